import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvedBusiness, phoneNumbered } from '../stories/support/town.ts';
import {
  expectAccessible,
  expectGoodDialogs,
  hasBrowser,
  openWeb,
  type Web,
} from './support/open-web.ts';

const people = ['Ana Bell', 'Ben Cho', 'Cleo Diaz'];
const first = phoneNumbered(0);

describe.runIf(hasBrowser)('group sends in the Messenger', () => {
  let web: Web;
  let rita: Page;
  const press = (name: string) => rita.getByRole('button', { name, exact: true }).click();
  const open = (name: string) => rita.getByRole('link', { name, exact: true }).click();
  beforeAll(async () => {
    web = await openWeb();
    const { rep } = await approvedBusiness(web.town);
    const consent = { basis: 'express', source: 'repair order', obtainedAt: '2026-10-01' };
    for (const [n, name] of people.entries()) {
      const [firstName, lastName] = name.split(' ');
      const contact = { phone: phoneNumbered(n), firstName, lastName, consent };
      expect((await rep.post('/v1/contacts', contact)).status).toBe(201);
    }
    const phone = phoneNumbered(2);
    expect((await rep.post('/v1/opt-outs', { phone, channel: 'phone' })).status).toBe(201);
    await web.town.quiet();
    rita = await web.signIn('Rita Moss');
    await open('Group sends');
  });
  afterAll(() => web?.close());

  it('shows who would get it, and mends what is wrong with the words by a press', async () => {
    await rita.getByText('Nothing was sent yet').waitFor();
    await rita.getByLabel('Audience').selectOption('Everybody in the phonebook');
    await rita.getByRole('textbox', { name: 'Message' }).fill('Hi [1st], your tires are here.');
    await press('Preview');
    const problems = rita.getByRole('list', { name: 'Wording' });
    await problems.getByText('does not say which company').waitFor();
    await problems.getByText('A group send ends with the words').waitFor();
    await expectAccessible(rita);
    await problems.getByRole('button', { name: 'Mend it' }).first().click();
    await problems.getByText('does not say which company').waitFor({ state: 'detached' });
    // The pressed button is gone: the focus is on what it changed.
    const panel = rita.getByRole('region', { name: 'What would happen' });
    await panel.and(rita.locator(':focus')).waitFor();
    await problems.getByRole('button', { name: 'Mend it' }).first().click();
    await problems.waitFor({ state: 'detached' });
    expect(await rita.getByRole('textbox', { name: 'Message' }).inputValue()).toBe(
      'Hi [1st], this is Lakeside Motors. Your tires are here. Reply STOP to end',
    );
    await rita.getByText('2 people get this text').waitFor();
    await rita.getByText('Hi Ana, this is Lakeside Motors.').waitFor();
  });

  it('takes people picked by hand, or whoever fits a filter', async () => {
    await rita.getByLabel('Audience').selectOption('phones');
    const found = rita.getByRole('list', { name: 'People found' });
    await found.getByRole('button', { name: /^Ana Bell/ }).press('Enter');
    // Whom somebody picks leaves the list: the focus is on the next one.
    await found
      .getByRole('button', { name: /^Ben Cho/ })
      .and(rita.locator(':focus'))
      .waitFor();
    await press('Preview');
    await rita.getByText('1 person gets this text').waitFor();
    await rita.getByLabel('Audience').selectOption('filter');
    await press('Keep this filter as a group');
    await rita.getByLabel('Name of the group').fill('Agreed');
    await expectAccessible(rita);
    await press('Keep it');
    await rita.getByText('The filter is kept as “Agreed”.').waitFor();
    await press('Preview');
    await rita.getByText('2 people get this text').waitFor();
    await rita.getByLabel('Audience').selectOption('Everybody in the phonebook');
  });

  it('offers plain letters where they cost less', async () => {
    const text =
      'Hi [1st], this is Lakeside Motors. Your “winter” tires are here. Reply STOP to end';
    await rita.getByRole('textbox', { name: 'Message' }).fill(text);
    await press('Preview');
    await press('Take the plain version');
    await rita.getByText('Hi Ana, this is Lakeside Motors. Your "winter" tires').waitFor();
    const taken = await rita.getByRole('textbox', { name: 'Message' }).inputValue();
    expect(taken).toContain('"winter"');
    const before = 'Hi [1st], this is Lakeside Motors. Your tires are here. Reply STOP to end';
    await rita.getByRole('textbox', { name: 'Message' }).fill(before);
  });

  it('keeps what is written over a reload', async () => {
    await rita.reload();
    await rita.getByText('Press Preview to see').waitFor({ state: 'detached' });
    const kept = await rita.getByRole('textbox', { name: 'Message' }).inputValue();
    expect(kept).toContain('Lakeside Motors');
  });

  it('sends at the second press what nobody looked at, and shows it to its end', async () => {
    await press('Send now');
    await rita.getByText('Press once more to send it.').waitFor();
    expect(await web.town.receivedBy(first)).toEqual([]);
    await rita.getByText('2 people get this text').waitFor();
    await press('Send now');
    await rita.getByRole('heading', { name: 'Group send', exact: true }).waitFor();
    await web.town.quiet();
    await web.town.pass(10);
    await rita.getByRole('button', { name: '2 Delivered' }).waitFor();
    await rita.getByText('Done', { exact: true }).waitFor();
    expect(await web.town.receivedBy(first)).toHaveLength(1);
    await rita.getByRole('button', { name: '2 Delivered' }).click();
    await rita.getByText('Hi Ben, this is').waitFor();
    await rita.getByRole('link', { name: 'Ben Cho', exact: true }).waitFor();
    await expectBothAccessible(rita);
  });

  it('asks before the same goes out twice within minutes', async () => {
    await open('Group sends');
    await rita.getByText('2 of 2 delivered').waitFor();
    await rita.getByLabel('Audience').selectOption('Everybody in the phonebook');
    const text = 'Hi [1st], this is Lakeside Motors. Your tires are here. Reply STOP to end';
    await rita.getByRole('textbox', { name: 'Message' }).fill(text);
    await press('Preview');
    await rita.getByText('2 people get this text').waitFor();
    await press('Send now');
    await rita.getByText('You sent the same text to the same people').waitFor();
    await rita.getByRole('link', { name: 'See the first one' }).waitFor();
    await expectBothAccessible(rita);
    expect(await web.town.receivedBy(first)).toHaveLength(1);
    const confirmLater = (seconds: number) =>
      web.town.carrier({ receipts: { delaySeconds: seconds } });
    await confirmLater(15);
    await press('Send it once more');
    await rita.getByRole('heading', { name: 'Group send', exact: true }).waitFor();
    // The town is quiet as well while the request is still in the browser.
    await expect
      .poll(async () => {
        await web.town.pass(10);
        return (await web.town.receivedBy(first)).length;
      })
      .toBe(2);
    await rita.getByRole('button', { name: '2 Not confirmed by the network yet' }).waitFor();
    await confirmLater(0);
    // Networks confirm a text when its group send is done, and no event says so.
    await web.town.pass(20);
    await rita.getByRole('button', { name: '2 Delivered' }).waitFor();
    expect(await web.town.receivedBy(first)).toHaveLength(2);
  });

  it('schedules one for later, changes it, and cancels it', async () => {
    await open('Group sends');
    await rita.getByText('2 of 2 delivered').first().waitFor();
    await rita.getByLabel('Audience').selectOption('Everybody in the phonebook');
    await rita.getByLabel('Template').selectOption('Repair done');
    await press('Preview');
    await rita.getByText('2 people get this text').waitFor();
    await press('Schedule');
    await rita.getByText('Say when it shall leave.').waitFor();
    await rita.getByLabel('Or send it later, at').fill('2026-11-24T12:30');
    await expectBothAccessible(rita);
    await press('Schedule');
    await rita.getByText('Leaves on Nov 24, 2026, 12:30').waitFor();
    for (const [act, next] of [
      ['Pause', 'Resume'],
      ['Resume', 'Pause'],
    ] as const) {
      await press(act);
      const button = rita.getByRole('button', { name: next, exact: true });
      await button.and(rita.locator(':focus')).waitFor();
    }
    await rita.getByText('Leaves on Nov 24, 2026, 12:30').waitFor();
    const cancel = rita.getByRole('button', { name: 'Cancel', exact: true });
    const change = rita.getByRole('button', { name: 'Change', exact: true });
    await expectGoodDialogs(rita, [cancel, change]);
    await change.click();
    const dialog = rita.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Message' }).fill('Hi [1st], come by.');
    await dialog.getByLabel('Leaves at').fill('2026-11-24T13:30');
    await press('Save');
    const problems = dialog.getByRole('list', { name: 'Wording' });
    await problems.getByText('does not say which company').waitFor();
    const text = 'Hi [1st], Lakeside Motors: come by. Reply STOP to end';
    await dialog.getByRole('textbox', { name: 'Message' }).fill(text);
    await press('Save');
    await rita.getByText('Leaves on Nov 24, 2026, 1:30').waitFor();
    await rita.getByText(text).waitFor();
    await cancel.click();
    await press('Cancel the group send');
    await rita.getByText('Cancelled', { exact: true }).waitFor();
    await web.town.quiet();
    expect(await web.town.receivedBy(first)).toHaveLength(2);
  });

  it('keeps a text as a template, and says what is wrong with one', async () => {
    await open('Templates');
    await rita.getByText('You have no templates of your own yet').waitFor();
    await press('New template');
    await rita.getByRole('textbox', { name: 'Name' }).fill('Tires');
    const text = rita.getByRole('textbox', { name: 'Text' });
    await text.fill('Hi , your tires are here] now.');
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await text.press(key);
    await press('[1st]');
    await press('Save');
    await rita.getByText('A bracket stands alone').waitFor();
    await press('Mend it');
    await text.and(rita.locator(':focus')).waitFor();
    await press('Save');
    await rita.getByText('Hi [1st], your tires are here now.').waitFor();
    await expectBothAccessible(rita);
    await press('Edit');
    await rita.getByRole('textbox', { name: 'Name' }).fill('Winter tires');
    await press('Save');
    await rita.getByRole('heading', { name: 'Winter tires' }).waitFor();
    const own = rita.getByRole('list', { name: 'Your templates' });
    const [edit, remove] = ['Edit', 'Remove'].map((name) => own.getByRole('button', { name }));
    if (!edit || !remove) throw new Error('A template has two buttons.');
    await expectGoodDialogs(rita, [edit, remove]);
    await remove.click();
    await press('Remove it');
    await rita.getByText('You have no templates of your own yet').waitFor();
  });

  it('invites a viewer, makes them a representative, and lets them go', async () => {
    await open('People');
    await rita.getByText('You are an owner').waitFor();
    await press('Invite somebody');
    await rita.getByRole('textbox', { name: 'E-mail' }).fill('vera@lakeside.example');
    await rita.getByLabel('Name', { exact: true }).fill('Vera Lind');
    await rita.getByLabel('Role', { exact: true }).selectOption('Viewer');
    await expectAccessible(rita);
    await press('Send invitation');
    await rita.getByText('vera@lakeside.example is invited.').waitFor();
    await rita.getByLabel('Role of Vera Lind').selectOption('Representative');
    await rita.getByText('The role of Vera Lind is changed.').waitFor();
    await expectBothAccessible(rita);
    await expectGoodDialogs(rita, [rita.getByRole('button', { name: 'Remove Vera Lind' })]);
    for (const name of ['Vera Lind', 'rita']) {
      await press(`Remove ${name}`);
      await rita.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
      await rita.getByText(`${name} is removed.`).waitFor();
    }
    await rita.getByText('You are the last owner').waitFor();
  });

  it('shows how the account stands, and that re-enabling somebody would end it', async () => {
    await open('Settings');
    await rita.getByText('In good standing.').waitFor();
    await rita.getByText('Your own server can get the events').waitFor();
    await expectBothAccessible(rita);
    await press('Add a webhook');
    await rita.getByLabel('Address').fill('http://10.0.0.1/hook');
    await press('Add');
    await rita.getByRole('dialog').getByRole('alert').waitFor();
    await expectAccessible(rita);
    await rita.getByLabel('Address').fill('https://hooks.lakeside.example/messenger');
    await press('Add');
    await rita.getByRole('dialog', { name: 'The secret of this webhook' }).waitFor();
    await expectAccessible(rita);
    await press('I have kept it');
    const remove = rita.getByRole('button', { name: 'Remove', exact: true });
    await expectGoodDialogs(rita, [remove]);
    await remove.click();
    await press('Remove it');
    await rita.getByText('The webhook is removed.').waitFor();
    await rita.locator('#page:focus').waitFor();
    await rita.getByText('I want to do it all the same').click();
    await rita.getByLabel('Phone of the person').fill(phoneNumbered(2));
    await press('What would happen?');
    await rita.getByText('terminates the account at once and for good').waitFor();
    await rita.getByLabel('Type Lakeside Motors to end').fill('Something else');
    await press('End this account');
    await rita.getByText('What you typed is not the name of this account.').waitFor();
    await rita.reload();
    await rita.getByText('In good standing.').waitFor();
  });

  it('does all this without a complaint of the browser', () => {
    // What the API refuses, the browser writes into its console by itself.
    const refused = /the server responded with a status of 4(09|22|00)/;
    expect(web.complaints().filter((one) => !refused.test(one))).toEqual([]);
  });
});

async function expectBothAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
}
