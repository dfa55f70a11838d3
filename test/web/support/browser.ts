import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = found.find((path) => existsSync(path));
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** False where no browser can be had. */
export const hasBrowser = executablePath !== undefined;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? '', args });
}

/** How the browser of a person is. */
export type Look = {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  /** Lets the browser keep the app for when there is no connection. */
  readonly keepsApp?: boolean;
};

/** A browser of somebody of their own, in New York. */
export async function newPage(browser: Browser, look: Look): Promise<Page> {
  const { width = 1280, height = 800, colorScheme = 'light', locale = 'en-US' } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale,
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
    serviceWorkers: look.keepsApp ? 'allow' : 'block',
  });
  // It only ends what hangs: how long a page takes is the machine's matter.
  context.setDefaultTimeout(60_000);
  return context.newPage();
}

/** Signs in by name on the sign-in page, and waits for the app. */
export async function signInAs(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('navigation').first().waitFor({ state: 'attached' });
}
