import type { Wish } from './read-wishes.ts';

/** Why a row is kept out because of its own words, for a person to read. */
export function explainWish({ heading, says, words }: Wish): string {
  const said = `"${heading}": ${words.slice(0, 60)}`;
  if (says === 'no') return `The file says that this person wants no texts (${said}).`;
  if (says === 'empty') {
    const empty = `"${heading}" is empty: the file does not say that this person agreed to texts.`;
    return `${empty} If the column means something else, say so in the mapping.`;
  }
  if (says === 'unclear') {
    const mend = 'Write a plain yes or no, or say in the mapping what the column means.';
    return `What the file says of texts is not understood (${said}). ${mend}`;
  }
  const died = /deceas|dead|died|passed|fallec|difunt|d[eé]c[eé]d/i.test(`${heading} ${words}`);
  return died
    ? `The file says that this person has died (${said}).`
    : `The file says that this person has never agreed to texts (${said}).`;
}
