import { templateNamed } from '../../shared/access/template-text.ts';
import type { Account } from '../../shared/tables/accounts/accounts.ts';
import { numbersOf, type OriginationNumber } from '../../shared/tables/accounts/numbers.ts';
import type { Audience, GroupSend } from '../../shared/tables/group-sends/group-sends.ts';
import type { SenderNumber } from '../../shared/values/origination-number.ts';
import { parseOriginationNumber } from '../../shared/values/origination-number.ts';
import { refused } from '../../shared/values/refused.ts';
import type { AskedGroupSend, NewGroupSend } from './new-group-send.ts';

/**
 * The group send that a request asks for, as it would be stored: for accepting it, or a preview.
 */
export function draftGroupSend(
  account: Account,
  body: NewGroupSend,
  given: {
    groupSendId: string;
    audience: Audience;
    from: readonly SenderNumber[];
    user: string;
    at: Date;
  },
): GroupSend {
  const { groupSendId, audience, from, user, at } = given;
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
    number: from[0] ?? noNumber,
    ...(from.length > 1 ? { numbers: from } : {}),
    company: account.name,
    rulebook: account.rulebook,
    ...(body.sendAt ? { sendAt: body.sendAt } : {}),
    ...(body.notAfter ? { notAfter: body.notAfter } : {}),
    plan: { phase: 'rows', steps: 0, complete: false },
    ...(planAt ? { dueAt: planAt } : {}),
  };
}

/** In a preview for an account that has no number yet. */
const noNumber = '' as SenderNumber;

/** What is asked for, with the words of the template where it names one. */
export async function withWords(
  account: Account,
  { templateId, ...asked }: AskedGroupSend,
): Promise<NewGroupSend> {
  if (templateId === undefined) return { ...asked, text: asked.text ?? '' };
  return { ...asked, text: (await templateNamed(account, templateId)).text };
}

/** Longer than the sweep's minute and a first step of planning: the texts wait for their time. */
const planAheadMs = 2 * 60_000;

/**
 * When a group send for later is planned: so early before its time that its first texts leave on
 * time. Undefined when that is now: then it is planned at once, for later.
 */
export function planTimeOf(sendAt: string | undefined, at: Date): string | undefined {
  if (sendAt === undefined) return undefined;
  const planAtMs = Date.parse(sendAt) - planAheadMs;
  return planAtMs > at.getTime() ? new Date(planAtMs).toISOString() : undefined;
}

/** The number that was asked for, else all of the account. Refuses when there is none. */
export async function originationNumbers(
  accountId: string,
  asked: string | undefined,
): Promise<readonly OriginationNumber[]> {
  const numbers = await numbersOf(accountId);
  const parsed = asked === undefined ? undefined : parseOriginationNumber(asked);
  const wanted = parsed?.ok ? parsed.phoneNumber : asked;
  const found = asked ? numbers.filter((one) => one.phoneNumber === wanted) : numbers;
  if (found.length > 0) return found;
  if (!asked) throw refused('account-not-active', 'No origination number is assigned yet.');
  throw refused('validation', `number: ${asked} is not a number of this account.`);
}
