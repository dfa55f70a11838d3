/** A piece of a phrase: how it is found, and which words can be its first and its second. */
export interface Part {
  readonly source: string;
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
  /** How many words it can have; 2 stands for two or more. */
  readonly lengths: ReadonlySet<number>;
}

/** Stands for any word among the words that can come first or second. */
export const ANY_WORD = '*';

/** The piece of no words. */
export const NOTHING: Part = {
  source: '',
  first: new Set(),
  second: new Set(),
  lengths: new Set([0]),
};

/** A piece of one word: the regular expression that finds it, and the word (or its kind). */
export function wordOf(source: string, word: string): Part {
  return {
    source: `${source} `,
    first: new Set([word]),
    second: new Set(),
    lengths: new Set([1]),
  };
}

/** `left`, then `right`. */
export function afterwards(left: Part, right: Part): Part {
  if (!left.lengths.has(0) && !left.lengths.has(1)) {
    return { ...left, source: left.source + right.source };
  }
  const first = new Set(left.first);
  const second = new Set(left.second);
  const lengths = new Set<number>();
  for (const length of left.lengths) {
    if (length === 0) addAll(first, right.first);
    if (length === 0) addAll(second, right.second);
    if (length === 1) addAll(second, right.first);
    for (const more of right.lengths) lengths.add(Math.min(2, length + more));
  }
  return { source: left.source + right.source, first, second, lengths };
}

/** One of `parts`. */
export function oneOf(parts: readonly Part[]): Part {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const first = new Set<string>();
  const second = new Set<string>();
  const lengths = new Set<number>();
  for (const part of parts) {
    addAll(first, part.first);
    addAll(second, part.second);
    for (const length of part.lengths) lengths.add(length);
  }
  return { source: `(?:${parts.map((part) => part.source).join('|')})`, first, second, lengths };
}

function addAll(words: Set<string>, more: ReadonlySet<string>): void {
  for (const word of more) words.add(word);
}
