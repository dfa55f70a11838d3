import { kindOf, listsWith } from './kinds-of-words.ts';

/**
 * How many features there are. Two may share a number: with so many the weights lose next to
 * nothing by it, and need no list of names.
 */
export const FEATURES = 2 ** 16;

/** Something the weights know of a text, as a number, and the words (by place) it is about. */
export type VisitFeature = (feature: number, from: number, to: number) => void;

/** A word as the weights see it. */
export interface SeenWord {
  readonly word: string;
  /** Itself, its kind, and its first letters, each as a number. */
  readonly itself: number;
  readonly kind: number;
  readonly stem: number | undefined;
  readonly lists: readonly number[];
  /** All that is known of the word alone: the above and its runs of letters. */
  readonly alone: readonly number[];
}

/**
 * The words of a text with its ends: names are one word, figures another, and so is what was left
 * out as no request.
 */
export function seeWords(tokens: readonly string[]): readonly SeenWord[] {
  const words = [seeWord('<')];
  let last = '';
  for (const token of tokens) {
    const word = plain(token);
    if (word !== LEFT_OUT || last !== LEFT_OUT) words.push(seeWord(word));
    last = word;
  }
  words.push(seeWord('>'));
  return words;
}

/**
 * Visits what the weights know of the words together: neighbours by word, kind, list and first
 * letters, words with one or two between, three kinds in a row, the first words, and the length.
 * What is known of each word alone stands in the word (`SeenWord.alone`).
 */
export function visitPairs(words: readonly SeenWord[], visit: VisitFeature): void {
  for (let at = 0; at < words.length; at += 1) {
    const [word, next, second, third] = [words[at], words[at + 1], words[at + 2], words[at + 3]];
    if (word === undefined) return;
    if (next !== undefined) visitNeighbours(word, next, (feature) => visit(feature, at, at + 1));
    if (second !== undefined && next !== undefined) {
      visit(pair(APART, word.itself, second.itself), at, at + 2);
      visit(pair(KINDS_APART, word.kind, second.kind), at, at + 2);
      visit(pair(THREE_KINDS, pair(KINDS, word.kind, next.kind), second.kind), at, at + 2);
    }
    if (third !== undefined) visit(pair(APART, word.itself, third.itself), at, at + 3);
    if (at > 0 && at <= FIRST_WORDS && next !== undefined)
      visit(pair(FIRST, word.itself, 0), at, at);
  }
  visit(pair(LENGTH, LENGTHS.findIndex((most) => words.length - 2 <= most) + 1, 0), 0, 0);
}

function visitNeighbours(word: SeenWord, next: SeenWord, visit: (feature: number) => void): void {
  visit(pair(NEIGHBOURS, word.itself, next.itself));
  visit(pair(KINDS, word.kind, next.kind));
  for (const list of word.lists) visit(pair(NEIGHBOURS, list, next.itself));
  for (const list of next.lists) visit(pair(NEIGHBOURS, word.itself, list));
  if (word.stem !== undefined) visit(pair(NEIGHBOURS, word.stem, next.itself));
  if (next.stem !== undefined) visit(pair(NEIGHBOURS, word.itself, next.stem));
}

const NEIGHBOURS = 1;
const KINDS = 2;
const APART = 3;
const KINDS_APART = 4;
const THREE_KINDS = 5;
const FIRST = 6;
const LENGTH = 7;
const ALONE = 8;
const FIRST_WORDS = 3;
const LENGTHS = [1, 2, 3, 5, 8, 12, 20];

const LEFT_OUT = 'LEFTOUT';

function plain(token: string): string {
  const initial = token.charCodeAt(0);
  if (initial >= 97 && initial <= 122) return token;
  if (initial >= 65 && initial <= 90) return token.endsWith("'") ? 'NAME2' : 'NAME';
  if (initial >= 48 && initial <= 57) return 'NUMBER';
  return token === '.' || token === ',' || token === '?' ? token : LEFT_OUT;
}

const seen = new Map<string, SeenWord>();
/** So that a long life does not fill the memory with words said once. */
const MOST_KEPT = 20_000;

function seeWord(word: string): SeenWord {
  const known = seen.get(word);
  if (known !== undefined) return known;
  if (seen.size >= MOST_KEPT) seen.clear();
  const isWord = /^[a-z]/.test(word);
  const itself = hash(word);
  const kind = hash(`=${kindOf(word) ?? (isWord ? 'other' : word)}`);
  const stem = isWord && word.length > STEM ? hash(`~${word.slice(0, STEM)}`) : undefined;
  const lists = listsWith(word).map((name) => hash(`{${name}`));
  const parts = [itself, kind, ...lists, ...(stem === undefined ? [] : [stem])];
  const alone = [...parts, ...(isWord ? runsOfLetters(word) : [])];
  const made = {
    word,
    itself,
    kind,
    stem,
    lists,
    alone: alone.map((part) => pair(ALONE, part, 0)),
  };
  seen.set(word, made);
  return made;
}

const STEM = 4;
const SHORTEST_WITH_RUNS = 3;

/** Every three and four letters in a row: what a slip or an ending leaves of a word. */
function runsOfLetters(word: string): readonly number[] {
  if (word.length < SHORTEST_WITH_RUNS) return [];
  const ends = `^${word}$`;
  const runs = new Set<string>();
  for (let at = 0; at + 3 <= ends.length; at += 1) {
    runs.add(ends.slice(at, at + 3));
    if (at + 4 <= ends.length) runs.add(ends.slice(at, at + 4));
  }
  return [...runs].map((run) => hash(`#${run}`));
}

/** FNV-1a. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
}

/** Two numbers and what they are to each other as one of `FEATURES`. */
function pair(relation: number, one: number, other: number): number {
  let sum = Math.imul(one, 0x9e3779b1) ^ Math.imul(other + relation, 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 15) ^ relation, 0xc2b2ae35);
  sum = Math.imul(sum ^ (sum >>> 13), 0x27d4eb2f);
  return (sum ^ (sum >>> 16)) & (FEATURES - 1);
}
