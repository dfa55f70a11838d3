import { describe, expect, it } from 'vitest';
import { countedLines } from '../../bench/month/counted-lines.ts';
import { sayScale } from '../../bench/scale/say-scale.ts';
import { mostTexts, wallsOf } from '../../bench/scale/walls.ts';

/** Two writes, a read, ten milliseconds of a Lambda and one event for each text. */
const counted = {
  from: 'a bench',
  lines: [
    { what: 'store, write units: Texts', usdAMillion: 2 * 0.625 },
    { what: 'store, write units: Texts/conversation', usdAMillion: 9 },
    { what: 'store, read units: Contacts', usdAMillion: 0.125 },
    { what: 'Lambda GB-seconds, waiting', usdAMillion: 0.004 * 13.3334 },
    { what: 'Lambda GB-seconds, working', usdAMillion: 0.001 * 13.3334 },
    { what: 'events published (SNS)', usdAMillion: 0.5 },
  ],
};

describe('the walls of a cell', () => {
  it('compare what the load needs with what there is, the nearest first', () => {
    const walls = wallsOf(2_000, counted);
    const needs = Object.fromEntries(walls.map(({ what, needs }) => [what, Math.round(needs)]));
    expect(needs).toEqual({
      'the same, on its first day': 4_000,
      'one key value of one send, were it the only one': 250,
      'one shard of a phonebook, read by one send': 500,
      'the table of texts': 4_000,
      'delivery events published': 2_000,
      'Lambdas at once, for texts alone': 20,
    });
    const shares = walls.map((wall) => wall.needs / wall.has);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  it('say how much it carries, without the limits of the first day', () => {
    expect(mostTexts(counted)).toMatchObject({
      texts: 8_000,
      wall: { what: 'one key value of one send, were it the only one' },
    });
  });

  it('need every figure that they are computed from', () => {
    const lines = counted.lines.slice(1);
    expect(() => wallsOf(1, { from: 'a bench', lines })).toThrow('Nothing was counted of');
  });
});

describe('the figures of the bench', () => {
  const here = countedLines('100');

  it('carry the goal in one cell: 2,000 texts a second, 1,000 a send', () => {
    expect(mostTexts(here).texts).toBeGreaterThan(2_000);
  });

  it('are told with their source', () => {
    const told = sayScale({ textsASecond: 2_000, pace: 100 }, here);
    expect(told).toContain(`2,000 texts a second in one cell (counted: ${here.from})`);
    expect(told).toContain('The carrier: 20 numbers of 100 parts a second.');
  });
});
