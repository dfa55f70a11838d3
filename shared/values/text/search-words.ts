/** Longer words are found by their beginning. */
const longest = 20;

/** The words of a text as they are searched for: lower case and without accents ("jose": José). */
export function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.map((word) => [...word].slice(0, longest).join(''));
}

/** The words of a name: "oneil" finds O'Neil, as "o'neil" and "neil" do. */
export function wordsOfName(name: string): string[] {
  return [...wordsIn(name), ...wordsIn(name.replace(/['\u2018\u2019]/g, ''))];
}

/** The fewest letters by which a word is searched. */
export const fewestLetters = 2;
const mostOfFields = 10;

/**
 * The words by which a contact is found: names, the last four digits, and the first of its fields.
 */
export function wordsOfContact(contact: {
  readonly phone: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly fields: Readonly<Record<string, string>>;
}): Set<string> {
  const { firstName = '', lastName = '', phone, fields } = contact;
  const words = Object.values(fields).flatMap(wordsIn).filter(isLongEnough);
  const ofFields = [...new Set(words)].slice(0, mostOfFields);
  const ofName = wordsOfName(`${firstName} ${lastName}`).filter(isLongEnough);
  return new Set([...ofName, phone.slice(-4), ...ofFields]);
}

const isLongEnough = (word: string) => [...word].length >= fewestLetters;

const mostOfText = 12;

/** The words by which a text is found: its first twelve with a meaning. */
export function wordsOfText(body: string): Set<string> {
  const words = wordsIn(body).filter((word) => [...word].length > 2 && !saysNothing.has(word));
  return new Set([...new Set(words)].slice(0, mostOfText));
}

const saysNothing = new Set(
  (
    'the and for are but not you all any can had her was one our out has him his how its may ' +
    'new now see two who did get let put say she too use this that with have from they will ' +
    'your what when there been were them then than just some into about would could should ' +
    'please thanks thank hello reply stop end yes okay'
  ).split(' '),
);
