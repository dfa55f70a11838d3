import {
  factsOf,
  isTheOnlyText,
  lawFacts,
  type PersonFacts,
} from '../../../shared/people/person-facts.ts';
import { type OnlyText, whyOnlyText } from '../../../shared/rules/permission/only-text.ts';
import { mayLeave } from '../../../shared/rules/permission/permission.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { chooseNumber } from '../../../shared/rules/sending/choose-number.ts';
import { judgeWording, renderText } from '../../../shared/rules/wording/wording.ts';
import type { Account } from '../../../shared/tables/accounts/accounts.ts';
import { numbersOf } from '../../../shared/tables/accounts/numbers.ts';
import { conversationPage } from '../../../shared/tables/texts/text-lists.ts';
import type { SenderNumber } from '../../../shared/values/origination-number.ts';
import type { PhoneNumber } from '../../../shared/values/phone-number.ts';
import { refused } from '../../../shared/values/refused.ts';

type Purpose = 'service' | 'marketing';

/** A person in the phonebook, or one who has written: we may answer those who write. */
export async function personOf(
  accountId: string,
  phone: PhoneNumber,
  purpose: Purpose,
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

/** Refuses `not-permitted` where the law does not let it leave at that time. */
export function judgePermission(
  account: Account,
  person: PersonFacts,
  want: { purpose: Purpose; at: Date },
): void {
  const facts = lawFacts(person, { purpose: want.purpose, kind: 'one-to-one' });
  const permission = mayLeave(facts, rulebookNamed(account.rulebook), want.at);
  if (permission.verdict === 'send') return;
  const { rule, because, citation } = permission;
  const notBefore = permission.verdict === 'wait' ? permission.notBefore : undefined;
  throw refused('not-permitted', because, { rule, citation, notBefore });
}

/** Why a text that may leave, now or a little later, is the only one until they answer; if so. */
export function onlyTextTo(
  account: Account,
  person: PersonFacts,
  want: { purpose: Purpose; at: Date },
): OnlyText | undefined {
  if (!isTheOnlyText(person)) return undefined;
  const rulebook = rulebookNamed(account.rulebook);
  const facts = lawFacts(person, { purpose: want.purpose, kind: 'one-to-one' });
  const { verdict } = mayLeave(facts, rulebook, want.at);
  return verdict === 'send' || verdict === 'wait' ? whyOnlyText(rulebook) : undefined;
}

/** The words as the person will read them. Refuses `wording` where they break a rule. */
export async function judgeBody(
  account: Account,
  person: PersonFacts,
  { text, purpose }: { text: string; purpose: Purpose },
): Promise<string> {
  const wording = await wordingOf(account, person, { text, purpose });
  const problems = wording.problems.filter((one) => one.severity === 'refuse');
  if (problems.length > 0) {
    const detail = problems.map((one) => one.because).join(' ');
    throw refused('wording', detail, { problems: wording.problems });
  }
  const rendered = renderText(text, person.contact ?? {});
  if (rendered.ok) return rendered.text;
  throw refused('wording', `The contact has no ${rendered.missing.join(', ')}.`);
}

/** The problems of the words of a text to this person, both refusals and warnings. */
export async function wordingOf(
  account: Account,
  person: PersonFacts,
  { text, purpose }: { text: string; purpose: Purpose },
) {
  const first = await isFirst(person, account.accountId);
  return judgeWording(
    { text, company: account.name, purpose, kind: 'one-to-one', first },
    rulebookNamed(account.rulebook),
  );
}

const arrived: readonly string[] = ['sent', 'delivered'];

/** The first text to a person says who writes and how to stop, also one-to-one. */
async function isFirst({ phone, conversation }: PersonFacts, accountId: string): Promise<boolean> {
  if (conversation?.firstTextAt || conversation?.answeredAt) return false;
  const { items } = await conversationPage(accountId, phone, { limit: 10, from: undefined });
  return !items.some(({ direction, state }) => direction === 'out' && arrived.includes(state));
}

/**
 * The number that this person knows, else the one of the account's numbers that is chosen for them.
 */
export async function numberFor(
  accountId: string,
  { phone, conversation }: PersonFacts,
): Promise<SenderNumber> {
  const numbers = await numbersOf(accountId);
  const number = chooseNumber({ phone, known: conversation?.number }, numbers);
  if (number) return number;
  throw refused('account-not-active', 'No origination number is assigned yet.');
}
