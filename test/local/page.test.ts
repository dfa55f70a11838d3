import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, startFixture } from './fixture/start.ts';

const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = found.find((path) => existsSync(path));
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

const ann = '+14155550101';
const ben = '+14155550102';
const shop = '+13135550100';

describe.runIf(executablePath !== undefined)('the page of the phones', () => {
  let fixture: Fixture;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    fixture = await startFixture();
    browser = await chromium.launch({ executablePath: executablePath ?? '', args });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await fixture?.stop();
  });

  async function open(viewport: { width: number; height: number }): Promise<Page> {
    const page = await browser.newPage({ viewport, timezoneId: 'America/New_York' });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${fixture.system.url}/_local/phones-page`);
    return page;
  }

  const text = (to: string, body: string) =>
    fixture.call('POST', '/act/text', {
      DestinationPhoneNumber: to,
      OriginationIdentity: shop,
      MessageBody: body,
    });

  it('shows texts as they come, and answers as the phone', async () => {
    const page = await open({ width: 1100, height: 700 });
    await page.getByText('No texts yet').waitFor();
    await text(ann, 'Ann, your car is ready <b>now</b>');
    await text(ben, 'Ben, your car is ready');
    await page.getByRole('button', { name: 'Ann, your car is ready' }).click();
    const log = page.getByRole('log');
    await log.getByText('Ann, your car is ready <b>now</b>').waitFor();
    await page.getByLabel('Text as this phone').fill('On my way');
    await page.keyboard.press('Enter');
    await log.getByText('On my way').waitFor();
    await page.getByRole('button', { name: 'STOP' }).click();
    await log.getByText('STOP', { exact: true }).waitFor();
    const held = await fixture.call('GET', `/_local/phones/${ann}`);
    expect(held.body).toMatchObject({
      texts: [{ direction: 'out' }, { body: 'On my way', to: shop }, { body: 'STOP', to: shop }],
    });
    expect(await page.getByRole('status').textContent()).toBe(
      '2 phones, 2 texts received, 2 sent back',
    );
  }, 60_000);

  it('moves the clock', async () => {
    const page = await open({ width: 1100, height: 700 });
    const before = fixture.system.now().getTime();
    await page.getByRole('button', { name: '+1 h' }).click();
    await page.locator('time#now', { hasText: '1:00:30 PM' }).waitFor();
    expect(fixture.system.now().getTime() - before).toBe(3_600_000);
    await page.getByRole('button', { name: 'Frozen' }).click();
    await page.getByRole('button', { name: 'Freeze' }).waitFor();
    await fixture.call('POST', '/_local/clock', { frozen: true });
  }, 60_000);

  it('shows one thing at a time in a narrow window', async () => {
    const page = await open({ width: 380, height: 700 });
    await page.getByRole('button', { name: 'Ben, your car is ready' }).click();
    await page.getByRole('log').getByText('Ben, your car is ready').waitFor();
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(380);
    await page.getByRole('button', { name: 'Back to all phones' }).click();
    await page.getByRole('navigation').waitFor();
  }, 60_000);

  it('loads without a complaint', () => {
    expect(complaints).toEqual([]);
  });
});
