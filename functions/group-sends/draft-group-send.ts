import type { Account } from '../../shared/tables/accounts.ts';
import type { Audience, GroupSend } from '../../shared/tables/group-sends.ts';
import { numbersOf } from '../../shared/tables/numbers.ts';
import { fingerprint } from '../../shared/values/ids.ts';
import { parseOriginationNumber } from '../../shared/values/origination-number.ts';
import { refused } from '../../shared/values/refused.ts';
import type { NewGroupSend } from './contract.ts';
import { planTimeOf } from './plan-time.ts';

/** The group send that a request asks for, as it would be stored: for accepting it, or a preview. */
export function draftGroupSend(
  account: Account,
  body: NewGroupSend,
  given: { groupSendId: string; audience: Audience; number: string; user: string; at: Date },
): GroupSend {
  const { groupSendId, audience, number, user, at } = given;
  const planAt = planTimeOf(body.sendAt, at);
  return {
    accountId: account.accountId,
    groupSendId,
    text: body.text,
    audience,
    purpose: body.purpose,
    status: planAt ? 'scheduled' : 'planning',
    acceptedAt: at.toISOString(),
    acceptedBy: user,
    number,
    company: account.name,
    rulebook: account.rulebook,
    ...(body.sendAt ? { sendAt: body.sendAt } : {}),
    ...(body.notAfter ? { notAfter: body.notAfter } : {}),
    asked: fingerprint(body),
    plan: { phase: 'rows', steps: 0, complete: false },
    ...(planAt ? { dueAt: planAt } : {}),
  };
}

/** The number that was asked for, else the account's first. Refuses when there is none. */
export async function originationNumber(
  accountId: string,
  asked: string | undefined,
): Promise<string> {
  const numbers = await numbersOf(accountId);
  const parsed = asked === undefined ? undefined : parseOriginationNumber(asked);
  const wanted = parsed?.ok ? parsed.phoneNumber : asked;
  const number = asked ? numbers.find((one) => one.phoneNumber === wanted) : numbers[0];
  if (number) return number.phoneNumber;
  if (!asked) throw refused('account-not-active', 'No origination number is assigned yet.');
  throw refused('validation', `number: ${asked} is not a number of this account.`);
}
