import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fileLimits } from '../../shared/rows/files/file-limits.ts';
import { bounded } from '../../shared/rows/files/peek.ts';
import { type Checkpoint, readRows } from '../../shared/rows/read-rows.ts';
import { delivered, everyOf, readAll } from './files/read-all.ts';

const people = [
  ['phone', 'first name', 'note'],
  ['+13135550101', 'Zoë', 'one, two; three'],
  ['+13135550102', "O'Neil", 'said "hi"\nand left'],
  ['+13135550103', 'José', 'tab\there | pipe'],
];
const expectedRows = people.slice(1).map((cells, at) => [at + 2, ...cells]);

function separated(delimiter: string, lineEnd: string): string {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return people.map((cells) => cells.map(quote).join(delimiter)).join(lineEnd) + lineEnd;
}

function utf16(text: string, encoding: 'le' | 'be', mark: boolean): Buffer {
  const little = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return encoding === 'le' ? little : little.swap16();
}

/** Windows-1252, for the few characters of these tests that Latin-1 has not. */
function toWindows(text: string): Buffer {
  const special: Record<string, number> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '…': 0x85 };
  return Buffer.from([...text].map((char) => special[char] ?? char.charCodeAt(0) & 0xff));
}

describe('separated text as programs write it', () => {
  for (const [name, delimiter] of Object.entries({
    comma: ',',
    semicolon: ';',
    tab: '\t',
    pipe: '|',
  })) {
    for (const [ending, lineEnd] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' })) {
      test(`${name}, ${ending}`, async () => {
        expect((await readAll(separated(delimiter, lineEnd), { chunkBytes: 7 })).rows).toEqual(
          expectedRows,
        );
      });
    }
  }

  const text = separated(',', '\r\n');
  const encodings: Record<string, Uint8Array> = {
    'UTF-8': Buffer.from(text),
    'UTF-8 with BOM': Buffer.from(`\uFEFF${text}`),
    'UTF-16LE with BOM': utf16(text, 'le', true),
    'UTF-16BE with BOM': utf16(text, 'be', true),
    'UTF-16LE without BOM': utf16(text, 'le', false),
    'UTF-16BE without BOM': utf16(text, 'be', false),
    'Windows-1252': Buffer.from(text, 'latin1'),
  };
  for (const [name, bytes] of Object.entries(encodings)) {
    test(name, async () => {
      for (const chunkBytes of [1, 3, 64, 5_000]) {
        expect((await readAll(bytes, { chunkBytes })).rows).toEqual(expectedRows);
      }
    });
  }

  test('Windows-1252 that shows only after many plain rows', async () => {
    const plain = '+13135550101,Ann\n'.repeat(10_000);
    const bytes = Buffer.from(`phone,first name\n${plain}+13135550102,Zo\xeb\x96\n`, 'latin1');
    expect((await readAll(bytes)).rows.at(-1)).toEqual([10_002, '+13135550102', 'Zoë–']);
  });

  const names = 'phone,first name\n+13135550101,José\n+13135550102,Begoña\n+13135550103,Zoë\n';
  const inMacRoman: [string, string][] = [
    ['é', '\x8e'],
    ['ñ', '\x96'],
    ['ë', '\x91'],
  ];
  const in850: [string, string][] = [
    ['é', '\x82'],
    ['ñ', '\xa4'],
    ['ë', '\x89'],
  ];
  const spelled = (letters: [string, string][], text = names) => {
    return Buffer.from(
      letters.reduce((all, [letter, byte]) => all.replaceAll(letter, byte), text),
      'latin1',
    );
  };
  test.each([
    ['a Mac', spelled(inMacRoman)],
    ['an old Mac, with its line ends', spelled(inMacRoman, names.replaceAll('\n', '\r'))],
    ['DOS', spelled(in850)],
    ['Windows', Buffer.from(names, 'latin1')],
  ])("names as Excel's CSV for %s spells them", async (_, bytes) => {
    const whole = await readAll(bytes);
    expect(whole.rows.map(([, , name]) => name)).toEqual(['José', 'Begoña', 'Zoë']);
  });

  test.each(['D’Angelo', 'O’Brien', 'said “later” – twice…', 'Kate’s'])(
    '%s alone is no sign of a Mac',
    async (name) => {
      const bytes = Buffer.concat([Buffer.from('phone,name\n3135550101,'), toWindows(name)]);
      expect((await readAll(bytes)).rows).toEqual([[2, '3135550101', name]]);
    },
  );

  const people = 'Phone;First Name;Last order\n3135550101;Ann;2026-03-15\n';
  test.each([
    ['a title', 'Customers\n\n', 4],
    ['a title with commas', 'Customers of Lakeside, as of March 3, 2026\n', 3],
    ['a title over several columns', 'Customers;;\nPrepared by Kate;;\n;;\n', 5],
  ])('headings under %s', async (_, above, row) => {
    expect((await readAll(above + people)).rows).toEqual([
      [row, '3135550101', 'Ann', '2026-03-15'],
    ]);
  });

  test('headings that only the mapping knows, under a title', async () => {
    const mapping = { Draht: 'phone', Wer: 'full name' };
    const { rows } = await readAll('Liste, neu\n\nWer;Draht\nAnn Lee;3135550101\n', { mapping });
    expect(rows).toEqual([[4, 'Ann Lee', '3135550101']]);
  });

  test('a row of people is never taken for headings', async () => {
    const { refused } = await readAll('Name,Reach by,City\nAnn,Phone,Flint\nBo,Mobile,Troy\n');
    expect(refused).toMatchObject({ because: expect.stringContaining('"Name", "Reach by"') });
    const { refused: untitled } = await readAll('List\nName,City\nAnn,Flint\n');
    expect(untitled).toMatchObject({ because: expect.stringContaining('"Name", "City"') });
  });

  test('thousands of empty columns after the last one are none', async () => {
    const empty = ','.repeat(5_000);
    const { rows } = await readAll(`phone,name${empty}\n3135550101,Ann${empty}\n`);
    expect(rows.map((cells) => cells.slice(0, 3))).toEqual([[2, '3135550101', 'Ann']]);
  });

  test('a line "sep=;" is an instruction of Excel, not a row', async () => {
    expect((await readAll('sep=;\r\nphone;name\r\n3135550101;Smith, Ann\r\n')).rows).toEqual([
      [2, '3135550101', 'Smith, Ann'],
    ]);
  });

  test('row numbers: blank rows count, quoted newlines do not', async () => {
    const { rows } = await readAll('phone,note\n1,"a\nb\nc"\n\n,,\n2,x\n');
    expect(rows).toEqual([
      [2, '1', 'a\nb\nc'],
      [5, '2', 'x'],
    ]);
  });

  test('stray quotation marks stay in the text', async () => {
    const { rows } = await readAll('phone,car\n1,5" lift kit\n2,"the "big" one"\n3,last\n');
    expect(rows).toEqual([
      [2, '1', '5" lift kit'],
      [3, '2', '"the "big" one"'],
      [4, '3', 'last'],
    ]);
  });
});

