import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countParts, plainVersion } from '../../../shared/values/message-parts.ts';

describe('how many parts a text takes', () => {
  test.each([
    ['', 'GSM-7', 0, 0, 160],
    ['a'.repeat(160), 'GSM-7', 1, 160, 160],
    ['a'.repeat(161), 'GSM-7', 2, 161, 153],
    ['a'.repeat(306), 'GSM-7', 2, 306, 153],
    ['a'.repeat(307), 'GSM-7', 3, 307, 153],
    ['€'.repeat(80), 'GSM-7', 1, 160, 160],
    ['€'.repeat(81), 'GSM-7', 2, 162, 153],
    // 153 is odd: the escape pair at the end of a part moves to the next one.
    ['€'.repeat(153), 'GSM-7', 3, 306, 153],
    ['éèùìòÇØøÅåÄÖÑÜäöñüà', 'GSM-7', 1, 19, 160],
    ['ç', 'UCS-2', 1, 1, 70],
    ['я'.repeat(70), 'UCS-2', 1, 70, 70],
    ['я'.repeat(71), 'UCS-2', 2, 71, 67],
    ['😀'.repeat(35), 'UCS-2', 1, 70, 70],
    // 67 is odd: a surrogate pair is never split, so 33 emoji fit.
    ['😀'.repeat(66), 'UCS-2', 2, 132, 67],
    ['😀'.repeat(67), 'UCS-2', 3, 134, 67],
    ['line\nline\r\n', 'GSM-7', 1, 11, 160],
    ['a\tb', 'UCS-2', 1, 3, 70],
  ] as const)('%#: %s', (text, encoding, parts, units, unitsPerPart) => {
    expect(countParts(text)).toMatchObject({ encoding, parts, units, unitsPerPart });
  });

  test('says which characters doubled the price and what may stand there', () => {
    expect(countParts('It’s 5 – 6… 😀').forcedBy).toEqual([
      { character: '’', index: 2, suggestion: "'" },
      { character: '–', index: 7, suggestion: '-' },
      { character: '…', index: 10, suggestion: '...' },
      { character: '😀', index: 12 },
    ]);
    expect(countParts('cafe\u0301').forcedBy).toEqual([
      { character: 'e\u0301', index: 3, suggestion: 'é' },
    ]);
  });
});

describe('the plain version', () => {
  test.each([
    ['“It’s” — now…', '"It\'s" - now...'],
    ['Hi\u00a0Ann\u200b', 'Hi Ann'],
    ['García, José, Łukasz, Curaçao', 'Garcia, José, Lukasz, Curacao'],
    ['cafe\u0301', 'café'],
    ['ｓａｌｅ ﬁnal ½ off™', 'sale final 1/2 offTM'],
    ['👩‍👧 привет', '👩‍👧 привет'],
    ['éèùìòÇØøÅåÄÖÑÜäöñüà', 'éèùìòÇØøÅåÄÖÑÜäöñüà'],
  ])('%s', (text, plain) => expect(plainVersion(text)).toBe(plain));
});

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom('a', '€', '[', 'é', '😀', '’', 'я'), maxLength: 400 }),
);

test('a part never holds more than it can, and no part is wasted', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { parts, units, unitsPerPart } = countParts(text);
      // A pair that would be split leaves at most one unit of each part empty.
      return units <= parts * unitsPerPart && (parts - 1) * (unitsPerPart - 1) <= units;
    }),
  );
});

test('the plain version is stable, never more expensive, and keeps what is plain', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const plain = plainVersion(text);
      const before = countParts(text);
      if (before.encoding === 'GSM-7') return plain === text;
      const mendable = before.forcedBy.every(({ suggestion }) => suggestion !== undefined);
      return plainVersion(plain) === plain && (countParts(plain).encoding === 'GSM-7') === mendable;
    }),
  );
});
