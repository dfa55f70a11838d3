import type { Contact } from '../../../shared/tables/phonebook/contacts.ts';
import { wordsIn, wordsOfName } from '../../../shared/values/text/search-words.ts';

export type Search = {
  /** The beginning of a number in E.164, for the query of the table. */
  readonly phonePrefix: string | undefined;
  readonly matches: (contact: Contact) => boolean;
  /** True when the table alone can answer the search. */
  readonly isPlain: boolean;
};

/**
 * Reads what was typed: digits are the beginning of a number, anything else the beginnings of
 * names.
 */
export function searchFor(q: string | undefined): Search {
  const text = q?.trim() ?? '';
  if (text === '') return { phonePrefix: undefined, matches: () => true, isPlain: true };
  if (/^[+\d\s().-]+$/.test(text)) {
    const phonePrefix = prefixOf(text);
    const matches = ({ phone }: Contact) => phone.startsWith(phonePrefix);
    return { phonePrefix, matches, isPlain: true };
  }
  const wanted = wordsIn(text);
  const matches = ({ firstName = '', lastName = '' }: Contact) => {
    const has = wordsOfName(`${firstName} ${lastName}`);
    return wanted.length > 0 && wanted.every((word) => has.some((own) => own.startsWith(word)));
  };
  return { phonePrefix: undefined, matches, isPlain: false };
}

/** No area code begins with 1, so a leading 1 is the country code. */
function prefixOf(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  return digits.startsWith('1') || typed.startsWith('+') ? `+${digits}` : `+1${digits}`;
}