describe('reading goes on in another process', () => {
  const lines = Array.from({ length: 16_000 }, (_, n) => `"+1313555${n}","Zoë ${n}","a\nb"`);
  const text = ['phone,first name,note', ...lines].join('\r\n');
  const files = {
    'UTF-8': Buffer.from(`\uFEFF${text}`),
    'UTF-16': utf16(text, 'be', true),
    'Windows-1252': Buffer.from(text, 'latin1'),
  };
  for (const [name, bytes] of Object.entries(files)) {
    test(name, async () => {
      const whole = await readAll(bytes, { chunkBytes: 9_999 });
      const points = whole.blocks.flatMap(({ checkpoint }) => checkpoint ?? []);
      expect(points.length).toBeGreaterThan(3);
      for (const point of points) {
        const checkpoint: Checkpoint = JSON.parse(JSON.stringify(point));
        const rest = await readAll(bytes.subarray(checkpoint.seekByte), { checkpoint });
        expect(rest.rows).toEqual(whole.rows.filter(([row]) => row > checkpoint.row));
      }
    });
  }
});

describe('a file that is no address book is refused', () => {
  const binary = (magic: string) =>
    Buffer.concat([Buffer.from(magic, 'latin1'), randomBytes(3_000)]);
  const cases: [string, string | Uint8Array, string, RegExp][] = [
    ['empty', '', 'file.empty', /empty/],
    ['a mark and nothing', '\uFEFF', 'file.empty', /no text/],
    ['only blank lines', '\n\n\r\n', 'file.empty', /no text/],
    ['only separators', ',,\n,,\n', 'file.empty', /no rows/],
    ['only headings', 'phone,first name\n', 'file.no-rows', /phone, first name/],
    ['random bytes', randomBytes(200_000), 'file.unknown-format', /no readable text/],
    ['PDF', binary('%PDF-1.7'), 'file.unknown-format', /PDF/],
    ['old Excel', binary('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'file.unknown-format', /old Excel/],
    ['a picture', binary('\x89PNG\r\n'), 'file.unknown-format', /picture/],
    ['a web page', '<!DOCTYPE html><html></html>', 'file.unknown-format', /web page/],
    ['JSON', '[{"phone":"+13135550101"}]', 'file.unknown-format', /JSON/],
    ['one endless line', 'a'.repeat(3_000_000), 'file.not-a-table', /line is longer/],
    ['no phone column', 'name,email\nAnn,a@b.c\n', 'file.no-phone-column', /"name", "email"/],
    ['no headings', '(313) 555-0101,Ann\n', 'file.no-header', /\(313\) 555-0101/],
    ['201 columns', `phone${',x'.repeat(200)}\n1\n`, 'file.too-many-columns', /201 columns/],
  ];
  for (const [name, file, code, because] of cases) {
    test(name, async () => {
      const { refused } = await readAll(file, { chunkBytes: 65_536 });
      expect(refused).toMatchObject({ code, because: expect.stringMatching(because) });
      expect(refused?.mend).toMatch(/^[A-Z].*\.$/);
    });
  }

  test('30 MB of garbage is refused after its first bytes', async () => {
    let sent = 0;
    async function* garbage() {
      for (; sent < 30_000_000; sent += 100_000) yield randomBytes(100_000);
    }
    const [answer] = await everyOf(readRows(garbage()));
    expect(answer).toMatchObject({ refused: { code: 'file.unknown-format' } });
    expect(sent).toBeLessThan(300_000);
  });

  test('more rows than the limit', async () => {
    const file = 'phone\n1\n'.repeat(30_000);
    const { blocks } = await readAll(file);
    const [checkpoint] = blocks.flatMap((block) => block.checkpoint ?? []);
    if (!checkpoint) throw new Error('no checkpoint');
    const late = { ...checkpoint, row: fileLimits.rows - 100 };
    const { refused, rows } = await readAll(file, { checkpoint: late });
    expect(refused).toMatchObject({ code: 'file.too-many-rows' });
    expect(rows).toEqual([]);
  });

  test('more bytes than the limit', async () => {
    const read = () => everyOf(bounded(delivered(Buffer.alloc(5_000)), 4_000));
    await expect(read()).rejects.toMatchObject({ refusal: { code: 'file.too-large' } });
  });

  test('a source that breaks is broken, not refused', async () => {
    async function* breaking() {
      yield* delivered(Buffer.from('phone\n1\n'));
      throw new Error('the network is gone');
    }
    const reading = everyOf(readRows(breaking()));
    await expect(reading).rejects.toThrow('the network is gone');
  });
});

describe('a list of numbers without headings', () => {
  const list = '313-555-0101\n(313) 555-0102,Zoë\n\nno number\n';

  test('is read from its first row on, where that may be', async () => {
    const { rows, blocks } = await readAll(list, { mayHaveNoHeadings: true });
    expect(rows).toEqual([
      [1, '313-555-0101'],
      [2, '(313) 555-0102', 'Zoë'],
      [4, 'no number'],
    ]);
    expect(blocks[0]?.columns).toMatchObject({ phones: [{ at: 0, kind: 'phone' }] });
    const headed = await readAll(`Phone\n${list}`, { mayHaveNoHeadings: true });
    expect(headed.rows[0]).toEqual([2, '313-555-0101']);
  });

  test('is refused where headings must be', async () => {
    expect((await readAll(list)).refused).toMatchObject({ code: 'file.no-header' });
  });
});
