import { describe, expect, it } from 'vitest';
import { countedLines } from '../../bench/month/counted-lines.ts';
import { billOfMonth, totalOf } from '../../bench/month/month-bill.ts';
import { sayMonth } from '../../bench/month/say-month.ts';
import { standingOf } from '../../bench/month/standing.ts';

const month = { texts: 1_000_000, representatives: 20, numbers: 5, parts: 1, replies: 0.03 };
const standing = {
  queues: 9,
  alarms: 70,
  firewalls: 2,
  firewallRules: 4,
  dashboards: 1,
  ownMetrics: 10,
  nightlyCopies: 35,
  canary: false,
};
const page = [
  "| where a million recipients' dollars go, 1 part/s, 20 accounts at once | $ |",
  '|---|---|',
  '| store, write units: Texts | 2.5 |',
  '| all else | 0.5 |',
  '',
  "| where a million recipients' dollars go, 100 parts/s | $ |",
  '|---|---|',
  '| store, write units: Texts | 2 |',
].join('\n');

/** A bench that was run here. */
const bench = JSON.stringify({
  results: [
    {
      figures: [
        { what: '1 part/s, 20 accounts at once: a million recipients', value: 5, unit: '$/M' },
        { what: '1 part/s, 20 accounts at once, of it all else', value: 5, unit: '$/M' },
        { what: '100 parts/s, of it all else', value: 3, unit: '$/M' },
      ],
    },
  ],
});

describe('the counted calls', () => {
  it('are those that docs/performance.md shows, line by line', () => {
    expect(countedLines('1', { page })).toEqual({
      from: 'docs/performance.md',
      lines: [
        { what: 'store, write units: Texts', usdAMillion: 2.5 },
        { what: 'all else', usdAMillion: 0.5 },
      ],
    });
  });

  it('are those of bench.json where the bench was run', () => {
    const lines = [{ what: 'all else', usdAMillion: 5 }];
    expect(countedLines('1', { page, bench })).toEqual({ from: 'bench.json', lines });
  });

  it('are read from the page as it is now', () => {
    for (const pace of ['1', '100'] as const) {
      const { lines } = countedLines(pace);
      expect(lines.length).toBeGreaterThan(5);
      expect(lines.reduce((sum, one) => sum + one.usdAMillion, 0)).toBeGreaterThan(1);
    }
  });

  it('are not made up', () => {
    expect(() => countedLines('1', { page: '' })).toThrow('Nothing was counted at 1 part/s');
  });
});

describe("a month's bill", () => {
  const bill = (change: Partial<typeof month> = {}) =>
    billOfMonth({ ...month, ...change }, countedLines('1', { page }), standing);
  const usdOf = (lines: readonly { what: string; usd: number }[], begin: string) =>
    lines.filter(({ what }) => what.startsWith(begin)).reduce((sum, { usd }) => sum + usd, 0);

  it('takes the texts as they were counted', () => {
    expect(usdOf(bill().aws, 'texts: ')).toBeCloseTo(3);
    expect(usdOf(bill({ texts: 2_000_000 }).aws, 'texts: ')).toBeCloseTo(6);
  });

  it('is some dollars without texts and people: what stands costs', () => {
    const { aws, carrier } = bill({ texts: 0, representatives: 0 });
    expect(totalOf(aws)).toBeGreaterThan(8);
    expect(totalOf(aws)).toBeLessThan(35);
    expect(totalOf(carrier)).toBeCloseTo(5 * 1 + 10);
  });

  it('has what stands around: firewalls, the dashboard, metrics, nightly copies', () => {
    const { aws } = bill();
    expect(usdOf(aws, 'firewalls')).toBeCloseTo(2 * 5);
    expect(usdOf(aws, 'rules of firewalls')).toBeCloseTo(4);
    expect(usdOf(aws, 'dashboard')).toBeCloseTo(3);
    expect(usdOf(aws, 'metrics of our own')).toBeCloseTo(10 * 0.3);
    // A month's texts are 1.5 GB, and each of 35 copies is a whole one.
    expect(usdOf(aws, 'nightly copies')).toBeCloseTo(1.5 * 35 * 0.1);
    expect(usdOf(aws, 'canary')).toBe(0);
  });

  it('has the canary where there is one, at the full price of texts', () => {
    const { aws, carrier } = billOfMonth(month, countedLines('1', { page }), {
      ...standing,
      canary: true,
    });
    expect(usdOf(aws, 'canary')).toBeGreaterThan(0.1);
    expect(usdOf(aws, 'canary')).toBeLessThan(1);
    expect(usdOf(carrier, 'canary: parts')).toBeCloseTo(8_640 * 2 * 0.00581);
  });

  it('counts what stands in prod by its own templates', () => {
    expect(standingOf('prod')).toMatchObject({
      firewalls: 2,
      firewallRules: 4,
      dashboards: 1,
      nightlyCopies: 35,
      canary: false,
    });
    expect(standingOf('prod').ownMetrics).toBeGreaterThan(9);
    expect(standingOf('dev')).toMatchObject({ firewalls: 0, nightlyCopies: 0 });
  });

  it('has the carrier apart: parts out, replies in, numbers, campaign', () => {
    expect(totalOf(bill().carrier)).toBeCloseTo(5_810 + 4_200 + 225 + 5 + 10);
    expect(usdOf(bill({ parts: 2 }).carrier, 'parts out')).toBeCloseTo(2 * 10_010);
  });

  it('says what a part is worth', () => {
    const said = sayMonth(month, bill(), { from: 'bench.json', partsPerSecond: 1 });
    expect(said).toMatch(/^AWS, the carrier apart \(calls of texts: bench\.json/);
    expect(said).toContain('One part less in each text saves $10,010.00');
    expect(said).toMatch(/\nTogether +\$10,2\d\d\.\d\d\n/);
    expect(said).toContain('5 numbers at 1 part/s send this in 5.1 days of 11 hours.');
  });
});
