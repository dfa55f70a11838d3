import { kindOf, listsWith } from './kinds-of-words.ts';

/**
 * The number of features. Two may share an index: with so many of them the weights lose almost
 * nothing, and no list of names is needed.
 */
export const FEATURES = 2 ** 16;

/** A fact about a text for the weights, as a number, and the words (by place) it is about. */
export type VisitFeature = (feature: number, from: number, to: number) => void;

/** A word as the weights see it. */
export interface SeenWord {
  readonly word: string;
  /** The word, its kind, and its first letters, each as a number. */
  readonly itself: number;
  readonly kind: number;
  readonly stem: number | undefined;
  readonly lists: readonly number[];
  /** All features of the word alone: the above and its sequences of letters. */
  readonly alone: readonly number[];
}

/**
 * The words of a text with its ends: names are one word, digits another, and so is what was removed
 * as no request.
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
 * Visits the features of words together: neighbours by word, kind, list and first letters, words
 * with one or two between, three kinds in a row, the first words, and the length. The features of
 * each single word are in the word (`SeenWord.alone`).
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
/** Limits the memory that rare words take in a long-living process. */
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

/** Every three and four letters in a row: they survive a slip or another ending of a word. */
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

/** Combines two numbers and their relation to one of `FEATURES`. */
function pair(relation: number, one: number, other: number): number {
  let sum = Math.imul(one, 0x9e3779b1) ^ Math.imul(other + relation, 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 15) ^ relation, 0xc2b2ae35);
  sum = Math.imul(sum ^ (sum >>> 13), 0x27d4eb2f);
  return (sum ^ (sum >>> 16)) & (FEATURES - 1);
}
