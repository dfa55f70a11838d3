import { type Contact, contactsOf } from '../tables/phonebook/contacts.ts';
import { findWords } from '../tables/search/search-words.ts';
import { parsePhoneNumber } from '../values/phone-number.ts';
import { fewestLetters, wordsIn, wordsOfContact } from '../values/text/search-words.ts';

/** A conversation that was found by its texts. */
type Spoken = { readonly phone: string; readonly at: string; readonly text: string };

export type FoundPeople = {
  readonly contacts: readonly Contact[];
  readonly spoken: readonly Spoken[];
  /** False when a word is so common that not all were read: more words find more exactly. */
  readonly complete: boolean;
};

const mostWords = 5;
const mostOfWord = 500;
const mostContacts = 200;

/**
 * The people who match what was typed: a whole number, or the beginnings of words, all of which
 * must match: in name, last four digits and fields of a contact, or in the texts of a conversation.
 * One query a word, whatever the size of the account. Contacts are read as they are now, so a late
 * index row finds nobody by an old name.
 */
export async function searchPeople(accountId: string, q: string): Promise<FoundPeople> {
  const number = parsePhoneNumber(q);
  if (number.ok) {
    const contacts = await contactsOf(accountId, [number.phone]);
    const spoken = [{ phone: number.phone, at: '', text: '' }];
    return { contacts: [...contacts.values()], spoken, complete: true };
  }
  const typed = [...new Set(wordsIn(q))].filter((word) => [...word].length >= fewestLetters);
  const words = typed.slice(0, mostWords);
  if (words.length === 0) return { contacts: [], spoken: [], complete: true };
  const found = await Promise.all(words.map((word) => findWords(accountId, word, mostOfWord)));
  const hits = found.map(({ words: rows }) => rows);
  const contacts = await findContacts(accountId, words, hits);
  return {
    contacts: contacts.slice(0, mostContacts),
    spoken: spokenIn(hits),
    complete: found.every(({ complete }) => complete) && contacts.length <= mostContacts,
  };
}

type Hits = readonly Awaited<ReturnType<typeof findWords>>['words'][];

/** The rarest word gives the candidates; the contacts themselves decide. */
async function findContacts(
  accountId: string,
  words: readonly string[],
  hits: Hits,
): Promise<Contact[]> {
  const phones = hits.map((rows) => {
    return new Set(rows.filter((row) => row.of === 'contact').map(({ phone }) => phone));
  });
  const [fewest = new Set<string>()] = phones.toSorted((one, other) => one.size - other.size);
  const contacts = await contactsOf(accountId, [...fewest]);
  return [...contacts.values()].filter((contact) => {
    const own = [...wordsOfContact(contact)];
    return words.every((word) => own.some((text) => text.startsWith(word)));
  });
}

/** Conversations whose texts contain every word; with the last text that has one. */
function spokenIn(hits: Hits): Spoken[] {
  const byPhone = hits.map((rows) => {
    const spoken = rows.filter((row) => row.of === 'text');
    return new Map(spoken.toSorted(oldestFirst).map((row) => [row.phone, row]));
  });
  const [first = new Map<string, Hits[number][number]>(), ...others] = byPhone;
  const everywhere = [...first.keys()].filter((phone) => others.every((rows) => rows.has(phone)));
  return everywhere.map((phone) => {
    const rows = byPhone.flatMap((found) => found.get(phone) ?? []).toSorted(oldestFirst);
    const { at = '', text = '' } = rows.at(-1) ?? {};
    return { phone, at, text };
  });
}

function oldestFirst(one: { at?: string }, other: { at?: string }): number {
  return (one.at ?? '') < (other.at ?? '') ? -1 : 1;
}
