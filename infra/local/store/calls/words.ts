import type { Json } from '../json.ts';

/** A word of an expression or statement; `value` where it stands for one. */
export type Word = { readonly text: string; readonly value?: Json | undefined };

const wordPattern = /"(?:[^"]|"")*"|'(?:[^']|'')*'|<=|>=|<>|<<|>>|[#:]?[\w.]+|[^\s\w]/g;

/** An expression taken apart: names, values, keywords and single signs. */
export function wordsOf(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

/** The attribute that a word names, through its aliases (`#a`) or in quotes. */
export function nameOf(word: string, aliases: Readonly<Record<string, Json>> = {}): string {
  const alias = aliases[word];
  if (typeof alias === 'string') return alias;
  return word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word;
}
