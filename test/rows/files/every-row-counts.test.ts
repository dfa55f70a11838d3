import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countRows } from '../../../functions/imports/run/count-rows.ts';
import { judgeRows } from '../../../functions/imports/run/judge-rows.ts';
import type { Outcome } from '../../../functions/imports/run/write-people.ts';
import type { RowBlock } from '../../../shared/rows/read-rows.ts';
import { defaultRulebook, rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { readAll } from './read-all.ts';

/** How many people each sample has, counted by hand: a row, or a card that is no group. */
const samples = {
  'address-books': {
    'android.vcf': 2,
    'excel-mac.csv': 2,
    'excel.xlsx': 7,
    'google-contacts-2019.csv': 2,
    'google-contacts.csv': 4,
    'google-contacts.vcf': 1,
    'google-sheets.xlsx': 2,
    'hubspot.csv': 2,
    'hubspot.zip': 2,
    'icloud.vcf': 4,
    'mailchimp.csv': 2,
    'old-phone.vcf': 2,
    'outlook-web.csv': 3,
    'outlook.csv': 3,
    'salesforce-data-loader.csv': 2,
    'salesforce-report.csv': 7,
    'sheet-english.csv': 4,
    'sheet-spanish.csv': 3,
    'sheet-unicode.txt': 2,
    'vcard-4.vcf': 1,
  },
  'first-day-files': {
    'c01-espocrm.csv': 3,
    'c04-gohighlevel.csv': 4,
    'c06a-suppression-list.csv': 3,
    'c06b-old-customer-list.csv': 3,
    'c07-one-record-out.csv': 4,
    'c08-html-entities.csv': 4,
    'c09-unclosed-quote.csv': 60,
    'c11-invisible-in-numbers.csv': 9,
    'c15-names-of-no-person.csv': 10,
    'c16-household.csv': 2,
    'c19-espocrm-phones.csv': 2,
    'v01-qp-folded-with-space.vcf': 3,
    'v05-photo-in-the-name.vcf': 2,
    'x02-x000d.xlsx': 2,
    'x03-part-name-case.xlsx': 1,
    'x04-shared-without-value.xlsx': 2,
    'x05-hidden-rows.xlsx': 5,
  },
};
const every = Object.entries(samples).flatMap(([folder, files]) =>
  Object.entries(files).map(([name, people]) => ({ folder, name, people })),
);

/** Each row of the blocks has one outcome, and the outcomes make up all that was read. */
function countedIn(blocks: RowBlock[]): number {
  const [first] = blocks;
  if (!first) return 0;
  const court = {
    terms: {
      attestation: { basis: 'express' as const, statement: 'They agreed.', attestedBy: 'Kate' },
      source: 'file',
      defaults: { 'consent source': 'form', 'consent date': '2026-10-01' },
    },
    rulebook: rulebookNamed(defaultRulebook),
    at: '2026-11-24T12:00:00Z',
    keptOut: { of: () => undefined },
    isOptOutList: false,
  };
  const judged = judgeRows(
    blocks.flatMap(({ rows }) => rows),
    first.columns,
    court,
  );
  const created: Outcome = { is: 'created' };
  const outcomes = new Map(judged.people.map(({ phone }) => [phone, created]));
  const { counts, refused } = countRows(judged, outcomes);
  const people = judged.people.length;
  expect(counts.created + counts.merged + counts.refused + counts.optedOut).toBe(counts.read);
  expect([counts.created, refused.length]).toEqual([people, counts.refused]);
  return counts.read + blocks.reduce((sum, { hidden }) => sum + hidden.length, 0);
}

const bytesOf = (folder: string, name: string) =>
  readFileSync(new URL(`../../data/${folder}/${name}`, import.meta.url));

describe('everybody in a file is accounted for', () => {
  test.each(every)('$name: $people', async ({ folder, name, people }) => {
    const { blocks, refused } = await readAll(bytesOf(folder, name));
    expect(refused).toBeUndefined();
    expect(countedIn(blocks)).toBe(people);
  });

  const texts = every.filter(({ name }) => /\.(csv|vcf)$/.test(name));
  test.each(texts)('$name, much longer, stopped anywhere', async ({ folder, name, people }) => {
    const file = bytesOf(folder, name);
    const isCards = name.endsWith('.vcf');
    const first = readFirst(file, isCards);
    const times = Math.ceil(200_000 / (file.length - first.length));
    const body = Buffer.concat([file.subarray(first.length), newline]);
    const long = Buffer.concat([first, ...Array.from({ length: times }, () => body)]);
    const whole = (await readAll(long, { chunkBytes: 30_011 })).blocks;
    expect(countedIn(whole)).toBe(people * times);
    const points = whole.flatMap(({ checkpoint }, n) => (checkpoint ? [{ checkpoint, n }] : []));
    expect(points.length).toBeGreaterThan(0);
    for (const { checkpoint, n } of points) {
      const { blocks } = await readAll(long.subarray(checkpoint.seekByte), { checkpoint });
      const before = countedIn(whole.slice(0, n + 1));
      expect(before + countedIn(blocks)).toBe(people * times);
    }
  });
});

const newline = Buffer.from('\r\n');

/** What stands once: the headings; nothing of a file of cards. */
function readFirst(file: Buffer, isCards: boolean): Buffer {
  if (isCards) return file.subarray(0, 0);
  const ends = [file.indexOf('\n'), file.indexOf('\r')].filter((at) => at !== -1);
  return file.subarray(0, Math.min(...ends) + 1);
}
