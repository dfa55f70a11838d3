import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import { judgeWording } from '../../shared/rules/wording/wording.ts';
import type { Account } from '../../shared/tables/accounts/accounts.ts';
import { refused } from '../../shared/values/refused.ts';
import type { NewGroupSend } from './new-group-send.ts';

/** Judges the text as one for many people: all problems, its parts, its plain version. */
export function wordingOf(account: Account, body: Words) {
  const { text, purpose, representative } = body;
  const wording = { text, company: account.name, purpose, kind: 'group', first: true } as const;
  const written = representative === undefined ? wording : { ...wording, representative };
  return judgeWording(written, rulebookNamed(account.rulebook));
}

type Words = Pick<NewGroupSend, 'text' | 'purpose' | 'representative'>;

/** Refuses `wording` with all problems at once, each with its place and its correction. */
export function judgeText(account: Account, body: Words): void {
  const { problems } = wordingOf(account, body);
  const refusals = problems.filter((one) => one.severity === 'refuse');
  if (refusals.length === 0) return;
  throw refused('wording', refusals.map((one) => one.because).join(' '), { problems });
}

/** Allows for a wrong clock or a form that was open for a while: such a time still means now. */
const pastMs = 60 * 60_000;
const aheadMs = 366 * 24 * 60 * 60_000;

/** Refuses a mistyped time of sending, and a last moment before the first. */
export function judgeTimes(
  { sendAt, notAfter }: Pick<NewGroupSend, 'sendAt' | 'notAfter'>,
  at: Date,
): void {
  const now = at.toISOString();
  const aheadBy = sendAt ? Date.parse(sendAt) - at.getTime() : 0;
  if (aheadBy < -pastMs) throw wrongTime('sendAt', `${sendAt} is past: leave it out to send now.`);
  if (aheadBy > aheadMs) throw wrongTime('sendAt', `${sendAt} is more than a year ahead.`);
  const first = sendAt && sendAt > now ? sendAt : now;
  if (notAfter && notAfter <= first) {
    throw wrongTime('notAfter', `must be later than the time of sending, ${first}.`);
  }
}

function wrongTime(field: string, message: string) {
  return refused('validation', `${field}: ${message}`, { errors: [{ at: field, message }] });
}
