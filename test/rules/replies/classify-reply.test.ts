import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyReply } from '../../../shared/rules/replies/classify-reply.ts';
import { PHRASE_TABLES } from '../../../shared/rules/replies/phrases/phrase-tables.ts';
import { NOT_A_REQUEST } from '../../../shared/rules/replies/words/not-a-request.ts';
import { STOP_WORDS } from '../../../shared/rules/replies/words/stop-words.ts';

const labelOf = (text: string): string => classifyReply(text).label;

describe('every line of the tables', () => {
  it.each(STOP_WORDS.filter(({ word }) => word !== 'stopsign'))('keyword $word', ({ word }) => {
    expect(classifyReply(word.toUpperCase())).toMatchObject({ label: 'optOut' });
  });

  const rules = PHRASE_TABLES.flatMap(({ label, rules: lines }) =>
    lines.map((rule) => ({ label, rule })),
  );
  it.each(rules)('$rule.id decides $rule.like', ({ label, rule }) => {
    const found = classifyReply(rule.like);
    expect(found.label).toBe(label);
    // a keyword may decide the same text first, for the same reason
    expect([rule.id, 'keyword']).toContain(
      found.rule.startsWith('keyword.') ? 'keyword' : found.rule,
    );
  });

  it.each(NOT_A_REQUEST)('$id leaves $like ordinary', ({ like }) => {
    expect(labelOf(like)).toBe('ordinary');
  });

  it('names each rule once', () => {
    const ids = [...rules.map(({ rule }) => rule.id), ...NOT_A_REQUEST.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the words of the decision', () => {
  it('carries rule, reason, matched words and language', () => {
    expect(classifyReply('Please stop texting me about my car!')).toEqual({
      label: 'optOut',
      certainty: 'sure',
      rule: 'en.stop.texting',
      because: expect.stringContaining('64.1200(a)(10)'),
      matched: 'stop texting me',
      language: 'en',
    });
    expect(classifyReply('número equivocado')).toMatchObject({ language: 'es' });
    expect(classifyReply('mauvais numéro')).toMatchObject({ language: 'fr' });
    expect(classifyReply('see you at 5')).toMatchObject({ label: 'ordinary', matched: '' });
  });

  it.each(['CANCEL', 'end', 'Cancel please', 'END.'])('%s alerts the representative', (text) => {
    expect(classifyReply(text)).toMatchObject({ label: 'optOut', alert: true });
  });

  it.each(['STOP', 'cancel texts', 'stop to end', 'quit'])('%s alerts nobody', (text) => {
    expect(classifyReply(text)).not.toHaveProperty('alert');
  });
});

describe('when two labels apply', () => {
  it.each([
    ['wrong number, stop texting me', 'optOut'],
    ['fuck off and take me off your list', 'optOut'],
    ['wrong number asshole', 'wrongNumber'],
    ["don't text me before 9. STOP", 'optOut'],
    ['Liked “I said STOP texting me, Reply STOP to end”', 'ordinary'],
  ])('%s is %s', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });
});

describe('however it is written', () => {
  const dressed = fc.record({
    word: fc.constantFrom('stop', 'unsubscribe', 'quit', 'opt out', 'arret', 'alto', 'stopall'),
    before: fc.constantFrom('', '  ', '"', '“', '(', '…', '\n', '*', '\u200b'),
    after: fc.constantFrom('', '.', '!!!', '”', ')', ' please', ' 🙏', '\n\nSent from my iPhone'),
    capitals: fc.boolean(),
    wide: fc.boolean(),
  });

  it('is the same keyword', () => {
    fc.assert(
      fc.property(dressed, ({ word, before, after, capitals, wide }) => {
        const cased = capitals ? word.toUpperCase() : word;
        const letters = wide ? fullWidth(cased) : cased;
        expect(labelOf(`${before}${letters}${after}`)).toBe('optOut');
      }),
    );
  });

  it('gives some answer to any text, and the same answer twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(classifyReply(text)).toEqual(classifyReply(text));
      }),
    );
  });
});

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}
