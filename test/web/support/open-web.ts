import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { openTown, type Town } from '../../stories/support/town.ts';

const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = found.find((path) => existsSync(path));
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** False where no browser can be had: the stories in a browser are skipped, and say so. */
export const hasBrowser = executablePath !== undefined;
if (!hasBrowser) {
  console.warn('SKIPPED: no chromium in /usr/bin, so no story is told in a browser.');
}

/** A town whose people sit at browsers. */
export type Web = {
  readonly town: Town;
  /** A browser of somebody of their own: signed in by their name on the sign-in page. */
  signIn(name: string, look?: Look): Promise<Page>;
  /** What pages complained about since the last time this was asked. */
  complaints(): string[];
  close(): Promise<void>;
};

/** How the browser of a person is. */
type Look = {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
};

/** Starts the system and one browser. Close it at the end of the file. */
export async function openWeb(): Promise<Web> {
  const [town, browser] = await Promise.all([
    openTown(),
    chromium.launch({ executablePath: executablePath ?? '', args }),
  ]);
  const complaints: string[] = [];
  return {
    town,
    signIn: async (name, look = {}) => {
      const page = await newPage(browser, look);
      listen(page, complaints);
      await page.goto(town.url);
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('navigation').first().waitFor({ state: 'attached' });
      return page;
    },
    complaints: () => complaints.splice(0),
    close: async () => {
      await browser.close();
      await town.leave();
    },
  };
}

async function newPage(browser: Browser, look: Look): Promise<Page> {
  const { width = 1280, height = 800, colorScheme = 'light', locale = 'en-US' } = look;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale,
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** An error in the page or its console is one of the app's. */
function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
}

/** Holds a page against WCAG 2.2 AA, as far as axe can judge; answers with how many checks passed. */
export async function expectAccessible(page: Page): Promise<number> {
  // The policy of the page lets no foreign script in; what the browser itself evaluates may run.
  const known = await page.evaluate('"axe" in window');
  if (known !== true) await page.evaluate(axe.source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found: { violations: Violation[]; passes: number } = await page.evaluate(
    `axe.run({ exclude: [['iframe']] }, { runOnly: ${JSON.stringify(tags)} })
      .then(({ violations, passes }) => ({ violations, passes: passes.length }))`,
  );
  const said = found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
  expect(said).toEqual([]);
  return found.passes;
}

type Violation = { id: string; help: string; nodes: { html: string; failureSummary: string }[] };
