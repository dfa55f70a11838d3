import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContactReading, readContact } from '../../../shared/rows/cells/read-contact.ts';
import { recognizeColumns } from '../../../shared/rows/columns/recognize-columns.ts';
import { readAll } from './read-all.ts';

const folder = new URL('../../data/address-books/', import.meta.url);
const samples = readdirSync(folder).map((name) => readFileSync(new URL(name, folder)));
const terms = {
  attestation: { basis: 'relationship' as const, statement: 's', attestedBy: 'a' },
  source: 'x',
};

test('what is written with quotation marks is read back, whatever it holds', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', '|', ' ', '本'),
  });
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
  const form = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    encoding: fc.constantFrom('utf8' as const, 'utf16le' as const),
    chunkBytes: fc.integer({ min: 1, max: 50 }),
  });
  await fc.assert(
    fc.asyncProperty(rows, form, async (cells, { delimiter, encoding, chunkBytes }) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = [['phone', 'note', 'end'], ...cells.map((pair) => [...pair, 'x'])];
      const text = lines.map((line) => line.map(quoted).join(delimiter)).join('\r\n');
      const { rows: read } = await readAll(Buffer.from(`\uFEFF${text}`, encoding), { chunkBytes });
      expect(read).toEqual(cells.map(([one, two], at) => [at + 2, one, two, 'x']));
    }),
    { numRuns: 150 },
  );
});

test('a damaged file is read, or refused with a reason, and never throws', async () => {
  const change = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255));
  const damage = fc.record({
    sample: fc.constantFrom(...samples),
    changes: fc.array(change, { minLength: 1, maxLength: 8 }),
    kept: fc.double({ min: 0.1, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ sample, changes, kept }) => {
      const bytes = Buffer.from(sample);
      for (const [place, byte] of changes) bytes[Math.floor(place * bytes.length)] = byte;
      const { blocks, refused } = await readAll(bytes.subarray(0, Math.ceil(kept * bytes.length)));
      if (refused) expect(`${refused.because} ${refused.mend}`).toMatch(/^[A-Z"].*\. [A-Z].*\.$/s);
      for (const { rows, columns } of blocks) {
        for (const row of rows) expectAnswer(readContact(row, columns, terms));
      }
    }),
    { numRuns: 400 },
  );
});

test('cells made to be slow to read are read fast', () => {
  const columns = recognizeColumns(['phone', 'name', 'last order', 'groups', 'tz', 'state']);
  const started = process.threadCpuUsage();
  for (const unit of [' ', '"', '1', ',', '1 ', '=', '(', 'a,', '/', "'", '.-', 'Ä']) {
    const nasty = `x${unit.repeat(9_998 / unit.length)}x`;
    for (const phone of [nasty, '3135550101']) {
      const cells = [phone, nasty, nasty, nasty, nasty, nasty];
      for (let times = 0; times < 20; times += 1) readContact({ row: 2, cells }, columns, terms);
    }
  }
  expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(2_000);
});

function expectAnswer(reading: ContactReading): void {
  if (reading.ok) expect(reading.contact.phone).toMatch(/^\+1\d{10}$/);
  else expect(reading.reason).toMatch(/\S/);
}
