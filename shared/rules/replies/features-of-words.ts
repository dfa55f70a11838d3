/**
 * What the weights of `opt-out-weights.json` know of a text: its words, each pair of neighbours and each
 * pair with one word between. `<` and `>` stand at its ends, `NAME` for a person's name, `NUMBER`
 * for a figure, `OTHER` for a word that no table uses.
 */
export function featuresOfWords(
  tokens: readonly string[],
  known: ReadonlySet<string>,
): ReadonlySet<string> {
  const kindOfWord = (token: string): string => {
    if (/^[A-Z]/.test(token)) return 'NAME';
    if (/^[0-9]/.test(token)) return 'NUMBER';
    return known.has(token) || !/^[a-z]/.test(token) ? token : 'OTHER';
  };
  const words = ['<', ...tokens.map(kindOfWord), '>'];
  const features = new Set<string>(words);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    const afterNext = words[at + 2];
    if (next !== undefined) features.add(`${word} ${next}`);
    if (afterNext !== undefined) features.add(`${word} _ ${afterNext}`);
  }
  return features;
}
