import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContact } from '../../../shared/rows/cells/read-contact.ts';
import type { RowBlock } from '../../../shared/rows/read-rows.ts';
import { readAll } from '../files/read-all.ts';

/**
 * Headings and cells as address books, shops' programs and clerks write them, each read through a
 * whole file: `test/data/columns/columns-and-answers.tsv`.
 */
const file = new URL('../../data/columns/columns-and-answers.tsv', import.meta.url);
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => line.split('\t'));

const terms = {
  attestation: { basis: 'express' as const, statement: 'They gave it.', attestedBy: 'Rita' },
  source: 'people.csv',
  defaults: { 'consent source': 'repair order', 'consent date': '2026-10-01' },
};

describe('what becomes of a row by one of its cells', () => {
  for (const [heading = '', cell = '', becomes] of cases) {
    test(`"${heading}": "${cell}" is ${becomes}`, async () => {
      const got = await outcomeOf(heading, cell);
      if (becomes === 'kept') expect(['out', 'never', 'unclear']).toContain(got);
      else expect(got).toBe(becomes);
    });
  }
});

async function outcomeOf(heading: string, cell: string): Promise<string> {
  const person = { Phone: '313-555-0142', 'First Name': 'Gail', 'Last Name': 'Rowe', Color: 'red' };
  const row = { ...person, [heading]: cell };
  const csv = [Object.keys(row), Object.values(row)].map((cells) => cells.map(quoted).join(','));
  const { blocks, refused } = await readAll(csv.join('\n'), { chunkBytes: 10_000 });
  return refused?.code ?? outcomeIn(blocks);
}

function outcomeIn(blocks: readonly RowBlock[]): string {
  const read = blocks.flatMap(({ rows, columns }) =>
    rows.map((row) => readContact(row, columns, terms)),
  );
  const [one] = read;
  if (!one || read.length !== 1) return `${read.length} rows`;
  return one.ok ? 'in' : (shown[one.code] ?? one.code);
}

const shown: Readonly<Record<string, string>> = {
  'row.opted-out': 'out',
  'row.never-agreed': 'never',
  'row.wish-unclear': 'unclear',
};

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
