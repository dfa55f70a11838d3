import { describe, expect, test } from 'vitest';
import { readDate } from '../../shared/rows/cells/read-date.ts';
import {
  gatherProof,
  noProof,
  provesDayFirst,
} from '../../shared/rows/columns/prove-date-order.ts';
import { recognizeColumns } from '../../shared/rows/columns/recognize-columns.ts';
import type { ReadOptions } from '../../shared/rows/read-rows.ts';
import { readAll } from './files/read-all.ts';

const monthFirst = { dayFirst: false };

describe('dates as files write them', () => {
  const cases: [string, string][] = [
    ['2026-03-15', '2026-03-15'],
    ['2026/3/5', '2026-03-05'],
    ['20260315', '2026-03-15'],
    ['2026-03-15 23:30', '2026-03-15'],
    ['2026-03-15T10:00:00', '2026-03-15'],
    ['3/15/2026', '2026-03-15'],
    ['03-15-2026', '2026-03-15'],
    ['3/4/2026', '2026-03-04'],
    ['3/15/26', '2026-03-15'],
    ['3/15/2026 2:30 PM', '2026-03-15'],
    ['3/15/2026, 14:30:00', '2026-03-15'],
    ['15.03.2026', '2026-03-15'],
    ['4.3.26', '2026-03-04'],
    ['Mar 15, 2026', '2026-03-15'],
    ['March 15 2026', '2026-03-15'],
    ['Sunday, March 15, 2026', '2026-03-15'],
    ['15-Mar-26', '2026-03-15'],
    ['15 Mar 2026', '2026-03-15'],
    ['1st May 2026', '2026-05-01'],
    ['15 de marzo de 2026', '2026-03-15'],
    ['5 ene 2026', '2026-01-05'],
    ['2024-02-29', '2024-02-29'],
    ["'2026-03-15", '2026-03-15'],
    ['2026-03-15 10:00 EST', '2026-03-15'],
    ['Sun, Mar 15, 2026', '2026-03-15'],
    ['12/31/99', '1999-12-31'],
  ];
  for (const [text, day] of cases) {
    test(text, () => {
      expect(readDate(text, monthFirst)).toEqual({ ok: true, at: `${day}T00:00:00.000Z` });
    });
  }

  test('an instant keeps its time', () => {
    const at = '2026-03-15T22:15:00.000Z';
    expect(readDate('2026-03-15T18:15:00-04:00', monthFirst)).toEqual({ ok: true, at });
    expect(readDate('2026-03-15 22:15:00Z', monthFirst)).toEqual({ ok: true, at });
  });

  const unreadable = [
    'last spring',
    '2/30/2026',
    '2025-02-29',
    '13/13/2026',
    '46096',
    '#REF!',
    '25/12/2025',
    '3/15',
    '2026',
    '0000-00-00',
    '15 Foo 2026',
    '1/1/1850',
    'soon 3/15/2026',
  ];
  for (const text of unreadable) {
    test(`not ${text}`, () => {
      expect(readDate(text, monthFirst)).toMatchObject({
        ok: false,
        reason: expect.stringContaining(text),
      });
    });
  }
});

describe('day or month first', () => {
  const columns = recognizeColumns(['phone', 'last order', 'consent date']);
  const proves = (...dates: string[]) => {
    const rows = dates.map((date, at) => ({ row: at + 2, cells: ['1', date, ''] }));
    return provesDayFirst(rows.reduce((proof, row) => gatherProof(proof, [row], columns), noProof));
  };
  test('the column proves it', () => {
    expect(proves('3/4/2026', '25/12/2025')).toBe(true);
    expect(readDate('3/4/2026', { dayFirst: true })).toMatchObject({
      at: '2026-04-03T00:00:00.000Z',
    });
  });
  test('without proof, or with proof of both, it is as in the US', () => {
    expect(proves('3/4/2026', '2026-12-25', '25.12.2025')).toBe(false);
    expect(proves('25/12/2025', '12/25/2025')).toBe(false);
    expect(proves()).toBe(false);
  });
  test('a proof that stands late in a file is used when the file was read before', async () => {
    const file = `phone,last order\n${'1,3/4/2026\n'.repeat(20_000)}1,25/12/2025\n`;
    const dayFirstOf = async (options: ReadOptions) =>
      (await readAll(file, options)).blocks[0]?.columns.dayFirst;
    expect(await dayFirstOf({})).toBe(false);
    expect(await dayFirstOf({ dayFirst: true })).toBe(true);
  });
});
