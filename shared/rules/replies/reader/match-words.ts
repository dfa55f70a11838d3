/**
 * Finds a piece of a phrase at the token `at`, then what comes after it (`then`). Answers where all
 * of it ends, or `NOWHERE`.
 */
type Match = (tokens: readonly string[], at: number, then: (at: number) => number) => number;

/** A piece of a phrase. */
export interface Part {
  readonly match: Match;
  /** All its alternatives, if they are plain words: they are looked up at once. */
  readonly words?: readonly string[];
}

export const NOWHERE = -1;

/** One word (or sign) exactly as written. */
export function wordOf(word: string): Part {
  return { match: (tokens, at, then) => (tokens[at] === word ? then(at + 1) : NOWHERE) };
}

/** A plain word of the tables. */
export function plainWord(word: string): Part {
  return { ...wordOf(word), words: [word] };
}

/** One word of a kind. */
export function wordThat(is: (word: string) => boolean): Part {
  return {
    match: (tokens, at, then) => {
      const word = tokens[at];
      return word !== undefined && is(word) ? then(at + 1) : NOWHERE;
    },
  };
}

/** No word, but a place. */
export function placeWhere(is: (tokens: readonly string[], at: number) => boolean): Part {
  return { match: (tokens, at, then) => (is(tokens, at) ? then(at) : NOWHERE) };
}

/** Up to `most` words of a kind, as few as possible. */
export function upTo(most: number, is: (word: string) => boolean): Part {
  return {
    match: (tokens, at, then) => {
      for (let end = at; ; end += 1) {
        const found = then(end);
        const word = tokens[end];
        if (found !== NOWHERE || end - at === most || word === undefined || !is(word)) return found;
      }
    },
  };
}

/** The parts one after the other. */
export function sequenceOf(parts: readonly Part[]): Part {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const from = (next: number): Match => {
    const part = parts[next];
    if (part === undefined) return (_tokens, at, then) => then(at);
    const rest = from(next + 1);
    return (tokens, at, then) => part.match(tokens, at, (end) => rest(tokens, end, then));
  };
  return { match: from(0) };
}

/** One of the parts; the earlier is tried first, plain words last. */
export function oneOf(parts: readonly Part[]): Part {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const words = new Set(parts.flatMap((part) => part.words ?? []));
  const others = parts.filter((part) => part.words === undefined).map((part) => part.match);
  const match: Match = (tokens, at, then) => {
    for (const other of others) {
      const found = other(tokens, at, then);
      if (found !== NOWHERE) return found;
    }
    const word = tokens[at];
    return word !== undefined && words.has(word) ? then(at + 1) : NOWHERE;
  };
  return others.length === 0 ? { match, words: [...words] } : { match };
}

/** The part, or nothing. */
export function maybe({ match }: Part): Part {
  return {
    match: (tokens, at, then) => {
      const found = match(tokens, at, then);
      return found === NOWHERE ? then(at) : found;
    },
  };
}
