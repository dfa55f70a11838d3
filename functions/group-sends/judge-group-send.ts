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

/** Refuses a last moment that is before the first. */
export function judgeTimes(body: Pick<NewGroupSend, 'sendAt' | 'notAfter'>, at: Date): void {
  if (!body.notAfter) return;
  if (body.notAfter <= (body.sendAt ?? at.toISOString())) {
    throw refused('validation', 'notAfter: must be later than the time of sending.');
  }
}
