import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleBusiness } from '../../infra/local/sample-business.ts';
import { hasBrowser, openWeb, type Web } from './support/open-web.ts';

describe.runIf(hasBrowser)('the reference of the API', () => {
  let web: Web;
  let rita: Page;
  const hosts = new Set<string>();
  beforeAll(async () => {
    web = await openWeb();
    await openSampleBusiness(web.town.system);
    await web.town.quiet();
    rita = await web.signIn('Rita Moss');
    rita.on('request', (request) => hosts.add(new URL(request.url()).hostname));
    await rita.goto(`${web.town.url}/docs`);
  });
  afterAll(() => web?.close());

  it('tries a call as whoever is signed in to the Messenger', async () => {
    await rita.getByText('You try calls as the person who is signed in.').waitFor();
    // A chapter is drawn when it comes into view.
    await rita.getByRole('link', { name: /Who calls, in which role/ }).click();
    await rita.getByRole('button', { name: /^Test Request.*v1.me/ }).click();
    await rita.getByRole('button', { name: /^Send/ }).first().click();
    await rita.getByText('200 OK').waitFor();
    await rita.getByText('"rita@lakeside.example"').waitFor();
    await rita.keyboard.press('Escape');
  });

  it('shows the operations of each chapter', async () => {
    await rita.getByRole('heading', { name: 'iViP Messenger' }).waitFor();
    await rita.getByRole('button', { name: 'Open Group - templates' }).click();
    await rita.getByRole('link', { name: /Saves a canned text/ }).waitFor();
  });

  it('lets whoever is not signed in sign in, and comes back', async () => {
    await rita.evaluate('localStorage.clear()');
    await rita.goto(`${web.town.url}/docs/`);
    // The sign-in page still knows her: it asks nothing.
    await rita.getByRole('button', { name: 'Sign in' }).click();
    await rita.getByText('You try calls as the person who is signed in.').waitFor();
    expect(new URL(rita.url()).pathname).toBe('/docs/');
  });

  it('comes whole from here, and runs no inline script', async () => {
    expect([...hosts]).toEqual(['127.0.0.1']);
    const page = await fetch(`${web.town.url}/docs`);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'",
    );
    expect(policy.match(/https?:\/\/[^ ;]+/g)?.every((host) => /127|localhost/.test(host))).toBe(
      true,
    );
  });

  it('loads without a complaint', () => {
    expect(web.complaints()).toEqual([]);
  });
});
