import { describe, expect, it } from 'vitest';
import { firstWordsOf, firstWordsOfList } from '../../shared/rules/replies/first-words.ts';
import { NOT_A_REQUEST } from '../../shared/rules/replies/not-a-request.ts';
import { readPhrase } from '../../shared/rules/replies/phrase-language.ts';
import { PHRASE_TABLES } from '../../shared/rules/replies/phrase-tables.ts';

/** Phrases are made ready when first needed; here each is, so that no wrong one is deployed. */
const rules = [...NOT_A_REQUEST, ...PHRASE_TABLES.flatMap((table) => table.rules)];

describe('the language of phrases', () => {
  it.each(rules)('reads every phrase of $id', (rule) => {
    const { says, unlessBefore = [], unlessNext = [], unlessHolds = [], unlessWith = [] } = rule;
    for (const pattern of [...unlessBefore, ...unlessNext, ...unlessHolds, ...unlessWith])
      expect(() => readPhrase(pattern)).not.toThrow();
    for (const pattern of says) {
      const phrase = readPhrase(pattern);
      expect(new RegExp(phrase.at()), pattern).toBeInstanceOf(RegExp);
      const first = [...firstWordsOf(pattern)].flatMap(writtenOut);
      expect(new Set(first), pattern).toEqual(phrase.first);
    }
  });

  it.each(['take (me off', 'off]', '{nosuchlist} me', '[please]', ''])('refuses %j', (pattern) => {
    expect(() => readPhrase(pattern)).toThrow(/phrase|unclosed|no word list/);
  });
});

function writtenOut(first: string): readonly string[] {
  const isList = first.startsWith('{') && first !== '{name}';
  return isList ? [...firstWordsOfList(first.slice(1, -1))] : [first];
}
