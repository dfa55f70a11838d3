import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvedBusiness, phoneNumbered } from '../stories/support/town.ts';
import { makeAddressBook } from './support/make-address-book.ts';
import { expectAccessible, hasBrowser, openWeb, type Web } from './support/open-web.ts';

const customers = makeAddressBook([
  ['First Name', 'Last Name', 'Mobile', 'Groups', 'Last Purchase', 'Vehicle', 'Opted Out'],
  ['Gail', 'Hughes', phoneNumbered(1), 'Winter tires', '10/3/2026', 'F-150', 'No'],
  ['Bo', 'Ray', phoneNumbered(2), 'Winter tires', '9/12/2026', 'Escape', 'No'],
  ['Dana', 'Cole', phoneNumbered(3), '', '8/1/2026', 'Edge', 'Yes'],
  ['Long', 'Ago', phoneNumbered(4), '', '8/1/2019', 'Edge', 'No'],
  ['No', 'Number', '', '', '8/1/2026', 'Edge', 'No'],
]);

describe.runIf(hasBrowser)('the address book in the Messenger', () => {
  let web: Web;
  let rita: Page;
  beforeAll(async () => {
    web = await openWeb();
    await approvedBusiness(web.town);
    rita = await web.signIn('Rita Moss');
  });
  afterAll(() => web?.close());

  it('is checked before anything is written', async () => {
    await rita.getByRole('link', { name: 'Imports', exact: true }).click();
    const file = { name: 'customers.xlsx', mimeType: '', buffer: customers };
    await rita.getByLabel('Address book', { exact: true }).setInputFiles(file);
    await expectAccessible(rita);
    await rita.getByRole('button', { name: 'Check', exact: true }).click();
    await rita.getByRole('heading', { name: 'This would happen' }).waitFor();
    expect(await outcomes(rita)).toEqual([2, 0, 0, 1, 2]);
    await rita.getByText('1 row says no “Yes”').waitFor();
    await rita.getByText('They have not been a customer lately enough').waitFor();
    expect(await rita.getByLabel('Vehicle', { exact: true }).inputValue()).toBe('field "Vehicle"');
    await inBothColours(rita);
  });

  it('is checked again where a column is read differently', async () => {
    await rita.getByLabel('Vehicle', { exact: true }).selectOption('Not read');
    expect(await rita.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0);
    await rita.getByRole('button', { name: 'Check again' }).click();
    await rita.getByRole('button', { name: 'Import', exact: true }).waitFor();
    expect(await rita.getByLabel('Vehicle', { exact: true }).inputValue()).toBe('ignored');
  });

  it('comes in, and the refused rows can be mended', async () => {
    await rita.getByRole('button', { name: 'Import', exact: true }).click();
    await rita.getByRole('heading', { name: 'Done: 2 rows came in' }).waitFor();
    expect(await outcomes(rita)).toEqual([2, 0, 0, 1, 2]);
    const [file] = await Promise.all([
      rita.waitForEvent('download'),
      rita.getByRole('link', { name: 'Download the refused rows' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('refused-rows.csv');
    await inBothColours(rita);
  });

  it('complains about nothing', () => {
    expect(web.complaints()).toEqual([]);
  });
});

/** The counts of new, updated, unchanged, opted out and refused rows, as they stand on the page. */
async function outcomes(page: Page): Promise<number[]> {
  return (await page.locator('.import-outcome dd').allInnerTexts()).map(Number);
}

async function inBothColours(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page);
  }
}
