import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAll } from './files/read-all.ts';

const header = 'Phone,Name,Notes,Last Purchase';
const good = (n: number) => `248-555-${String(1000 + n)},"Lee, Ann ${n}",,2026-09-30`;
const plain = (n: number) => `248-555-${String(1000 + n)},Ann ${n},,2026-09-30`;
const file = (lines: string[]) => [header, ...lines].join('\r\n');

async function rowsOf(lines: string[]) {
  const rows: { row: number; damage?: string }[] = [];
  for (const { rows: some } of (await readAll(file(lines))).blocks) rows.push(...some);
  return rows;
}

const damaged = (rows: { row: number; damage?: string }[]) =>
  rows.filter(({ damage }) => damage).map(({ row }) => row);

describe('a quotation mark that never closes costs its own row', () => {
  const lines = Array.from({ length: 60 }, (_, n) => plain(n));
  const stray = '248-555-1999,"Big Ed Malone,wants 20 rims,2026-09-30';
  const cases: [string, string[]][] = [
    ['with another far below', [...lines.slice(0, 4), stray, ...lines.slice(4, 44), good(44)]],
    ['with none below', [...lines.slice(0, 4), stray, ...lines.slice(5)]],
    ['in the last row', [...lines, stray]],
    ['before a cell that closes by chance', [stray, ...lines.slice(0, 9), '248-555-1500,Joe",,']],
  ];
  test.each(cases)('%s', async (_, given) => {
    const rows = await rowsOf(given);
    expect(rows).toHaveLength(given.length);
    expect(damaged(rows)).toEqual([given.indexOf(stray) + 2]);
    expect(rows[given.indexOf(stray)]?.damage).toMatch(/quotation mark that never closes/);
  });

  test('that meets another in the next row costs its own row', async () => {
    const given = [
      plain(1),
      '248-555-1700,Ann,"x,2026-09-30',
      '248-555-1701,Bo",x,2026-09-30',
      plain(2),
    ];
    const rows = await rowsOf(given);
    expect([rows.length, damaged(rows)]).toEqual([4, [3]]);
    const spaced = await rowsOf([plain(1), '248-555-1702,Ann,"a, b" ,2026-09-30', plain(2)]);
    expect([spaced.length, damaged(spaced)]).toEqual([3, []]);
  });

  test('a note of several lines is no stray mark', async () => {
    const note =
      '248-555-1999,Ann,"Came in on Monday,\r\nwants ""the red one"",\r\n\r\ncall",2026-09-30';
    const rows = await rowsOf([plain(1), note, plain(2)]);
    expect([rows.length, damaged(rows)]).toEqual([3, []]);
  });
});

test('an open mark costs one row also where nothing after it looks like a row', async () => {
  const short = Array.from({ length: 400_000 }, () => '3,y');
  const { blocks } = await readAll(['phone,name', '1,a', '2,"x', ...short].join('\n'), {
    chunkBytes: 65_536,
  });
  const rows = blocks.flatMap((block) => block.rows);
  expect([rows.length, damaged(rows)]).toEqual([400_002, [3]]);
});

test('wherever one mark is put in, every row is accounted for', async () => {
  const lines = Array.from({ length: 30 }, (_, n) => (n % 3 === 0 ? good(n) : plain(n)));
  const places = fc.tuple(fc.nat(29), fc.nat(3));
  await fc.assert(
    fc.asyncProperty(places, async ([line, cell]) => {
      const cells = plain(line).split(',');
      cells[cell] = `"${cells[cell]}`;
      const rows = await rowsOf(lines.with(line, cells.join(',')));
      expect(rows.map(({ row }) => row)).toEqual(lines.map((_, n) => n + 2));
    }),
    { seed: 7, numRuns: 120 },
  );
});
