import { neededElementsOf } from './first-words.ts';

/**
 * Words of which a text must have one, or a phrase that needs them cannot match. Checking the needs
 * saves the search for the phrase itself in nearly every text.
 */
export interface Need {
  /** How easily a text meets it: the harder, the more it saves. */
  readonly ease: number;
  readonly id: number;
}

/** What `pattern` needs from a text; phrases with the same need share it. */
export function needsOf(pattern: string): readonly Need[] {
  return [...neededElementsOf(pattern)].map(([element, words]) => {
    const known = BY_ELEMENT.get(element);
    if (known !== undefined) return known;
    const need: Need = { ease: easeOf(words), id: BY_ELEMENT.size };
    BY_ELEMENT.set(element, need);
    if (need.id >= lastMet.length) lastMet = grown(lastMet);
    for (const word of new Set(words)) {
      const needs = BY_WORD.get(word);
      if (needs === undefined) BY_WORD.set(word, [need.id]);
      else needs.push(need.id);
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
const BY_WORD = new Map<string, number[]>();
let texts = 0;
/** By need, the number of the last text that met it: close together, since all texts ask for it. */
let lastMet = new Uint32Array(4096);

function grown(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(from.length * 2);
  larger.set(from);
  return larger;
}

/** Whether a text, by its number, meets the need with this id. */
export function isMet(id: number, text: number): boolean {
  return lastMet[id] === text;
}

/** Notes which needs the words of a text meet; answers the number of the text. */
export function meetNeeds(words: Iterable<string>): number {
  texts += 1;
  for (const word of words) {
    for (const id of BY_WORD.get(word) ?? []) lastMet[id] = texts;
  }
  return texts;
}
