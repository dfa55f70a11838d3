import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openTown, type Town } from '../../stories/support/town.ts';
import { hasBrowser, type Look, launchBrowser, newPage, signInAs } from './browser.ts';

export { hasBrowser };

if (!hasBrowser) {
  console.warn('SKIPPED: no chromium in /usr/bin, so no story runs in a browser.');
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

/** Starts the system and one browser. Close it at the end of the file. */
export async function openWeb(): Promise<Web> {
  const [town, browser] = await Promise.all([openTown(), launchBrowser()]);
  const complaints: string[] = [];
  return {
    town,
    signIn: async (name, look = {}) => {
      const page = await newPage(browser, look);
      listen(page, complaints);
      await signInAs(page, town.url, name);
      return page;
    },
    complaints: () => complaints.splice(0),
    close: async () => {
      await browser.close();
      await town.leave();
    },
  };
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

/** Opens each dialog by its button: axe finds nothing, and Escape gives the focus back. */
export async function expectGoodDialogs(page: Page, openers: readonly Locator[]): Promise<void> {
  for (const opener of openers) {
    await opener.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await opener.and(page.locator(':focus')).waitFor();
  }
}

type Violation = { id: string; help: string; nodes: { html: string; failureSummary: string }[] };
