import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gravestWish } from '../../../shared/rows/consent/read-wishes.ts';
import { writeZip } from '../../data/write-zip.ts';
import { readAll } from './read-all.ts';

describe('vCard', () => {
  const file = readFileSync(
    new URL('../../data/address-books/icloud.vcf', import.meta.url),
    'utf8',
  );

  const long = file.repeat(300);
  const picture = `PHOTO;ENCODING=b:${`${'A'.repeat(74)}\r\n `.repeat(1_500)}\r\n`;
  const spelled: [string, string | Buffer][] = [
    ['in UTF-8', long],
    ['with a mark', `\uFEFF${long}`],
    ['in small letters', long.replaceAll('END:VCARD', 'end:vcard')],
    ['with bare carriage returns', long.replaceAll('\r\n', '\r').replaceAll('\n', '\r')],
    ['in Windows-1252', Buffer.from(long, 'latin1')],
    ['in UTF-16', Buffer.from(`\uFEFF${long}`, 'utf16le')],
    ['in UTF-16, the other way round', Buffer.from(`\uFEFF${long}`, 'utf16le').swap16()],
    ['with pictures', file.replaceAll('END:VCARD', `${picture}END:VCARD`).repeat(8)],
  ];
  for (const [name, cards] of spelled) {
    test(`${name} goes on after any block, from there`, async () => {
      const bytes = Buffer.from(cards);
      const whole = await readAll(bytes, { chunkBytes: 7_001 });
      const [first] = (await readAll(file)).rows;
      expect(whole.rows.map(([card]) => card)).toEqual(
        Array.from(
          { length: whole.rows.length },
          (_, n) => Math.floor(n / 4) * 5 + ([1, 2, 3, 5][n % 4] ?? 0),
        ),
      );
      expect(whole.rows.at(-4)?.slice(1, 3)).toEqual(first?.slice(1, 3));
      const points = whole.blocks.flatMap(({ checkpoint }) => checkpoint ?? []);
      expect(points.length).toBeGreaterThan(3);
      for (const checkpoint of points) {
        const rest = await readAll(bytes.subarray(checkpoint.seekByte), { checkpoint });
        expect(rest.rows).toEqual(whole.rows.filter(([card]) => card > checkpoint.row));
      }
      expect(points.at(-1)?.seekByte).toBeGreaterThan(bytes.length - 300_000);
    });
  }

  test('in a ZIP goes on after any block', async () => {
    const zip = writeZip([{ name: 'all.vcf', bytes: long }]);
    const whole = await readAll(zip);
    const checkpoint = whole.blocks.at(-2)?.checkpoint;
    expect(checkpoint).toMatchObject({ seekByte: 0 });
    const rest = await readAll(zip, { ...(checkpoint && { checkpoint }) });
    expect(rest.rows).toEqual(whole.rows.filter(([card]) => card > (checkpoint?.row ?? 0)));
  });

  test('what a card says against a text stands in its row', async () => {
    const card = (line: string) => `BEGIN:VCARD\nTEL:3135550101\n${line}\nEND:VCARD\n`;
    const labelled = 'item1.X-ABRELATEDNAMES:yes\nitem1.X-ABLabel:Do not text';
    const { blocks, rows } = await readAll(card('X-OPTED-OUT:1') + card(labelled));
    const at = blocks[0]?.columns.consents.find(({ asks }) => asks === 'refusal')?.at ?? -1;
    expect(rows.map((cells) => cells[at + 1])).toEqual(['1', 'yes']);
  });

  const qp = 'ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8';
  const based = Buffer.from('Björk;Zoë;;;').toString('base64');
  test.each([
    ['a blank before the fold', `N;${qp}:Bj=C3=\r\n =B6rk;Zo=C3=AB`],
    ['a tab', `N;${qp}:Bj=C3=\r\n\t=B6rk;Zo=C3=AB`],
    ['a blank behind the mark', `N;${qp}:Bj=C3= \r\n =B6rk;Zo=C3=AB`],
    ['an empty line', `N;${qp}:Bj=C3=\r\n\r\n=B6rk;Zo=C3=AB`],
    ['two folds', `N;${qp}:Bj=C3=B6rk;Zo=\r\n=C3=\r\n=AB`],
    ['small letters', 'N;quoted-printable;charset=utf-8:Bj=c3=b6rk;Zo=c3=ab'],
    ['Q for short, Latin-1', 'N;CHARSET=ISO-8859-1;ENCODING=Q:Bj=F6rk;Zo=EB'],
    ['base64', `N;ENCODING=B;CHARSET=UTF-8:${based}`],
    ['2.1 base64', `N;BASE64;CHARSET=UTF-8:${based}`],
    ['entities', 'N:Bj&ouml;rk;Zo&#235;;;;'],
    ['a fold of 3.0', 'N:Bj\r\n ör\r\n\tk;Zoë;;;'],
  ])('a name with %s', async (_, name) => {
    const { blocks, rows } = await readAll(`BEGIN:VCARD\r\n${name}\r\nTEL:3135550101\r\nEND:VCARD`);
    const columns = blocks[0]?.columns;
    const columnsOfNames = [columns?.['first name'], columns?.['last name']];
    expect(columnsOfNames.map((at) => rows[0]?.[(at ?? 0) + 1])).toEqual(['Zoë', 'Björk']);
  });

  test.each([
    'X-CUSTOM:no molestar',
    'ROLE:DNC',
    'N:Rowe;Gail;;;(do not text)',
    'TEL;TYPE=CELL,DO-NOT-TEXT:3135550102',
    'X-SMS-OPT-OUT:TRUE',
    'item2.TEL:3135550103\nitem2.X-ABLabel:Do not text',
  ])('a wish stands in the row wherever the card says it: %s', async (line) => {
    const { blocks } = await readAll(`BEGIN:VCARD\nTEL:3135550101\n${line}\nEND:VCARD\n`);
    const [block] = blocks;
    const wish = block && gravestWish(block.rows[0]?.cells ?? [], block.columns);
    expect(wish?.says).toBe('no');
  });

  test('the end of a card without a beginning is no card', async () => {
    expect((await readAll(`BEGIN:VCARD\nEND:VCARD\nEND:VCARD\n${file}`)).rows[0]?.[0]).toBe(2);
  });

  test('in UTF-16', async () => {
    const wide = Buffer.from(`\uFEFF${file}`, 'utf16le');
    expect((await readAll(wide)).rows).toEqual((await readAll(file)).rows);
  });

  test('cut off in the middle of a card is a problem', async () => {
    const { refused } = await readAll(file.slice(0, 1_000));
    expect(refused).toMatchObject({
      code: 'file.damaged',
      because: expect.stringMatching(/Card 2/),
    });
  });

  test('a picture of the largest size costs nothing', async () => {
    const picture = `PHOTO;ENCODING=b:${`${'A'.repeat(74)}\r\n `.repeat(60_000)}\r\n`;
    const { rows, refused } = await readAll(file.replace('END:VCARD', `${picture}END:VCARD`), {
      chunkBytes: 65_536,
    });
    expect(refused).toBeUndefined();
    expect(rows).toHaveLength(4);
  });
});
