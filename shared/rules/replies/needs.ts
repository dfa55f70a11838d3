import { neededElementsOf } from './first-words.ts';

/**
 * Words of which a text must hold one, or a phrase that asks for them cannot stand in it. A look at
 * its needs spares looking for the phrase itself in nearly every text.
 */
export interface Need {
  /** How many words meet it: the fewer, the more it spares. */
  readonly size: number;
  /** The number of the last text that met it. */
  metBy: number;
}

/** What `pattern` asks of a text; phrases that ask for the same share one need. */
export function needsOf(pattern: string): readonly Need[] {
  return [...neededElementsOf(pattern)].map(([element, words]) => {
    const known = BY_ELEMENT.get(element);
    if (known !== undefined) return known;
    const need: Need = { size: words.length, metBy: 0 };
    BY_ELEMENT.set(element, need);
    for (const word of new Set(words)) {
      const needs = BY_WORD.get(word);
      if (needs === undefined) BY_WORD.set(word, [need]);
      else needs.push(need);
    }
    return need;
  });
}

const BY_ELEMENT = new Map<string, Need>();
const BY_WORD = new Map<string, Need[]>();
let texts = 0;

/** Notes which needs the words of a text meet; answers with the number of the text. */
export function meetNeeds(words: Iterable<string>): number {
  texts += 1;
  for (const word of words) {
    for (const need of BY_WORD.get(word) ?? []) need.metBy = texts;
  }
  return texts;
}
