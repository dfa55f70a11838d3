import { rulebookNamed } from '../../shared/rules/rulebook.ts';
import { judgeWording } from '../../shared/rules/wording.ts';
import type { Account } from '../../shared/tables/accounts.ts';
import { refused } from '../../shared/values/refused.ts';
import type { NewGroupSend } from './contract.ts';

/** The text as it was written, judged as one for many: all problems, its parts, its plain version. */
export function wordingOf(account: Account, body: Words) {
  const { text, purpose, representative } = body;
  const wording = { text, company: account.name, purpose, kind: 'group', first: true } as const;
  const written = representative === undefined ? wording : { ...wording, representative };
  return judgeWording(written, rulebookNamed(account.rulebook));
}

type Words = Pick<NewGroupSend, 'text' | 'purpose' | 'representative'>;

/** Refuses `wording` with all problems at once, each with its place and how to mend it. */
export function judgeText(account: Account, body: Words): void {
  const { problems } = wordingOf(account, body);
  const refusals = problems.filter((one) => one.severity === 'refuse');
  if (refusals.length === 0) return;
  throw refused('wording', refusals.map((one) => one.because).join(' '), { problems });
}

/** A form that was open for a while asks for a moment that has just passed: that is now. */
const justNowMs = 5 * 60_000;

/** Refuses a time of sending that has passed, and a last moment that is before the first. */
export function judgeTimes(body: Pick<NewGroupSend, 'sendAt' | 'notAfter'>, at: Date): void {
  const { sendAt, notAfter } = body;
  const now = at.toISOString();
  if (sendAt && Date.parse(sendAt) < at.getTime() - justNowMs) {
    throw refused(
      'validation',
      `sendAt: ${sendAt} has passed (it is ${now}); leave it out for now.`,
    );
  }
  const first = sendAt && sendAt > now ? sendAt : now;
  if (notAfter && notAfter <= first) {
    throw refused('validation', 'notAfter: must be later than the time of sending.');
  }
}
