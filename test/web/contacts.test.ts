import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvedBusiness, phoneNumbered } from '../stories/support/town.ts';
import { makeAddressBook } from './support/make-address-book.ts';
import {
  expectAccessible,
  expectGoodDialogs,
  hasBrowser,
  openWeb,
  type Web,
} from './support/open-web.ts';

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
  let refusedRows: string;
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

  it('asks which column has the day, where none was read as it', async () => {
    await rita.getByLabel('Last Purchase', { exact: true }).selectOption('Not read');
    await rita.getByRole('button', { name: 'Check again' }).click();
    await rita.getByLabel('Which column has the day?').waitFor();
    expect(await outcomes(rita)).toEqual([0, 0, 0, 1, 4]);
    await expectAccessible(rita);
    await rita.getByLabel('Which column has the day?').selectOption('Last Purchase');
    await rita.getByRole('button', { name: 'Check again' }).click();
    await rita.getByRole('button', { name: 'Import', exact: true }).waitFor();
    expect(await outcomes(rita)).toEqual([2, 0, 0, 1, 2]);
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
    refusedRows = readFileSync(await file.path(), 'utf8');
    await inBothColours(rita);
  });

  it('shows who came in, found by name', async () => {
    await rita.getByRole('link', { name: 'See your contacts' }).click();
    await rita.getByText('2 people').waitFor();
    await rita.getByLabel('Consent', { exact: true }).selectOption('They agreed to our texts');
    await rita.getByText('Nobody fits').waitFor();
    await rita.getByLabel('Consent', { exact: true }).selectOption('They are a customer');
    await rita.getByLabel('What they may get today').selectOption('May get service texts');
    await rita.getByText('2 people').waitFor();
    expect(new URL(rita.url()).search).toBe('?consent=relationship&may=service');
    await rita.getByLabel('Search contacts').fill('gai');
    await rita.getByText('1 person').waitFor();
    await inBothColours(rita);
    await rita.locator('h1').click();
    await rita.keyboard.press('j');
    await rita
      .getByRole('link', { name: /Gail Hughes/ })
      .and(rita.locator(':focus'))
      .waitFor();
    await rita.getByRole('link', { name: /Gail Hughes/ }).click();
    await rita.getByRole('heading', { name: 'Gail Hughes' }).waitFor();
    await rita.getByText(/Group texts about your service/).waitFor();
    await inBothColours(rita);
    const buttons = ['State the reason anew', 'Delete'].map((name) =>
      rita.getByRole('button', { name }),
    );
    await expectGoodDialogs(rita, buttons);
  });

  it('lets a person be edited', async () => {
    await rita.getByRole('button', { name: 'Edit' }).click();
    await rita.getByLabel('Last name').fill('Hughes-Lee');
    await rita.getByRole('button', { name: 'Save' }).click();
    await rita.getByRole('heading', { name: 'Gail Hughes-Lee' }).waitFor();
    expect(await rita.evaluate('document.activeElement.textContent')).toBe('Details');
    await rita.getByRole('link', { name: 'Proof' }).click();
    await rita.getByRole('button', { name: 'Print' }).waitFor();
    await rita.getByText('The person is in the phonebook.').waitFor();
    await inBothColours(rita);
  });

  it('takes somebody by hand, with the reason why they may be texted', async () => {
    await rita.getByRole('link', { name: 'Contacts', exact: true }).click();
    await rita.getByRole('button', { name: 'Add somebody' }).click();
    await rita.getByLabel('Phone number').fill('(212) 555-0150');
    await rita.getByLabel('First name').fill('Ida');
    await rita.getByLabel('Agreed on').fill('2026-11-20');
    await rita.getByLabel('Where it comes from').fill('Sign-up sheet at the counter');
    await expectAccessible(rita);
    await rita.getByRole('button', { name: 'Add', exact: true }).click();
    await rita.getByRole('heading', { name: 'Ida' }).waitFor();
    await rita.getByText('This person asked for texts on 20 November 2026.').first().waitFor();
  });

  it('makes a group and puts people into it', async () => {
    await rita.getByRole('link', { name: 'Groups', exact: true }).click();
    await rita.getByRole('link', { name: /Winter tires/ }).waitFor();
    await inBothColours(rita);
    await rita.getByRole('button', { name: 'New group' }).click();
    await rita.getByLabel('Name of the group').fill('Oil change');
    await rita.getByRole('button', { name: 'Save' }).click();
    await rita.getByRole('button', { name: 'Add people' }).click();
    await rita.getByLabel('Who?').fill('ida');
    // The list moves while it is searched: a press that comes too early misses.
    const found = rita.getByRole('dialog').getByRole('listitem');
    await found.nth(1).waitFor({ state: 'detached' });
    await rita.getByRole('button', { name: 'Add Ida' }).click();
    await rita.getByRole('button', { name: 'Ida is in the group' }).waitFor();
    await expectAccessible(rita);
    await rita.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await rita.getByRole('button', { name: 'Take out Ida' }).waitFor();
    await inBothColours(rita);
    const buttons = ['Rename', 'Delete'].map((name) => rita.getByRole('button', { name }));
    await expectGoodDialogs(rita, buttons);
  });

  it('records an opt-out that came by phone, for good', async () => {
    await rita.getByRole('link', { name: 'Opt-outs', exact: true }).click();
    await rita.getByRole('button', { name: 'Record an opt-out' }).click();
    await rita.getByLabel('Phone number').fill(phoneNumbered(2));
    await rita.getByLabel('What did they say?').fill('Please take me off your list.');
    await expectAccessible(rita);
    await rita.getByRole('button', { name: 'Record it' }).click();
    await rita.getByText('Please take me off your list.').waitFor();
    await inBothColours(rita);
    // The one whom the file named is there too.
    const list = rita.getByRole('list', { name: 'Opt-outs' });
    await list.getByRole('listitem').nth(1).waitFor();
    expect(await list.getByRole('listitem').count()).toBe(2);
    await rita.getByRole('link', { name: 'Contacts', exact: true }).click();
    await rita.getByText('2 people').waitFor();
  });

  it('takes the refused rows again when they are mended', async () => {
    const mended = refusedRows.replace('No,Number,,', `No,Number,${phoneNumbered(5)},`);
    expect(mended).not.toBe(refusedRows);
    await rita.getByRole('link', { name: 'Imports', exact: true }).click();
    const file = { name: 'refused-rows.csv', mimeType: 'text/csv', buffer: Buffer.from(mended) };
    await rita.getByLabel('Address book', { exact: true }).setInputFiles(file);
    await rita.getByRole('button', { name: 'Check', exact: true }).click();
    await rita.getByRole('button', { name: 'Import', exact: true }).click();
    await rita.getByRole('heading', { name: 'Done: 1 row came in' }).waitFor();
    // The other one has still been no customer lately enough.
    expect(await outcomes(rita)).toEqual([1, 0, 0, 0, 1]);
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
