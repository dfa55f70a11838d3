import { isoOf, msOf } from '../law/decision.ts';

/** A START from the phone, and the source of the opt-out that it ended. */
export type CameBack = { readonly startedAt: string; readonly leftBy: string };

/**
 * What a file says about a person: that they opted out, when (if it says so), and when the file
 * came.
 */
export type ListedAsOut = {
  /** The first moment of a day, or a moment (ISO 8601). */
  readonly saidAt?: string | undefined;
  readonly handedInAt: string;
};

/**
 * Whether a person who came back by START stays, although a file says that they opted out. A START
 * is the person's own act and ends what was said before it, so the newer one decides: the date in
 * the file (all of that day, on every clock) against the START. Without a date in the file: a START
 * after the upload is newer. If the opt-out that the START ended came from a file too, an undated
 * file only repeats it, because the lists of other senders keep people indefinitely. Otherwise the
 * order is unknown, and the person is out: a wish to leave is honoured (47 CFR 64.1200(a)(10)), and
 * START brings them back.
 */
export function staysAfterStart(listed: ListedAsOut, { startedAt, leftBy }: CameBack): boolean {
  if (msOf(startedAt) > msOf(listed.handedInAt)) return true;
  if (listed.saidAt === undefined) return leftBy === 'import';
  return msOf(startedAt) > msOf(lastMomentOf(listed.saidAt));
}

const hourMs = 60 * 60 * 1000;
/** A day that begins at midnight UTC is over everywhere in the US by then. */
const dayEverywhereMs = 36 * hourMs;

/** The latest moment at which it may have been said (ISO 8601). */
function lastMomentOf(saidAt: string): string {
  const isDay = saidAt.endsWith('T00:00:00.000Z');
  return isoOf(msOf(saidAt) + (isDay ? dayEverywhereMs : 0));
}
