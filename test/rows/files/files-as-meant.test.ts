import { describe, expect, test } from 'vitest';
import { judgeRows } from '../../../functions/imports/run/judge-rows.ts';
import { readPhone } from '../../../shared/rows/cells/read-phone.ts';
import { gravestWish } from '../../../shared/rows/consent/read-wishes.ts';
import type { RowBlock } from '../../../shared/rows/read-rows.ts';
import { defaultRulebook, rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { writeWorkbook } from '../../data/make-workbooks.ts';
import { readAll } from './read-all.ts';
import { type Meant, readMeantFiles } from './read-meant-files.ts';

/**
 * Small files of every kind that people bring, written before the reader was looked at. All are
 * read in process; some are also brought through HTTP (test/stories/imports).
 */
const lists = ['consent', 'people'].flatMap((name) =>
  ['', '-second', '-third'].map((round) => `${name}${round}.txt`),
);

describe.each(lists)('%s', (list) => {
  test.each(readMeantFiles(list))('$title', async ({ csv, meant }) => {
    expectMeant(await outcomesOf(csv), meant);
  });
});

const inline = (cell: string, at: string) =>
  /^<c/.test(cell) ? cell : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
const sheetOf = (rows: readonly (readonly string[])[], hiddenRows: readonly number[] = []) =>
  rows
    .map((cells, n) => {
      const mark = hiddenRows.includes(n + 1) ? ' hidden="1"' : '';
      const row = cells.map((cell, at) => inline(cell, `${'ABCDE'[at]}${n + 1}`)).join('');
      return `<row r="${n + 1}"${mark}>${row}</row>`;
    })
    .join('');
const people = (last: string) => [
  ['Phone_x000D_', 'First Name', last],
  ['313-555-0501_x000D_', 'Ann', ''],
  ['<c r="A3"><v>3135550502</v></c>', 'Ben', 'Yes'],
];

describe('workbooks', () => {
  test.each([
    [
      'a hidden row that says no',
      sheetOf([...people('Opted Out'), ['313-555-0501', 'Ann', 'x']], [4]),
    ],
    [
      'a tick box',
      sheetOf([...people('Opted Out'), ['313-555-0501', 'Ann', '<c r="C4" t="b"><v>1</v></c>']]),
    ],
    [
      'a tag far below',
      sheetOf([
        ...people('Unsubscribed'),
        ...Array.from({ length: 50 }, () => ['', '', '']),
        ['313-555-0501', 'Ann', 'STOP 6/2/26'],
      ]),
    ],
  ])('%s', async (_, sheet) => {
    expectMeant(await outcomesOf(writeWorkbook({ sheet })), [
      { phone: '+13135550501', becomes: 'out' },
      { phone: '+13135550502', becomes: 'out' },
    ]);
  });
});

const card = (...lines: string[]) => `BEGIN:VCARD\r\n${lines.join('\r\n')}\r\nEND:VCARD\r\n`;

describe('cards', () => {
  test.each<[string, string[], Omit<Meant, 'phone'>]>([
    ['a category', ['FN:Ann Lee', 'CATEGORIES:vip,Do not text'], { becomes: 'out' }],
    ['a note', ['FN:Ann Lee', 'NOTE:STOP'], { becomes: 'out' }],
    ['a note with a date', ['FN:Ann Lee', 'NOTE:Opted out 3/4/2026'], { becomes: 'out' }],
    ['a field of its own', ['FN:Ann Lee', 'X-SMS-OPT-OUT:true'], { becomes: 'out' }],
    ['the name', ['FN:DO NOT TEXT - Gail'], { becomes: 'out' }],
    ['a name of nobody', ['FN:WIRELESS CALLER'], { becomes: 'in', name: '-' }],
    [
      'a soft line break',
      ['N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Nu=C3=B1=', 'ez;Zo=C3=AB;;;'],
      { becomes: 'in', name: 'Zoë Nuñez' },
    ],
    [
      'a picture behind the name',
      [
        'FN:Ann Lee',
        'PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQSkZJRgABAQ',
        ' AAAQABAAD/2wBDAAMCAgMCAgMDAwM',
        '',
      ],
      { becomes: 'in', name: 'Ann Lee' },
    ],
  ])('%s', async (_, lines, meant) => {
    const file = card('VERSION:2.1', ...lines, 'TEL;CELL:+1 (313) 555-0511');
    expectMeant(await outcomesOf(file), [{ phone: '+13135550511', ...meant }]);
  });
});

function expectMeant(got: ReadonlyMap<string, Outcome>, meant: readonly Meant[]): void {
  for (const { phone, becomes, name } of meant) {
    const { is, as } = got.get(phone) ?? { is: 'nowhere' };
    if (becomes === 'kept-out')
      expect([phone, is]).toEqual([phone, expect.stringMatching(/^(out|never|unclear)$/)]);
    else expect([phone, is]).toEqual([phone, becomes]);
    if (name !== undefined) expect([phone, as]).toEqual([phone, name]);
  }
}

type Outcome = { readonly is: string; readonly as?: string };

/** What becomes of each number of a file; and every row of it has one outcome. */
async function outcomesOf(file: string | Uint8Array): Promise<Map<string, Outcome>> {
  const { blocks, refused } = await readAll(file, { chunkBytes: 97 });
  expect(refused).toBeUndefined();
  const [first] = blocks;
  if (!first) throw new Error('The file has no rows.');
  const rows = blocks.flatMap((block) => block.rows);
  const judged = judgeRows(rows, first.columns, { ...court, keptOut: keptOutIn(blocks) });
  const outcomes = new Map<string, Outcome>();
  for (const { cells } of rows) {
    const phone = readPhone(cells, first.columns.phones);
    if (phone.ok) outcomes.set(phone.phone, { is: 'out' });
  }
  let merged = 0;
  for (const { phone, contact, rows: theirs } of judged.people) {
    const { firstName = '-', lastName } = contact;
    merged += theirs.length;
    outcomes.set(phone, { is: 'in', as: [firstName, lastName].filter(Boolean).join(' ') });
  }
  for (const { cells, code } of judged.refused) {
    const phone = readPhone(cells, first.columns.phones);
    if (phone.ok) outcomes.set(phone.phone, { is: shown[code] ?? code });
  }
  expect(merged + judged.refused.length + judged.optedOut).toBe(rows.length);
  return outcomes;
}

const shown: Readonly<Record<string, string>> = {
  'row.never-agreed': 'never',
  'row.wish-unclear': 'unclear',
};

/** The numbers that any row speaks against, as the import remembers them before it writes. */
function keptOutIn(blocks: readonly RowBlock[]) {
  const said = new Map<string, 'no' | 'against'>();
  for (const { rows, hidden, columns } of blocks) {
    for (const { cells } of [...rows, ...hidden]) {
      const wish = gravestWish(cells, columns);
      const phone = readPhone(cells, columns.phones);
      if (!wish || wish.says === 'empty' || !phone.ok) continue;
      if (said.get(phone.phone) !== 'no')
        said.set(phone.phone, wish.says === 'no' ? 'no' : 'against');
    }
  }
  return { of: (phone: string) => said.get(phone) };
}

const court = {
  terms: {
    attestation: { basis: 'express' as const, statement: 'They agreed.', attestedBy: 'Kate' },
    source: 'file',
    defaults: { 'consent source': 'form', 'consent date': '2026-10-01' },
  },
  rulebook: rulebookNamed(defaultRulebook),
  at: '2026-11-24T12:00:00Z',
  isOptOutList: false,
};
