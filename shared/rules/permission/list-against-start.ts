import { isoOf, msOf } from '../law/decision.ts';

/** A START from the phone, and how the opt-out came that it ended. */
export type CameBack = { readonly startedAt: string; readonly leftBy: string };

/** What a file says of somebody: that they left, when if it says so, and when the file came. */
export type ListedAsOut = {
  /** The first moment of a day, or a moment (ISO 8601). */
  readonly saidAt?: string | undefined;
  readonly handedInAt: string;
};

/**
 * Whether somebody who came back by START stays, although a file says that they left. A START is
 * the person's own act and ends what was said before it, so what is newer decides: the date in the
 * file, all of that day on every clock, against the START. Without a date: a START after the file
 * came is newer. And where a file had told of the opt-out that the START ended, an undated file
 * only repeats it: the list of another sender keeps a person for ever. Else nobody can tell, and
 * the person is out: a wish to leave is honoured (47 CFR 64.1200(a)(10)), and START brings back.
 */
export function staysAfterStart(listed: ListedAsOut, { startedAt, leftBy }: CameBack): boolean {
  if (msOf(startedAt) > msOf(listed.handedInAt)) return true;
  if (listed.saidAt === undefined) return leftBy === 'import';
  return msOf(startedAt) > msOf(lastMomentOf(listed.saidAt));
}

const hourMs = 60 * 60 * 1000;
/** A day that begins at midnight UTC is over everywhere in the US by then. */
const dayEverywhereMs = 36 * hourMs;

/** The last moment at which it may have been said (ISO 8601). */
function lastMomentOf(saidAt: string): string {
  const isDay = saidAt.endsWith('T00:00:00.000Z');
  return isoOf(msOf(saidAt) + (isDay ? dayEverywhereMs : 0));
}
