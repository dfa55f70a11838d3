import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openZip } from '../../shared/rows/open-zip.ts';
import { dateStyles, writeWorkbook } from '../data/make-workbooks.ts';
import { writeZip } from '../data/write-zip.ts';
import { delivered, everyOf, readAll } from './read-all.ts';

const csv = 'phone,name\n3135550101,Ann\n';
const headerRow = '<row r="1"><c r="A1" t="inlineStr"><is><t>Phone</t></is></c></row>';
const phoneRows = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `<row><c><v>${3_135_550_000 + n}</v></c><c s="1"><v>46096</v></c></row>`,
  ).join('');

describe('workbooks', () => {
  test('a sheet by its name, also a hidden one', async () => {
    const file = writeWorkbook({ sheet: headerRow + phoneRows(1) });
    expect((await readAll(file)).rows).toEqual([[2, '3135550000', '46096']]);
    expect((await readAll(file, { sheet: ' LISTS ' })).rows).toEqual([[2, '3135550199']]);
    expect((await readAll(file, { sheet: 'Sheet9' })).refused).toMatchObject({
      code: 'file.mapping',
      mend: expect.stringContaining('"Lists", "Customers"'),
    });
  });

  test('days counted from 1904', async () => {
    const sheet = headerRow + phoneRows(1);
    const old = writeWorkbook({ sheet, styles: dateStyles, date1904: true });
    expect((await readAll(old)).rows).toEqual([[2, '3135550000', '2030-03-16']]);
  });

  test('prefixed tags and rows without numbers', async () => {
    const sheet = (headerRow + phoneRows(2)).replaceAll(/<(\/?)(row|c|v)\b/g, '<$1x:$2');
    const file = writeWorkbook({ sheet: `<x xmlns:x="urn:x">${sheet}</x>` });
    expect((await readAll(file)).rows).toEqual([
      [2, '3135550000', '46096'],
      [3, '3135550001', '46096'],
    ]);
  });

  test('reading goes on after any block', async () => {
    const file = writeWorkbook({ sheet: headerRow + phoneRows(2_600), styles: dateStyles });
    const whole = await readAll(file);
    expect(whole.rows.at(-1)).toEqual([2_601, '3135552599', '2026-03-15']);
    const points = whole.blocks.flatMap(({ checkpoint }) => checkpoint ?? []);
    expect(points.length).toBeGreaterThan(4);
    for (const checkpoint of points) {
      expect(checkpoint.seekByte).toBe(0);
      const rest = await readAll(file, { checkpoint });
      expect(rest.rows).toEqual(whole.rows.filter(([row]) => row > checkpoint.row));
    }
  });

  test('a cell far to the right is one cell too many, and costs nothing', async () => {
    const sheet = `${headerRow}<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>9</v></c></row>`;
    const [row] = (await readAll(writeWorkbook({ sheet }))).rows;
    expect(row).toHaveLength(1 + 201);
  });

  const broken: [string, string, RegExp][] = [
    ['XML that is none', `${headerRow}<row><c></row>`, /damaged/],
    ['a text without end', `${headerRow}<row><c t="str"><v>${'a'.repeat(3_000_000)}`, /never ends/],
    ['an entity of its own', `${headerRow}<row><c t="str"><v>&lol;</v></c></row>`, /damaged/],
  ];
  for (const [name, sheet, because] of broken) {
    test(`${name} is told`, async () => {
      const { refused } = await readAll(writeWorkbook({ sheet }), { chunkBytes: 10_000 });
      expect(refused).toMatchObject({
        code: 'file.damaged',
        because: expect.stringMatching(because),
      });
    });
  }
});

