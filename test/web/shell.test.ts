import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleBusiness } from '../../infra/local/sample-business.ts';
import { expectAccessible, hasBrowser, openWeb, type Web } from './support/open-web.ts';

describe.runIf(hasBrowser)('the Messenger', () => {
  let web: Web;
  let rita: Page;
  beforeAll(async () => {
    web = await openWeb();
    // As `npm start` does with an empty folder, and only then.
    expect(await openSampleBusiness(web.town.system)).toBe(true);
    expect(await openSampleBusiness(web.town.system)).toBe(false);
    await web.town.quiet();
    rita = await web.signIn('Rita Moss', { keepsApp: true });
  });
  afterAll(() => web?.close());

  it('opens after a sign-in by name, with the pages of their role', async () => {
    await rita.getByRole('link', { name: 'Inbox', exact: true }).waitFor();
    await rita.getByText('No conversations yet').waitFor();
    expect(new URL(rita.url()).pathname).toBe('/inbox/all');
    expect(await rita.getByRole('link', { name: 'Screening' }).count()).toBe(0);
    await expectAccessible(rita);
  });

  it('loads at most 200 KB to sign in, 135 KB before the inbox of who is signed in', async () => {
    const signingIn = await filesLoaded(rita);
    expect(signingIn.length).toBeGreaterThan(3);
    expect(sizeOf(signingIn)).toBeLessThan(200_000);
    await rita.reload();
    await rita.getByText('No conversations yet').waitFor();
    const opening = await filesLoaded(rita);
    expect(opening.length).toBeGreaterThan(3);
    // The words of other pages come after the inbox is shown.
    const before = opening.filter(({ name }) => !name.includes('/later-'));
    expect(sizeOf(before)).toBeLessThan(135_000);
    expect(sizeOf(opening)).toBeLessThan(150_000);
  });

  it('keeps people signed in over a reload, and out after a sign-out', async () => {
    await rita.reload();
    await rita.getByText('No conversations yet').waitFor();
    await rita.getByRole('button', { name: 'Sign out' }).click();
    await rita.getByRole('button', { name: 'Rita Moss', exact: true }).waitFor();
    await expectAccessible(rita);
    await rita.getByRole('button', { name: 'Rita Moss', exact: true }).click();
    await rita.getByText('No conversations yet').waitFor();
  });

  it('signs out also who asks for something in that moment', async () => {
    const page = await web.signIn('Rita Moss');
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route(/\/logout\?/, async (route) => {
      await held;
      await route.continue();
    });
    // Once nobody is signed in any more, the page asks for the contacts, and is refused.
    await page.evaluate(`let hasAsked = false; setInterval(() => {
      if (Object.keys(localStorage).some((key) => key.startsWith('messenger.user:'))) return;
      if (!hasAsked) document.querySelector('nav a[href^="/contacts"]').click();
      hasAsked = true;
      if (document.querySelector('main [role=alert]')) console.log('refused');
    }, 20) && undefined`);
    const refused = page.waitForEvent('console', (said) => said.text() === 'refused');
    // The press itself must not wait for the page that is held back.
    await page.getByRole('button', { name: 'Sign out' }).click({ noWaitAfter: true });
    await refused;
    goOn();
    await page.getByRole('button', { name: 'Rita Moss', exact: true }).waitFor();
    await page.context().close();
  });

  it('shows all shortcuts on ?, and gives the focus back', async () => {
    await rita.getByRole('button', { name: 'Sign out' }).focus();
    await rita.keyboard.press('?');
    const help = rita.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.getByText('Show this list').waitFor();
    await expectAccessible(rita);
    await rita.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    const focused = await rita.evaluate('document.activeElement.textContent');
    expect(focused).toBe('Sign out');
  });

  it('speaks Spanish to who wants it', async () => {
    await rita.getByLabel('Language').selectOption('es');
    await rita.getByText('Todavía no hay conversaciones').waitFor();
    expect(await rita.evaluate('document.documentElement.lang')).toBe('es');
    await rita.getByLabel('Idioma').selectOption('en');
  });

  it('has the pretend phones beside it', async () => {
    await rita.getByRole('button', { name: 'Pretend phones' }).click();
    const phones = rita.frameLocator('iframe');
    await phones.getByRole('heading', { name: 'Phones' }).waitFor();
    await expectAccessible(rita);
    await rita.getByRole('button', { name: 'Close' }).click();
  });

  it('opens without a connection, says so, and opens by itself when it is back', async () => {
    // The files are kept once the worker is at work.
    await rita.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await rita.evaluate(`localStorage.setItem('messenger.draft.of.a.text', 'Bring the')`);
    await rita.context().setOffline(true);
    await rita.reload();
    await rita.getByRole('alert').getByText('There is no connection.').waitFor();
    await expectAccessible(rita);
    expect(await rita.evaluate(`localStorage.getItem('messenger.draft.of.a.text')`)).toBe(
      'Bring the',
    );
    await rita.context().setOffline(false);
    await rita.getByText('No conversations yet').waitFor();
    // A failed request is said by the browser itself.
    const cut = /net::ERR_(FAILED|INTERNET_DISCONNECTED)|WebSocket/;
    expect(web.complaints().filter((one) => !cut.test(one))).toEqual([]);
  });

  it('shows a new text to who does not look at it, and a press opens that very text', async () => {
    const phone = '+12485550123';
    await web.town.reply(phone, 'Do you buy old cars?', '+15865550100');
    const context = rita.context();
    await context.grantPermissions(['notifications']);
    await rita.goto(`${web.town.url}/settings`);
    await rita.getByText('This browser is not notified.').waitFor();
    await expectAccessible(rita);
    const textId = await rita.evaluate(
      `fetch('/v1/conversations/${encodeURIComponent(phone)}/texts', {
        headers: { authorization: 'Bearer ' + Object.values(localStorage)
          .map((one) => one.startsWith('{') && JSON.parse(one).id_token).find(Boolean) },
      }).then((answer) => answer.json()).then(({ items }) => items[0].id)`,
    );
    // Somebody works in another tab.
    const other = await context.newPage();
    await other.bringToFront();
    const devtools = await context.newCDPSession(rita);
    const look = (enabled: boolean) =>
      devtools.send('Emulation.setFocusEmulationEnabled', { enabled });
    // Playwright lets each page believe that it has the focus.
    await look(true);
    await look(false);
    expect(await rita.evaluate('document.hasFocus()')).toBe(false);
    await deliverPush(rita, { title: phone, body: 'Do you buy old cars?', phone, textId });
    const [worker] = context.serviceWorkers();
    const shown = () =>
      worker?.evaluate(`self.registration.getNotifications()
        .then((all) => all.map(({ title, body, data }) => ({ title, body, data })))`);
    const data = `/inbox/all/12485550123?text=${textId}`;
    await expect.poll(shown).toEqual([{ title: phone, body: 'Do you buy old cars?', data }]);
    await worker?.evaluate(`self.registration.getNotifications().then(([notification]) =>
      self.dispatchEvent(new NotificationEvent('notificationclick', { notification })))`);
    await rita.locator('.text[data-named]').getByText('Do you buy old cars?').waitFor();
    expect(await shown()).toEqual([]);
    await look(true);
    await other.close();
  });

  it('has the names that scripts rely on, also on a phone', async () => {
    const button = (name: string) => rita.getByRole('button', { name, exact: true });
    await rita.setViewportSize({ width: 360, height: 740 });
    for (const name of ['Contacts', 'Groups', 'Opt-outs', 'Templates', 'People', 'Settings']) {
      await openByMenu(rita, name);
    }
    await openByMenu(rita, 'Group sends');
    await rita.getByRole('textbox', { name: 'Message', exact: true }).waitFor();
    for (const name of ['Preview', 'Send now', 'Schedule']) await button(name).waitFor();
    await openByMenu(rita, 'Imports');
    // The link of the page itself closes the menu too.
    await openByMenu(rita, 'Imports');
    const file = rita.getByLabel('Address book', { exact: true });
    expect(await file.getAttribute('type')).toBe('file');
    await button('Check').waitFor();
    await openByMenu(rita, 'Inbox');
    const list = rita.getByRole('list', { name: 'Conversations', exact: true });
    await list.getByRole('listitem', { name: '(248) 555-0123', exact: true }).click();
    await rita.getByRole('textbox', { name: 'Message', exact: true }).waitFor();
    await button('Send').waitFor();
    await rita.setViewportSize({ width: 1280, height: 800 });
    const olga = await web.signIn('operator@example.com');
    for (const name of ['Screening', 'Accounts', 'Held imports']) {
      await olga.getByRole('link', { name, exact: true }).click();
      await olga.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    }
    await olga.context().close();
  });

  it('can be installed, with an icon of each size', async () => {
    const answer = await fetch(`${web.town.url}/manifest.json`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const manifest = (await answer.json()) as { icons: { src: string; type: string }[] };
    for (const { src, type } of manifest.icons) {
      const icon = await fetch(web.town.url + src);
      expect([src, icon.status, icon.headers.get('content-type')]).toEqual([src, 200, type]);
    }
    const worker = await fetch(`${web.town.url}/service-worker.js`);
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    expect(await worker.text()).toMatch(/\/assets\/index-[\w-]+\.js/);
  });

  it('signs in again where the session ended meanwhile, and comes back', async () => {
    await rita.evaluate('localStorage.clear()');
    const back = rita.waitForURL(/signed-in/, { waitUntil: 'commit' });
    await rita.getByRole('link', { name: 'Templates', exact: true }).click();
    // The sign-in page still knows her: it asks nothing.
    await back;
    await rita.getByRole('button', { name: 'New template' }).first().waitFor();
    expect(new URL(rita.url()).pathname).toBe('/templates');
  });

  it('says so where no page is', async () => {
    await rita.goto(`${web.town.url}/nowhere`);
    await rita.getByText('There is no such page').waitFor();
  });

  it('is served with a strict policy, and by hash', async () => {
    const page = await fetch(web.town.url, { headers: { accept: 'text/html' } });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const [, script] = /src="(\/assets\/[^"]+)"/.exec(await page.text()) ?? [];
    const asset = await fetch(web.town.url + script);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${web.town.url}/assets/none.js`)).status).toBe(404);
  });

  it('may upload also where it was opened by name, as npm start prints it', async () => {
    const origin = web.town.url.replace('127.0.0.1', 'localhost');
    const [bucket] = web.town.system.deployment.ofType('AWS::S3::Bucket');
    const url = `${web.town.url}/_aws/s3/${bucket?.identity.name}`;
    const asked = await fetch(url, { method: 'OPTIONS', headers: { origin } });
    expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
    const foreign = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'http://a.example' },
    });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('loads without a complaint', () => {
    expect(web.complaints()).toEqual([]);
  });
});

/** On a phone the links are behind a button. */
async function openByMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** The files of the app that this page has asked for, with their compressed sizes in bytes. */
async function filesLoaded(page: Page): Promise<{ name: string; size: number }[]> {
  const names: string[] = await page.evaluate(
    `performance.getEntriesByType('resource').map(({ name }) => name)`,
  );
  return Promise.all(
    names
      .filter((name) => name.includes('/assets/'))
      .map(async (name) => ({ name, size: gzipSync(await (await fetch(name)).bytes()).length })),
  );
}

function sizeOf(files: readonly { size: number }[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** A message as a push service brings it, opened by the browser. */
async function deliverPush(page: Page, message: object): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const known = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
      if (one) resolve(one.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const { origin } = new URL(page.url());
  const data = JSON.stringify(message);
  const registrationId = await known;
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
}
