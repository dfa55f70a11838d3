import { describe, expect, test } from 'vitest';
import { openZip } from '../../../shared/rows/files/open-zip.ts';
import { dateStyles, writeWorkbook } from '../../data/make-workbooks.ts';
import { writeZip } from '../../data/write-zip.ts';
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

  test('the answer names the sheet that is read, and the others', async () => {
    const spoilt = headerRow.replace('Phone', 'Please fill in');
    const hidden = await readAll(writeWorkbook({ sheet: headerRow + phoneRows(1) }));
    expect(hidden.blocks[0]?.sheets).toEqual({ read: 'Customers', others: [] });
    const file = writeWorkbook({ sheet: spoilt, shown: true });
    expect((await readAll(file, { sheet: 'Customers' })).refused?.mend).toContain(
      'This is "Customers"; name one of "Lists"',
    );
    expect((await readAll(file)).blocks[0]?.sheets).toEqual({
      read: 'Lists',
      others: ['Customers'],
    });
  });

  test('headings under a title in merged cells', async () => {
    const title = '<row r="1"><c r="A1" t="inlineStr"><is><t>Customers</t></is></c></row>';
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const header = `<row r="3">${cell('Phone')}${cell('Last order')}</row>`;
    const file = writeWorkbook({ sheet: title + header + phoneRows(1) });
    expect((await readAll(file)).rows).toEqual([[4, '3135550000', '46096']]);
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

  const many = (headerRow + phoneRows(9_000)).replaceAll('<row>', '<row spans="1:2">');
  const prefixed = `<worksheet><sheetData>${many}</sheetData></worksheet>`
    .replaceAll(/<(\/?)(\w+)/g, '<$1x:$2')
    .replace('<x:worksheet', '<x:worksheet xmlns:x="urn:x"');
  const spellings: [string, string][] = [
    ['as Excel writes it', many],
    ['with prefixed tags', prefixed],
    ['with rows that have no attribute', many.replaceAll(' spans="1:2"', '')],
  ];
  for (const [name, sheet] of spellings) {
    test(`${name}, reading goes on after any block`, async () => {
      const asWhole = sheet.includes('sheetData') && { wholeSheet: Buffer.from(sheet) };
      const file = writeWorkbook({ sheet, ...asWhole, styles: dateStyles });
      const whole = await readAll(file);
      expect(whole.rows.at(-1)).toEqual([9_001, '3135558999', '2026-03-15']);
      const points = whole.blocks.flatMap(({ checkpoint }) => checkpoint ?? []);
      expect(points.length).toBeGreaterThan(4);
      for (const checkpoint of points) {
        expect(checkpoint.seekByte).toBe(0);
        const rest = await readAll(file, { checkpoint });
        expect(rest.rows).toEqual(whole.rows.filter(([row]) => row > checkpoint.row));
      }
    });
  }

  test('a sheet in UTF-16 is read, and reading goes on in it', async () => {
    const sheet = `<worksheet><sheetData>${many}</sheetData></worksheet>`;
    const file = writeWorkbook({ wholeSheet: Buffer.from(`\uFEFF${sheet}`, 'utf16le') });
    const whole = await readAll(file);
    const checkpoint = whole.blocks.at(-2)?.checkpoint;
    if (!checkpoint) throw new Error('no checkpoint');
    const rest = await readAll(file, { checkpoint });
    expect(rest.rows).toEqual(whole.rows.filter(([row]) => row > checkpoint.row));
    expect(rest.rows.at(-1)?.[0]).toBe(9_001);
  });

  test('what was read before is not looked at again', async () => {
    const whole = await readAll(writeWorkbook({ sheet: many }));
    const checkpoint = whole.blocks.at(-2)?.checkpoint;
    if (!checkpoint) throw new Error('no checkpoint');
    const spoilt = writeWorkbook({
      sheet: many.replace(phoneRows(1), (row) => '<'.repeat(row.length)),
    });
    expect((await readAll(spoilt, { checkpoint })).rows).toEqual(
      whole.rows.filter(([row]) => row > checkpoint.row),
    );
  });

  test('a row longer than a block is read, and reading goes on after it', async () => {
    const cell = `<c t="str"><v>${'long '.repeat(1_900)}</v></c>`;
    const long = `<row><c t="str"><v>3135550100</v></c>${cell.repeat(9)}</row>`;
    const head = `<row>${'<c t="str"><v>Phone</v></c>'.repeat(10)}</row>`;
    const file = writeWorkbook({ sheet: head + long.repeat(12) });
    const whole = await readAll(file);
    expect(whole.rows).toHaveLength(12);
    const points = whole.blocks.flatMap(({ checkpoint }) => checkpoint ?? []);
    expect(points.length).toBeGreaterThan(2);
    for (const checkpoint of points) {
      const rest = await readAll(file, { checkpoint });
      expect(rest.rows).toEqual(whole.rows.filter(([row]) => row > checkpoint.row));
    }
  });

  test('a sheet whose rows never begin is refused', async () => {
    const wholeSheet = Buffer.from(`<worksheet><cols>${'<col/>'.repeat(400_000)}`);
    const { refused } = await readAll(writeWorkbook({ wholeSheet }));
    expect(refused).toMatchObject({ code: 'file.damaged' });
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
    test(`${name} is refused`, async () => {
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
      /Word document/,
    ],
    [
      'an OpenDocument sheet',
      writeZip([
        { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', bytes: '<x/>' },
      ]),
      'file.unknown-format',
      /OpenDocument/,
    ],
    [
      'a binary workbook',
      writeZip([{ name: 'xl/workbook.bin', bytes: 'x' }]),
      'file.unknown-format',
      /xlsb/,
    ],
    [
      'what Numbers saves',
      writeZip([{ name: 'Index/Document.iwa', bytes: 'x' }]),
      'file.unknown-format',
      /Apple Numbers/,
    ],
    ['half of it', inner.subarray(0, 60), 'file.damaged', /damaged: .*\.$/],
    [
      'what cannot be unpacked',
      writeZip([{ name: 'a.csv', bytes: csv }], { spoilt: true }),
      'file.damaged',
      /damaged: .*\.$/,
    ],
    [
      'a bomb that says so',
      writeZip([{ name: 'a.csv', bytes: csv }], { claimBytes: 900_000_000 }),
      'file.too-large',
      /unpacks to 900 MB/,
    ],
    [
      'a bomb that lies',
      writeZip([{ name: 'a.csv', bytes: csv + '3135550101,Ann\n'.repeat(90_000) }], {
        claimBytes: 5_000,
      }),
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
