import { describe, expect, it } from 'vitest';
import { PHRASE_TABLES } from '../../../shared/rules/replies/phrases/phrase-tables.ts';
import { readPhrase } from '../../../shared/rules/replies/reader/phrase-language.ts';
import { firstWordsOf, neededElementsOf } from '../../../shared/rules/replies/words/first-words.ts';
import { NOT_A_REQUEST } from '../../../shared/rules/replies/words/not-a-request.ts';

/** Phrases are made ready when first needed; here each is, so that no wrong one is deployed. */
const rules = [...NOT_A_REQUEST, ...PHRASE_TABLES.flatMap((table) => table.rules)];

describe('the language of phrases', () => {
  it.each(rules)('reads every phrase of $id', (rule) => {
    const { says, unlessBefore = [], unlessNext = [], unlessHolds = [], unlessWith = [] } = rule;
    for (const pattern of [...unlessBefore, ...unlessNext, ...unlessHolds, ...unlessWith])
      expect(() => readPhrase(pattern)).not.toThrow();
    for (const pattern of says) {
      expect(() => readPhrase(pattern)).not.toThrow();
    }
  });

  it.each(['take (me off', 'off]', '{nosuchlist} me', '[please]', ''])('refuses %j', (pattern) => {
    expect(() => readPhrase(pattern)).toThrow(/phrase|unclosed|no word list/);
  });
});

describe('where a phrase is looked for', () => {
  it.each([
    ['[please] {me} off', ['please', '{me}']],
    ['(stop|[just] quit) it', ['stop', 'just', 'quit']],
    ['< , no', [',', 'no']],
    ['{over} now', ['{over}', 'now']],
    ['{firstname} here', ['{name}']],
  ])('%s begins with %j', (pattern, words) => {
    expect(new Set(words)).toEqual(firstWordsOf(pattern));
  });

  it('asks the text for the words that cannot be left out', () => {
    const needed = neededElementsOf('(stop|quit) [please] ..2 texting [me] {over}');
    expect([...needed.values()]).toEqual([['stop', 'quit'], ['texting']]);
  });
});
