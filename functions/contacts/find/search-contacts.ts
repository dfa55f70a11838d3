import type { Contact } from '../../../shared/tables/phonebook/contacts.ts';
import { wordsIn, wordsOfName } from '../../../shared/values/text/search-words.ts';

export type Search = {
  /** The beginning of a number in E.164, to ask the table for. */
  readonly phonePrefix: string | undefined;
  readonly matches: (contact: Contact) => boolean;
  /** True when the table can answer it alone. */
  readonly isPlain: boolean;
};

/** Reads what somebody typed: digits begin a number, anything else is the beginnings of names. */
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
