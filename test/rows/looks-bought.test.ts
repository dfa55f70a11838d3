import { expect, test } from 'vitest';
import { emptyTally, looksBought, tallyRow } from '../../shared/rows/looks-bought.ts';

const end = { end: true };
const number = (n: number) => `+1313${String(5_550_000 + n)}`;
const count = (length: number, make: (n: number) => string) =>
  Array.from({ length }, (_, n) => make(n));
const tallyOf = (phones: string[]) => phones.reduce(tallyRow, emptyTally);

test('250 numbers in a row, up or down, are found at once', () => {
  const longRun = { code: 'list.sequential', reason: expect.stringContaining('250') };
  const friends = count(5_000, (n) => number((n * 7_919) % 9_999));
  expect(looksBought(tallyOf([...friends, ...count(250, number)]), { end: false })).toEqual(
    longRun,
  );
  expect(looksBought(tallyOf(count(250, (n) => number(900 - n))), { end: false })).toEqual(longRun);
  expect(looksBought(tallyOf(count(249, number)), { end: false })).toBeUndefined();
});

test('a list that mostly counts up, with gaps', () => {
  const gappy = count(150, (n) => number(n + 2 * Math.floor(n / 20)));
  expect(looksBought(tallyOf(gappy), end)).toMatchObject({ code: 'list.mostly-sequential' });
  expect(looksBought(tallyOf(gappy), { end: false })).toBeUndefined();
});

test('many numbers that cannot exist; blanks say nothing', () => {
  const good = count(100, (n) => number(n * 3));
  const bad = (length: number) => count(length, () => 'invalid');
  expect(looksBought(tallyOf([...good, ...bad(50)]), end)).toMatchObject({
    code: 'list.invalid-numbers',
  });
  expect(looksBought(tallyOf([...good, ...bad(40)]), end)).toBeUndefined();
  expect(looksBought(tallyOf([...good, ...count(500, () => 'missing')]), end)).toBeUndefined();
});

test('customers of one town, sorted by number, are no bought list', () => {
  const sorted = count(3_000, (n) => number(n * 3 + (n % 3)));
  expect(looksBought(tallyOf(sorted), end)).toBeUndefined();
  expect(looksBought(emptyTally, end)).toBeUndefined();
});
