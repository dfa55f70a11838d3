import { neededElementsOf } from './first-words.ts';

/**
 * Words of which a text must have one, or a phrase that needs them cannot match. Checking the needs
 * saves the search for the phrase itself in nearly every text.
 */
export interface Need {
  /** How easily a text meets it: the harder, the more it saves. */
  readonly ease: number;
  /** The number of the last text that met it. */
  metBy: number;
}

/** What `pattern` needs from a text; phrases with the same need share it. */
export function needsOf(pattern: string): readonly Need[] {
  return [...neededElementsOf(pattern)].map(([element, words]) => {
    const known = BY_ELEMENT.get(element);
    if (known !== undefined) return known;
    const need: Need = { ease: easeOf(words), metBy: 0 };
    BY_ELEMENT.set(element, need);
    for (const word of new Set(words)) {
      const needs = BY_WORD.get(word);
      if (needs === undefined) BY_WORD.set(word, [need]);
      else needs.push(need);
    }
    return need;
  });
}

function easeOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (COMMON.has(word) ? COMMON_WORD : 1), 0);
}

const COMMON_WORD = 100;
const COMMON = new Set(
  (
    'i you me we us it a an the this that these my your and or of to is are not no do dont so be ' +
    'for on in at from off out up what how who if but just please now have has had will can get ' +
    'all im its they he she him her good ok , . ?'
  ).split(' '),
);

const BY_ELEMENT = new Map<string, Need>();
const BY_WORD = new Map<string, Need[]>();
let texts = 0;

/** Notes which needs the words of a text meet; answers the number of the text. */
export function meetNeeds(words: Iterable<string>): number {
  texts += 1;
  for (const word of words) {
    for (const need of BY_WORD.get(word) ?? []) need.metBy = texts;
  }
  return texts;
}
