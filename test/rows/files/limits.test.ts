import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formSeconds } from '../../../functions/imports/import-answer.ts';
import { fileLimits } from '../../../shared/rows/files/file-limits.ts';
import { boughtListSigns } from '../../../shared/rows/looks-bought.ts';
import { mostCharacters, mostFields, mostGroups } from '../../../shared/rules/contact-limits.ts';

test('docs/imports.md states the limits that hold', () => {
  const page = readFileSync(new URL('../../../docs/imports.md', import.meta.url), 'utf8');
  const mb = (bytes: number) => `${(bytes / 1_000_000).toLocaleString('en-US')} MB`;
  const count = (number: number) => number.toLocaleString('en-US');
  const { runOf, following, invalid } = boughtListSigns;
  for (const stated of [
    `unpacked from a ZIP | ${mb(fileLimits.textBytes)} |`,
    `(XLSX, ZIP) | ${mb(fileLimits.packedBytes)} |`,
    `each | ${mb(fileLimits.sheetBytes)}; ${mb(fileLimits.workbookPartBytes)} |`,
    `workbook | ${count(fileLimits.packedFiles)} |`,
    `rows | ${count(fileLimits.rows)} |`,
    `heading | ${fileLimits.columns} |`,
    `opens | ${mb(fileLimits.recordBytes)} |`,
    `row | ${count(fileLimits.cellCharacters)}; ${count(fileLimits.rowCharacters)} characters |`,
    `name | ${fileLimits.groupsInRow}; ${fileLimits.groupNameCharacters} characters |`,
    `together | ${mostFields}; ${mostGroups}; ${count(mostCharacters)} characters |`,
    `${runOf} numbers in an unbroken sequence; ${following.atLeast} or more`,
    `${invalid.atLeast} or more,\n  and ${invalid.share * 100} % of the rows`,
  ]) {
    // However the lines are broken.
    expect(page.replace(/\s+/g, ' ')).toContain(stated.replace(/\s+/g, ' '));
  }
  expect([formSeconds, following.share]).toEqual([3_600, 0.5]);
});
