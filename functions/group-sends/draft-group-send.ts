import { templateNamed } from '../../shared/access/template-text.ts';
import type { Account } from '../../shared/tables/accounts/accounts.ts';
import { numbersOf, type OriginationNumber } from '../../shared/tables/accounts/numbers.ts';
import type { Audience, GroupSend } from '../../shared/tables/group-sends/group-sends.ts';
import type { SenderNumber } from '../../shared/values/origination-number.ts';
import { parseOriginationNumber } from '../../shared/values/origination-number.ts';
import { refused } from '../../shared/values/refused.ts';
import type { AskedGroupSend, NewGroupSend } from './new-group-send.ts';

/** The group send of a request, as it would be stored: to accept it, or to preview it. */
export function draftGroupSend(
  account: Account,
  body: Pick<NewGroupSend, 'text' | 'purpose' | 'sendAt' | 'notAfter'>,
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

/** For the preview of an account that has no number yet. */
const noNumber = '' as SenderNumber;

/** The request, with the words of its template if it names one. */
export async function withWords<Asked extends Pick<AskedGroupSend, 'text' | 'templateId'>>(
  account: Account,
  asked: Asked,
): Promise<Asked & { readonly text: string }> {
  const { templateId, text = '' } = asked;
  if (templateId === undefined) return { ...asked, text };
  return { ...asked, text: (await templateNamed(account, templateId)).text };
}

/**
 * Longer than the sweep's minute and a first step of planning: the texts then wait for their time.
 */
const planAheadMs = 2 * 60_000;

/**
 * When to plan a group send for later: early enough that its first texts leave on time. Undefined
 * when that time is now.
 */
export function planTimeOf(sendAt: string | undefined, at: Date): string | undefined {
  if (sendAt === undefined) return undefined;
  const planAtMs = Date.parse(sendAt) - planAheadMs;
  return planAtMs > at.getTime() ? new Date(planAtMs).toISOString() : undefined;
}

/** The requested number, or all numbers of the account. Refuses when there is none. */
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
