import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../stories/support/person.ts';
import { phoneNumbered } from '../stories/support/town.ts';
import { importFile } from '../stories/support/upload-file.ts';
import {
  expectAccessible,
  expectGoodDialogs,
  hasBrowser,
  openWeb,
  type Web,
} from './support/open-web.ts';

/** An operator's day: a business is screened, suspended by itself, looked at and reinstated. */
const reason = 'The shop is real, and people sign the repair order.';
const application = {
  name: 'Lakeside Motors',
  website: 'https://lakeside.example',
  use: 'Tell customers that their car is ready.',
  optIn: 'Customers agree to texts on the repair order.',
  sampleTexts: ['Hi [1st|there], your car is ready.'],
  contact: { name: 'Rita Moss', email: 'rita@lakeside.example', phone: '+12485550199' },
};
const text = 'Hi [1st|there], Rita at Lakeside Motors. Your part is in. Reply STOP to end';
const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
const people = Array.from({ length: 6 }, (_, n) => phoneNumbered(4000 + n));

describe.runIf(hasBrowser)('operators in the Messenger', () => {
  let web: Web;
  let olga: Page;
  let rita: Person;
  let accountId: string;
  beforeAll(async () => {
    web = await openWeb();
    const opened = await web.town.operator.post('/v1/operator/accounts', application);
    accountId = opened.body.accountId;
    olga = await web.signIn('olga');
  });
  afterAll(() => web?.close());

  const dialog = () => olga.getByRole('dialog');
  const decide = async (act: string, why: string, note: string) => {
    await dialog().getByLabel('Reason').fill(why);
    await dialog().getByLabel('Private note').fill(note);
    await dialog().getByRole('button', { name: act, exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
  };
  /** In both themes: their colours are not the same. */
  const expectGood = async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await olga.emulateMedia({ colorScheme });
      await expectAccessible(olga);
    }
  };

  it('read what a business stated, and approve it with a number', async () => {
    await olga.getByRole('link', { name: 'Screening', exact: true }).waitFor();
    const card = olga.getByRole('article', { name: 'Lakeside Motors' });
    await card.getByText(application.optIn).waitFor();
    await expectGood();
    await expectGoodDialogs(olga, [
      olga.getByRole('button', { name: 'Open an account' }),
      card.getByRole('button', { name: 'Refuse' }),
    ]);
    await card.getByRole('button', { name: 'Approve' }).click();
    await dialog().getByLabel('Number 1').fill('12');
    await expectAccessible(olga);
    await dialog().getByLabel('Reason').fill(reason);
    await dialog().getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog().getByRole('alert').getByText('numbers').first().waitFor();
    await dialog().getByLabel('Number 1').fill('(586) 555-0101');
    await decide('Approve', reason, 'Called the owner.');
    await olga.getByText('No business waits').waitFor();
    await olga.locator('#page:focus').waitFor();
    rita = await web.town.representative(accountId);
    const account = (await rita.get('/v1/account')).body;
    expect(account).toMatchObject({ status: 'active' });
    expect(JSON.stringify(account)).not.toContain('Called the owner');
    expect(web.complaints()).toEqual([expect.stringContaining('400')]);
  });

  it('see that a business suspended itself, read why, and reinstate it', async () => {
    const { town } = web;
    for (const phone of people) await rita.post('/v1/contacts', { phone, consent });
    const asked = { text, audience: { phones: people }, purpose: 'service' };
    await rita.post('/v1/group-sends', asked);
    await town.pass(60);
    for (const phone of people.slice(1)) await town.reply(phone, 'stop texting me!!');
    expect((await rita.get('/v1/account')).body.status).toBe('suspended');

    await olga.keyboard.press('?');
    await dialog().getByText('Next business').waitFor();
    await olga.keyboard.press('Escape');
    await olga.getByRole('link', { name: 'Accounts', exact: true }).click();
    await olga.getByRole('searchbox', { name: 'Search' }).fill('lakes');
    await olga.getByLabel('Status').selectOption('suspended');
    const row = olga.getByRole('link', { name: 'Lakeside Motors' });
    await row.waitFor();
    await expectGood();
    await olga.locator('h1').click();
    await olga.keyboard.press('j');
    await olga.keyboard.press('Enter');

    await olga.getByText('5 people opted out within 1 h').first().waitFor();
    const picture = olga.getByRole('img', { name: 'People who left by their own text' });
    await picture.waitFor();
    await olga.getByText('Show as a table').click();
    expect(await olga.getByRole('cell', { name: '83.3%' }).count()).toBe(1);
    await olga.getByRole('region', { name: 'What was sent' }).getByText('5 of 6').waitFor();
    expect(await olga.getByText('stop texting me!!').count()).toBe(5);
    await olga.getByText('Called the owner.').waitFor();
    await expectGood();

    await olga.getByRole('button', { name: 'Reinstate' }).click();
    await decide('Reinstate', 'The list was old; they cleaned it.', 'Watch the next send.');
    await olga.getByRole('button', { name: 'Suspend' }).waitFor();
    expect((await rita.get('/v1/account')).body.status).toBe('active');
  });

  it('check the log of an account, and search it', async () => {
    await olga.getByRole('link', { name: 'Audit log' }).click();
    await olga.getByText('The log holds: 5 entries').waitFor();
    await olga.getByLabel('Search the log').fill('watch');
    const entries = olga.getByRole('list', { name: 'Audit log' }).getByRole('listitem');
    await entries.getByText('The list was old').waitFor();
    expect(await entries.count()).toBe(1);
    await expectGood();
  });

  it('see the account as it is: what it stated, its numbers, its limits', async () => {
    await olga.getByRole('link', { name: 'Overview' }).click();
    await olga.getByText('+15865550101').first().waitFor();
    await expectGood();
    const parts = ['Numbers', 'Limits', 'Owners'].map((name) => olga.getByRole('region', { name }));
    await expectGoodDialogs(olga, [
      ...parts.map((part) => part.getByRole('button')),
      olga.getByRole('button', { name: 'Suspend …' }),
      olga.getByRole('button', { name: 'Terminate …' }),
    ]);
    await olga.getByRole('region', { name: 'Suspension thresholds' }).getByRole('button').click();
    await dialog().getByLabel('Opt-outs').first().fill('7');
    await decide('Save thresholds', 'A small list.', '');
    await olga.getByText('7 opt-outs within 60 min').waitFor();
    await olga.getByRole('region', { name: 'Limits' }).getByRole('button').click();
    await dialog().getByLabel('Texts a day').fill('50');
    await decide('Save limits', 'They wait for their registration.', '');
    const limits = (await rita.get('/v1/account')).body;
    expect(limits).toMatchObject({ textLimit: { texts: 50 } });
    await olga.getByRole('button', { name: 'Invite an owner' }).click();
    await dialog().getByLabel('E-mail').fill('lee@lakeside.example');
    await decide('Send invitation', 'The owner has left the business.', '');
    await olga.getByText('lee@lakeside.example is invited as an owner.').waitFor();
    const { items } = (await rita.get('/v1/people')).body;
    expect(items).toContainEqual(
      expect.objectContaining({ email: 'lee@lakeside.example', role: 'owner', state: 'invited' }),
    );
    expect(web.complaints()).toEqual([]);
  });

  it('release a held import, seeing why it is held and some of its rows', async () => {
    const { town } = web;
    const rows = Array.from({ length: 300 }, (_, n) => `313-642-${1000 + n},Ana${n},2026-06-01`);
    const file = ['phone,first name,last transaction', ...rows].join('\n');
    const { id } = await importFile(town, rita, { file });
    await olga.getByRole('link', { name: 'Held imports', exact: true }).click();
    const card = olga.getByRole('article', { name: 'people.csv' });
    await card.getByText('300 numbers follow one another').waitFor();
    await card.getByRole('cell', { name: '+13136421000' }).waitFor();
    await card.getByRole('link', { name: 'Lakeside Motors' }).waitFor();
    await expectGood();
    await card.getByRole('button', { name: 'Release' }).click();
    await decide('Release', 'They showed us the invoices.', '');
    await olga.getByText('No import is held').waitFor();
    await town.quiet();
    expect((await rita.get(`/v1/imports/${id}`)).body.status).toBe('done');
    expect(web.complaints()).toEqual([]);
  });

  it('refuse a business, and terminate one, each for a reason', async () => {
    const { operator } = web.town;
    const asked = { ...application, name: 'Hilltop Motors' };
    const opened = (await operator.post('/v1/operator/accounts', asked)).body;
    await olga.getByRole('link', { name: 'Screening', exact: true }).click();
    const card = olga.getByRole('article', { name: 'Hilltop Motors' });
    await card.getByRole('button', { name: 'Refuse' }).click();
    await decide('Refuse', 'Nobody answers at the website.', 'Called twice.');
    await olga.getByText('No business waits').waitFor();
    const refused = (await operator.get(`/v1/operator/accounts/${opened.accountId}`)).body;
    expect(refused).toMatchObject({ because: 'Nobody answers at the website.' });
    expect(refused.status).not.toBe('active');

    await olga.getByRole('link', { name: 'Accounts', exact: true }).click();
    await olga.getByRole('link', { name: 'Lakeside Motors' }).click();
    await olga.getByRole('button', { name: 'Terminate' }).click();
    await decide('Terminate', 'They texted people who had left.', '');
    await olga.getByText('They texted people who had left.').first().waitFor();
    expect((await rita.get('/v1/account')).body.status).toBe('terminated');
    expect(web.complaints()).toEqual([]);
  });
});
