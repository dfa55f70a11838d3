import { endpoint } from '../../shared/lambda/endpoint.ts';
import { rulebookNamed } from '../../shared/rules/rulebook.ts';
import { judgeWording } from '../../shared/rules/wording.ts';
import type { Account } from '../../shared/tables/accounts.ts';
import { activeAccount } from '../../shared/tables/active-account.ts';
import { contactPage } from '../../shared/tables/contacts.ts';
import {
  type Audience,
  acceptGroupSend as accept,
  type GroupSend,
} from '../../shared/tables/group-sends.ts';
import { findGroup, groupsOf, memberPage } from '../../shared/tables/groups.ts';
import { numbersOf } from '../../shared/tables/numbers.ts';
import { fingerprint, idFrom, newId } from '../../shared/values/ids.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';
import { groupSendAnswer } from './show-group-send.ts';

/**
 * Accepts a group send: everything that can be judged now is judged, then it is one conditional
 * write. The table's stream starts the planning, so a 202 means that it is safe.
 */
export const acceptGroupSend = endpoint(contract.acceptGroupSend, async (call) => {
  const { accountId, body, at } = call;
  const account = await activeAccount(accountId);
  judgeText(account, body);
  const audience = await judgeAudience(accountId, body.audience);
  judgeTimes(body, at);
  const asked = fingerprint(body);
  const groupSendId = call.idempotencyKey
    ? idFrom('gs', accountId, 'group-send', call.idempotencyKey)
    : newId('gs', at);
  const scheduled = body.sendAt !== undefined && body.sendAt > at.toISOString();
  const { send } = await accept({
    accountId,
    groupSendId,
    text: body.text,
    audience,
    purpose: body.purpose,
    status: scheduled ? 'scheduled' : 'planning',
    acceptedAt: at.toISOString(),
    acceptedBy: call.user,
    number: await originationNumber(accountId, body.number),
    company: account.name,
    rulebook: account.rulebook,
    ...(body.sendAt ? { sendAt: body.sendAt } : {}),
    ...(body.notAfter ? { notAfter: body.notAfter } : {}),
    asked,
    plan: { phase: 'rows', steps: 0, complete: false },
  } satisfies GroupSend);
  if (send.asked !== asked) {
    throw refused('idempotency-mismatch', 'This Idempotency-Key was used for another group send.');
  }
  return { body: await groupSendAnswer(send) };
});

/** All problems at once, each with its place and how to mend it. */
function judgeText(account: Account, body: contract.NewGroupSend): void {
  const wording = judgeWording(
    { text: body.text, company: account.name, purpose: body.purpose, kind: 'group', first: true },
    rulebookNamed(account.rulebook),
  );
  const problems = wording.problems.filter((one) => one.severity === 'refuse');
  if (problems.length === 0) return;
  const detail = problems.map((one) => one.because).join(' ');
  throw refused('wording', detail, { problems: wording.problems });
}

/** The group by its id or exact name; an audience of nobody is refused before anything is stored. */
async function judgeAudience(
  accountId: string,
  asked: contract.NewGroupSend['audience'],
): Promise<Audience> {
  if ('phones' in asked) return { phones: [...new Set(asked.phones)] };
  if ('all' in asked) {
    const anybody = await contactPage(accountId, { limit: 1, from: undefined });
    if (anybody.items.length > 0) return { all: true };
    throw refused('validation', 'The phonebook is empty: import or add contacts first.');
  }
  const byId = await findGroup(accountId, asked.group);
  const group = byId ?? (await groupsOf(accountId)).find((one) => one.name === asked.group);
  if (!group) throw refused('validation', `There is no group "${asked.group}" in this account.`);
  const members = await memberPage(accountId, group.groupId, { limit: 1, from: undefined });
  if (members.phones.length > 0) return { group: group.groupId };
  throw refused('validation', `The group "${group.name}" has no contacts.`);
}

function judgeTimes(body: contract.NewGroupSend, at: Date): void {
  if (!body.notAfter) return;
  if (body.notAfter <= (body.sendAt ?? at.toISOString())) {
    throw refused('validation', 'notAfter: must be later than the time of sending.');
  }
}

async function originationNumber(accountId: string, asked: string | undefined): Promise<string> {
  const numbers = await numbersOf(accountId);
  const number = asked ? numbers.find((one) => one.phoneNumber === asked) : numbers[0];
  if (number) return number.phoneNumber;
  if (!asked) throw refused('account-not-active', 'No origination number is assigned yet.');
  throw refused('validation', `number: ${asked} is not a number of this account.`);
}