describe('ZIP', () => {
  test('of a workbook', async () => {
    const bytes = writeWorkbook({ sheet: headerRow + phoneRows(1) });
    expect((await readAll(writeZip([{ name: 'a.xlsx', bytes }]))).rows).toHaveLength(1);
  });

  test('of a long CSV goes on after any block', async () => {
    const bytes = `\uFEFFphone,note\n${'3135550101,"a\nb"\n'.repeat(20_000)}`;
    const file = writeZip([{ name: 'a.csv', bytes }]);
    const whole = await readAll(file);
    expect(whole.blocks[0]).toMatchObject({ bytesTotal: Buffer.byteLength(bytes) });
    for (const { checkpoint } of whole.blocks) {
      if (!checkpoint) continue;
      const rest = await readAll(file, { checkpoint });
      expect(rest.rows).toEqual(whole.rows.filter(([row]) => row > checkpoint.row));
    }
  });

  const inner = writeZip([{ name: 'a.csv', bytes: csv }]);
  const cases: [string, Buffer, string, RegExp][] = [
    ['nothing in it', writeZip([]), 'file.empty', /ZIP is empty/],
    ['only folders', writeZip([{ name: 'a/', bytes: '' }]), 'file.unknown-format', /no file/],
    [
      'two books',
      writeZip([
        { name: 'a.csv', bytes: csv },
        { name: 'b.vcf', bytes: csv },
      ]),
      'file.unknown-format',
      /a\.csv, b\.vcf/,
    ],
    [
      'another ZIP',
      writeZip([{ name: 'a.zip', bytes: inner }]),
      'file.unknown-format',
      /another ZIP/,
    ],
    [
      'a picture',
      writeZip([{ name: 'a.png', bytes: Buffer.from('\x89PNG....', 'latin1') }]),
      'file.unknown-format',
      /picture/,
    ],
    [
      'a Word document',
      writeZip([
        { name: '[Content_Types].xml', bytes: '<Types/>' },
        { name: 'word/document.xml', bytes: '<w/>' },
      ]),
      'file.unknown-format',
      /several files/,
    ],
    ['half of it', inner.subarray(0, 60), 'file.damaged', /damaged/],
    [
      'a bomb that says so',
      writeZip([{ name: 'a.csv', bytes: csv }], 900_000_000),
      'file.too-large',
      /unpacks to 900 MB/,
    ],
    [
      'a bomb that lies',
      writeZip([{ name: 'a.csv', bytes: csv + '3135550101,Ann\n'.repeat(90_000) }], 5_000),
      'file.damaged',
      /damaged/,
    ],
  ];
  for (const [name, file, code, because] of cases) {
    test(`with ${name}`, async () => {
      const { refused } = await readAll(file);
      expect(refused).toMatchObject({ code, because: expect.stringMatching(because) });
    });
  }

  test('is never unpacked past the limit asked for', async () => {
    const zip = await openZip(delivered(writeZip([{ name: 'a', bytes: Buffer.alloc(2_000_000) }])));
    await expect(everyOf(zip.read('a', 1_000_000))).rejects.toMatchObject({
      refusal: { code: 'file.too-large' },
    });
  });
});

describe('vCard', () => {
  const file = readFileSync(new URL('../data/address-books/icloud.vcf', import.meta.url), 'utf8');

  test('goes on after any block, whatever the pieces it comes in', async () => {
    const long = file.repeat(400);
    const whole = await readAll(long, { chunkBytes: 7_001 });
    expect(whole.rows).toHaveLength(1_600);
    expect(whole.rows.at(-1)?.[0]).toBe(2_000);
    for (const { checkpoint } of whole.blocks) {
      if (!checkpoint) continue;
      const rest = await readAll(long, { checkpoint });
      expect(rest.rows).toEqual(whole.rows.filter(([card]) => card > checkpoint.row));
    }
  });

  test('in UTF-16', async () => {
    const wide = Buffer.from(`\uFEFF${file}`, 'utf16le');
    expect((await readAll(wide)).rows).toEqual((await readAll(file)).rows);
  });

  test('cut off in the middle of a card is told', async () => {
    const { refused } = await readAll(file.slice(0, 1_000));
    expect(refused).toMatchObject({
      code: 'file.damaged',
      because: expect.stringMatching(/Card 2/),
    });
  });

  test('a picture as large as one can be costs nothing', async () => {
    const picture = `PHOTO;ENCODING=b:${`${'A'.repeat(74)}\r\n `.repeat(60_000)}\r\n`;
    const { rows, refused } = await readAll(file.replace('END:VCARD', `${picture}END:VCARD`), {
      chunkBytes: 65_536,
    });
    expect(refused).toBeUndefined();
    expect(rows).toHaveLength(4);
  });
});
