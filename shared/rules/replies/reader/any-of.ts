/** Several words as one entry of a word list: `any('stop quit')` is `(stop|quit)`. */
export function any(words: string): string {
  return `(${words.trim().split(/\s+/).join('|')})`;
}
