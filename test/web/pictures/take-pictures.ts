import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openTown, type Town } from '../../stories/support/town.ts';
import { hasBrowser, launchBrowser, newPage, signInAs } from '../support/browser.ts';
import { playCase } from './sample-case.ts';
import { addressBook, phoneOf, playDay } from './sample-day.ts';

/**
 * `npm run screenshots`: plays a day at the sample business and puts pictures of the main pages
 * into docs/pictures. Look at each before it is committed.
 */
const folder = join(import.meta.dirname, '../../../docs/pictures');
const mostBytes = 150_000;
const laptop = { width: 1200, height: 750 };

async function main(): Promise<void> {
  if (!hasBrowser) throw new Error('There is no chromium in /usr/bin.');
  mkdirSync(folder, { recursive: true });
  const [town, browser] = await Promise.all([openTown(), launchBrowser()]);
  try {
    const { accountId } = await playDay(town);
    const rita = await newPage(browser, laptop);
    await signInAs(rita, town.url, 'Rita Moss');
    await inbox(rita, town.url);
    await groupSend(rita);
    await checkedImport(rita);
    const phone = await newPage(browser, { width: 390, height: 760, colorScheme: 'dark' });
    await signInAs(phone, town.url, 'Rita Moss');
    await conversation(phone, town.url);
    await playCase(town, accountId);
    const olga = await newPage(browser, laptop);
    await signInAs(olga, town.url, 'olga');
    await caseView(olga, town, accountId);
  } finally {
    await browser.close();
    await town.leave();
  }
}

async function inbox(rita: Page, url: string): Promise<void> {
  await conversation(rita, url, 'inbox');
}

async function conversation(page: Page, url: string, name = 'phone'): Promise<void> {
  await page.goto(`${url}/inbox/all/${phoneOf('Ana Lopez').slice(1)}`);
  const texts = page.getByRole('log', { name: 'Texts' });
  await texts.getByText('Can I wait there?').waitFor();
  await page.getByRole('textbox', { name: 'Message' }).fill('Of course. Coffee is on us, [1st].');
  await page.getByText(/\d part/).waitFor();
  await take(page, name);
}

async function groupSend(rita: Page): Promise<void> {
  await rita.getByRole('link', { name: 'Group sends', exact: true }).click();
  await rita.getByLabel('Audience').selectOption('Winter tires');
  await rita
    .getByRole('textbox', { name: 'Message' })
    .fill('Hi [1st|there], Rita at Lakeside Motors. We open at 7 this week. Reply STOP to end');
  await rita.getByRole('button', { name: 'Preview' }).click();
  await rita.getByText(/people get this text/).waitFor();
  await rita.locator('#page').evaluate((page) => page.scrollTo(0, 0));
  await take(rita, 'group-send');
}

async function checkedImport(rita: Page): Promise<void> {
  await rita.getByRole('link', { name: 'Imports', exact: true }).click();
  const file = { name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(addressBook) };
  await rita.getByLabel('Address book', { exact: true }).setInputFiles(file);
  await rita.getByRole('button', { name: 'Check', exact: true }).click();
  const found = rita.getByRole('heading', { name: 'This would happen' });
  await found.waitFor();
  await found.evaluate((heading) => heading.scrollIntoView());
  await take(rita, 'import');
}

async function caseView(olga: Page, town: Town, accountId: string): Promise<void> {
  await olga.goto(`${town.url}/accounts/${accountId}/case`);
  await olga.getByRole('img', { name: 'People who left by their own text' }).waitFor();
  await take(olga, 'case');
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.mouse.move(0, 0);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(path);
  console.log(`${name}.png  ${Math.round(size / 1000)} KB`);
  if (size > mostBytes) throw new Error(`${name}.png is larger than ${mostBytes} bytes.`);
}

await main();
