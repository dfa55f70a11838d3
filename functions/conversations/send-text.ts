import { endpoint } from '../../shared/lambda/endpoint.ts';
import { mayLeave } from '../../shared/rules/permission.ts';
import { rulebookNamed } from '../../shared/rules/rulebook.ts';
import { judgeWording, renderText } from '../../shared/rules/wording.ts';
import type { Account } from '../../shared/tables/accounts.ts';
import { activeAccount } from '../../shared/tables/active-account.ts';
import {
  type Conversation,
  findConversation,
  noteOutbound,
} from '../../shared/tables/conversations.ts';
import { numbersOf } from '../../shared/tables/numbers.ts';
import { factsOf, lawFacts, type PersonFacts } from '../../shared/tables/person-facts.ts';
import { bundleOfPhone, findText, putTexts, type Text } from '../../shared/tables/texts.ts';
import { idFrom, newId } from '../../shared/values/ids.ts';
import { countParts } from '../../shared/values/message-parts.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';
import { phoneOf, textAnswer } from './list-conversation-texts.ts';

/**
 * One text to one person, written by a representative. Judged now so that the refusal can be read
 * at once; judged again by the sender just before it leaves. The table's stream sends it.
 */
export const sendText = endpoint(contract.sendText, async (call) => {
  const { accountId, at } = call;
  const phone = phoneOf(call.path.phone);
  const account = await activeAccount(accountId);
  const person = await personOf(accountId, phone, call.body.purpose);
  const conversation = await findConversation(accountId, phone);
  judgePermission(account, { ...person, conversation }, { purpose: call.body.purpose, at });
  const body = judgeBody(account, {
    text: call.body.body,
    purpose: call.body.purpose,
    person,
    conversation,
  });
  const text: Text = {
    bundle: bundleOfPhone(accountId, phone),
    entry: call.idempotencyKey
      ? idFrom('tx', accountId, phone, call.idempotencyKey)
      : newId('tx', at),
    accountId,
    phone,
    number: await numberFor(accountId, conversation),
    direction: 'out',
    kind: 'one-to-one',
    state: 'planned',
    body,
    parts: countParts(body).parts,
    author: call.user,
    purpose: call.body.purpose,
    createdAt: at.toISOString(),
    direct: true,
  };
  const [isNew] = await putTexts([text]);
  const stored = isNew ? text : await findText(text.bundle, text.entry);
  if (stored?.body !== body) {
    throw refused('idempotency-mismatch', 'This Idempotency-Key was used for another text.');
  }
  await noteOutbound({ accountId, phone }, { at: stored.createdAt, body, number: stored.number });
  return { body: textAnswer(stored) };
});

async function personOf(
  accountId: string,
  phone: string,
  purpose: 'service' | 'marketing',
): Promise<PersonFacts> {
  const person = (await factsOf(accountId, [phone], purpose)).get(phone);
  if (!person) throw new Error('No facts were read.');
  if (person.optOut?.state === 'out') {
    const since = person.optOut.optedOutAt;
    throw refused('contact-opted-out', `This person opted out on ${since} and must not be texted.`);
  }
  if (person.contact) return person;
  throw refused('not-found', `${phone} is not in the phonebook: add the contact with its consent.`);
}

function judgePermission(
  account: Account,
  person: PersonFacts,
  want: { purpose: 'service' | 'marketing'; at: Date },
): void {
  const facts = lawFacts(person, { purpose: want.purpose, kind: 'one-to-one' });
  const permission = mayLeave(facts, rulebookNamed(account.rulebook), want.at);
  if (permission.verdict === 'send') return;
  const { rule, because, citation } = permission;
  const notBefore = permission.verdict === 'wait' ? permission.notBefore : undefined;
  throw refused('not-permitted', because, { rule, citation, notBefore });
}

function judgeBody(
  account: Account,
  given: {
    text: string;
    purpose: 'service' | 'marketing';
    person: PersonFacts;
    conversation: Conversation | undefined;
  },
): string {
  const first = !given.conversation?.firstTextAt && !given.conversation?.answeredAt;
  const wording = judgeWording(
    { text: given.text, company: account.name, purpose: given.purpose, kind: 'one-to-one', first },
    rulebookNamed(account.rulebook),
  );
  const problems = wording.problems.filter((one) => one.severity === 'refuse');
  if (problems.length > 0) {
    const detail = problems.map((one) => one.because).join(' ');
    throw refused('wording', detail, { problems: wording.problems });
  }
  const rendered = renderText(given.text, given.person.contact ?? {});
  if (rendered.ok) return rendered.text;
  throw refused('wording', `The contact has no ${rendered.missing.join(', ')}.`);
}

/** The number this person knows, else the account's first: one sender for one conversation. */
async function numberFor(accountId: string, conversation: Conversation | undefined) {
  const numbers = await numbersOf(accountId);
  const known = numbers.find((one) => one.phoneNumber === conversation?.number);
  const number = known ?? numbers[0];
  if (number) return number.phoneNumber;
  throw refused('account-not-active', 'No origination number is assigned yet.');
}
