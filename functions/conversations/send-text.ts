import * as z from 'zod/mini';
import { activeAccount } from '../../shared/access/active-account.ts';
import { type Keep, makeOnce } from '../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { words } from '../../shared/lambda/shapes.ts';
import { reserveAllowance } from '../../shared/lanes/reserve-allowance.ts';
import { factsOf, lawFacts, type PersonFacts } from '../../shared/people/person-facts.ts';
import { mayLeave } from '../../shared/rules/permission/permission.ts';
import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import { chooseNumber } from '../../shared/rules/sending/choose-number.ts';
import { judgeWording, renderText } from '../../shared/rules/wording/wording.ts';
import type { Account } from '../../shared/tables/accounts/accounts.ts';
import { numbersOf } from '../../shared/tables/accounts/numbers.ts';
import { noteOutbound } from '../../shared/tables/texts/conversations.ts';
import { putDirectText } from '../../shared/tables/texts/outbox.ts';
import { bundleOfPhone } from '../../shared/tables/texts/text-keys.ts';
import { conversationPage } from '../../shared/tables/texts/text-lists.ts';
import { findText, type Text } from '../../shared/tables/texts/texts.ts';
import { newId } from '../../shared/values/ids.ts';
import { countParts } from '../../shared/values/message-parts.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { phoneOf } from './list-conversation-texts.ts';
import { TextAnswer, textAnswer } from './text-answer.ts';

const NewText = z.strictObject({
  body: words(1600),
  purpose: z._default(z.enum(['service', 'marketing']), 'service'),
});

/**
 * One text to one person, written by a representative. Judged now so that the refusal can be read
 * at once; judged again by the sender just before it leaves. The outbox's stream sends it.
 */
export const sendText = endpoint({
  method: 'POST',
  path: '/v1/conversations/{phone}/texts',
  roles: writers,
  summary: 'One text to one person; it overtakes group sends',
  body: NewText,
  status: 202,
  answer: TextAnswer,
  refuses: [
    'not-found',
    'wording',
    'account-not-active',
    'account-terminated',
    'contact-opted-out',
    'not-permitted',
    'conflict',
  ],
}).handler(async (call) => {
  const bundle = bundleOfPhone(call.accountId, phoneOf(call.path.phone));
  const text = await makeOnce(call, {
    // Asked again because the answer was lost: it was taken, whatever has changed since.
    again: ({ id }) => textOf(bundle, id),
    first: (keep) => writeText(call, keep),
  });
  // Once more where an earlier try died before it: the inbox shows what is under way.
  const { accountId, phone, createdAt: at, body, number } = text;
  await noteOutbound({ accountId, phone }, { at, body, number });
  return { body: textAnswer(text) };
});

async function textOf(bundle: string, entry: string): Promise<Text> {
  const text = await findText(bundle, entry);
  if (text) return text;
  throw new Error('The text that was taken is not there.');
}

async function writeText(
  call: Call<z.infer<typeof NewText>, unknown>,
  keep: Keep,
): Promise<Text | 'taken'> {
  const { accountId, at } = call;
  const phone = phoneOf(call.path.phone);
  const account = await activeAccount(accountId);
  const { purpose } = call.body;
  const person = await personOf(accountId, phone, purpose);
  judgePermission(account, person, { purpose, at });
  const first = await isFirst(person, accountId);
  const body = judgeBody(account, { text: call.body.body, purpose, person, first });
  const { parts } = countParts(body);
  await reserveAllowance(account, person, { at, parts });
  const text: Text = {
    bundle: bundleOfPhone(accountId, phone),
    entry: newId('tx', at),
    accountId,
    phone,
    number: await numberFor(accountId, person),
    direction: 'out',
    kind: 'one-to-one',
    state: 'planned',
    body,
    parts,
    author: call.user,
    purpose,
    createdAt: at.toISOString(),
    direct: true,
  };
  const outcome = await putDirectText(text, keep({ id: text.entry }));
  if (outcome === 'already') throw new Error(`There is a text ${text.entry} already.`);
  return outcome === 'taken' ? outcome : text;
}

/** Somebody in the phonebook, or who has written: whoever writes may be answered. */
async function personOf(
  accountId: string,
  phone: string,
  purpose: 'service' | 'marketing',
): Promise<PersonFacts> {
  const people = await factsOf(accountId, [phone], { purpose, oneToOne: true });
  const person = people.get(phone);
  if (!person) throw new Error('No facts were read.');
  if (person.optOut?.state === 'out') {
    const since = person.optOut.optedOutAt;
    throw refused('contact-opted-out', `This person opted out on ${since} and must not be texted.`);
  }
  if (person.contact || person.conversation?.answeredAt) return person;
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

const arrived: readonly string[] = ['sent', 'delivered'];

/** The first text to a person says who writes and how to stop, one-to-one too. */
async function isFirst({ phone, conversation }: PersonFacts, accountId: string): Promise<boolean> {
  if (conversation?.firstTextAt || conversation?.answeredAt) return false;
  const { items } = await conversationPage(accountId, phone, { limit: 10, from: undefined });
  return !items.some(({ direction, state }) => direction === 'out' && arrived.includes(state));
}

function judgeBody(
  account: Account,
  given: { text: string; purpose: 'service' | 'marketing'; person: PersonFacts; first: boolean },
): string {
  const { text, purpose, first } = given;
  const wording = judgeWording(
    { text, company: account.name, purpose, kind: 'one-to-one', first },
    rulebookNamed(account.rulebook),
  );
  const problems = wording.problems.filter((one) => one.severity === 'refuse');
  if (problems.length > 0) {
    const detail = problems.map((one) => one.because).join(' ');
    throw refused('wording', detail, { problems: wording.problems });
  }
  const rendered = renderText(text, given.person.contact ?? {});
  if (rendered.ok) return rendered.text;
  throw refused('wording', `The contact has no ${rendered.missing.join(', ')}.`);
}

/** The number this person knows, else their own of the account's: one sender for one person. */
async function numberFor(accountId: string, { phone, conversation }: PersonFacts): Promise<string> {
  const numbers = await numbersOf(accountId);
  const number = chooseNumber({ phone, known: conversation?.number }, numbers);
  if (number) return number;
  throw refused('account-not-active', 'No origination number is assigned yet.');
}
