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

const [ana, ben] = [phoneNumbered(1), phoneNumbered(2)];
const [chloe, dan] = [phoneNumbered(3), phoneNumbered(4)];
const at = (phone: string) => encodeURIComponent(phone);

/** A representative's morning: answers come live, and each is answered, decided or respected. */
describe.runIf(hasBrowser)('the inbox', () => {
  let web: Web;
  let rita: Page;
  let sam: Page;
  const item = (name: string) => rita.getByRole('listitem', { name, exact: true });
  const message = () => rita.getByRole('textbox', { name: 'Message' });
  const texts = () => rita.getByRole('log', { name: 'Texts' });
  const received = (phone: string) => web.town.receivedBy(phone);

  beforeAll(async () => {
    web = await openWeb();
    const { rep } = await approvedBusiness(web.town);
    const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
    const names = [
      [ana, 'Ana', 'Lopez'],
      [ben, 'Ben', 'Carter'],
      [chloe, 'Chloe', 'Nguyen'],
      [dan, 'Dan', 'Reed'],
    ] as const;
    for (const [phone, firstName, lastName] of names) {
      await rep.post('/v1/contacts', { phone, firstName, lastName, consent });
      const body = 'Hi [1st], your car is ready. Lakeside Motors. Reply STOP to end';
      await rep.post(`/v1/conversations/${at(phone)}/texts`, { body });
    }
    await rep.post('/v1/people', {
      email: 'sam@example.com',
      name: 'Sam Field',
      role: 'representative',
    });
    await web.town.pass(30);
    rita = await web.signIn('Rita Moss');
    await item('Ana Lopez').waitFor();
  });
  afterAll(() => web?.close());

  it('shows an answer as it comes, and counts it in the box and the tab', async () => {
    await web.town.reply(ana, 'Great! Can I come at 5?');
    await item('Ana Lopez').getByText('Great! Can I come at 5?').waitFor();
    await expect.poll(() => rita.title()).toMatch(/^\(1\) Inbox/);
    await item('Ana Lopez').click();
    await texts().getByText('Great! Can I come at 5?').waitFor();
    await expect.poll(() => rita.title()).toMatch(/^Inbox/);
    await expectAccessible(rita);
  });

  it('answers with a template by /, and says honestly how far the text is', async () => {
    await message().press('Home');
    await message().pressSequentially('/repair');
    await rita.getByRole('option', { name: /Repair done/ }).waitFor();
    await message().press('Enter');
    await expect.poll(() => message().inputValue()).toContain('Hi [1st|there]');
    await rita.getByText(/\d part/).waitFor();
    await rita.getByRole('button', { name: 'Send', exact: true }).click();
    await texts().getByText('Hi Ana, this is Lakeside Motors.').waitFor();
    await web.town.pass(30);
    await expect.poll(() => texts().getByRole('button', { name: 'Delivered' }).count()).toBe(2);
    expect((await received(ana)).at(-1)).toContain('Hi Ana, this is Lakeside Motors.');
  });

  it('schedules a text that an answer would cancel, and takes it back', async () => {
    const button = (name: string) => rita.getByRole('button', { name, exact: true });
    await message().fill('Shall we keep your car until Friday?');
    await button('Send later').click();
    await rita.getByLabel('Leaves at').fill('2026-11-25T12:00');
    await rita.getByLabel('Not if they reply first').check();
    await button('Schedule').click();
    const waiting = rita.getByRole('region', { name: 'Waiting for their time' });
    await waiting.getByText('Leaves Nov 25, 2026, 12:00').waitFor();
    await waiting.getByText('Not if they reply first').waitFor();
    await button('Do not send it').press('Enter');
    await waiting.waitFor({ state: 'detached' });
    await rita.locator('#conversation-title:focus').waitFor();
  });

  it('opens each dialog of a conversation, and gives the focus back', async () => {
    const button = (name: string) => rita.getByRole('button', { name, exact: true });
    await expectGoodDialogs(
      rita,
      ['Note', 'Snooze', 'Wrong number', 'Record opt-out'].map((name) => button(name)),
    );
  });

  it('marks what is wrong with the words, and mends it with one click', async () => {
    await message().fill('See you – “then” – at our shop. '.repeat(4));
    await rita.getByRole('button', { name: 'Mend it' }).first().waitFor();
    await expectAccessible(rita);
    await rita.getByRole('button', { name: 'Mend it' }).first().click();
    expect(await message().inputValue()).toContain('See you - "then" -');
    await message().fill('More at bit.ly/x');
    await rita.getByText('Carriers block public link shorteners').waitFor();
    await message().fill('');
  });

  it('sends a text once, whatever happens to the answer and to the page', async () => {
    await rita.route('**/texts', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await message().fill('We are here until six.');
    await message().press('Control+Enter');
    await rita.getByText('Sending …').waitFor();
    await expect.poll(() => rita.evaluate('JSON.stringify(localStorage)')).toContain('until six');
    await rita.unrouteAll({ behavior: 'ignoreErrors' });
    await rita.reload();
    await texts().getByText('We are here until six.').waitFor();
    await web.town.pass(30);
    await expect
      .poll(() => rita.evaluate('JSON.stringify(localStorage)'))
      .not.toContain('until six');
    const got = await received(ana);
    expect(got.filter((body) => body === 'We are here until six.')).toHaveLength(1);
  });

  it('keeps what is written while there is no connection, and sends it then', async () => {
    await rita.context().setOffline(true);
    await rita.getByText('No connection.').waitFor();
    await message().fill('Bring the old tires, please.');
    await message().press('Control+Enter');
    await rita.getByText('Sending …').waitFor();
    await message().fill('And the');
    await rita.context().setOffline(false);
    await texts().getByText('Bring the old tires, please.').waitFor();
    await web.town.pass(30);
    const got = await received(ana);
    expect(got.filter((body) => body.startsWith('Bring the old tires'))).toHaveLength(1);
    await rita.reload();
    expect(await message().inputValue()).toBe('And the');
    await message().fill('');
  });

  it('asks for a decision on doubtful words, and respects a STOP', async () => {
    await web.town.reply(ben, 'Is there a way to shut these off? I get 3 a day');
    await item('Ben Carter').getByText('May want out').waitFor();
    await item('Ben Carter').click();
    await expectAccessible(rita);
    await rita.getByRole('button', { name: 'They stay' }).click();
    await rita.getByText('They may want out').waitFor({ state: 'detached' });
    // The pressed button is gone with its question: the focus stays in the conversation.
    await rita.locator('#conversation-title:focus').waitFor();
    await web.town.reply(chloe, 'STOP');
    const out = rita.getByRole('list', { name: 'Conversations' }).getByText('Opted out');
    await out.click();
    await rita.getByRole('alert').getByText('STOP', { exact: true }).waitFor();
    expect(await message().count()).toBe(0);
  });

  it('is driven by the keyboard alone, and no key fires while somebody types', async () => {
    await rita.goto(`${web.town.url}/inbox/all`);
    await item('Ben Carter').waitFor();
    const opened = () => new URL(rita.url()).pathname;
    await rita.keyboard.press('j');
    const first = opened();
    await rita.keyboard.press('j');
    expect(opened()).not.toBe(first);
    await rita.keyboard.press('j');
    await rita.getByRole('heading', { name: 'Ana Lopez' }).waitFor();
    await rita.keyboard.press('a');
    await item('Ana Lopez').getByText('Rita Moss').waitFor();
    await rita.keyboard.press('r');
    await rita.keyboard.type('je');
    expect(await message().inputValue()).toBe('je');
    await rita.keyboard.press('Control+a');
    await rita.keyboard.press('Backspace');
    await rita.keyboard.press('Escape');
    await rita.keyboard.press('e');
    await item('Ana Lopez').waitFor({ state: 'detached' });
    await rita.getByRole('heading', { name: 'Dan Reed' }).waitFor();
    await rita.keyboard.press('w');
    await rita.getByRole('dialog', { name: 'Wrong number' }).waitFor();
    await rita.getByRole('button', { name: 'Record it' }).press('Enter');
    await rita.getByText("Opted out: not this person's number").waitFor();
  });

  it('fits a phone, in the dark, and shows others what one of us did', async () => {
    sam = await web.signIn('Sam Field', { width: 360, height: 640, colorScheme: 'dark' });
    await sam.getByRole('link', { name: /^Done/ }).click();
    await sam.getByRole('listitem', { name: 'Ana Lopez' }).click();
    await sam.getByRole('textbox', { name: 'Message' }).waitFor();
    expect(await sam.getByRole('list', { name: 'Conversations' }).isVisible()).toBe(false);
    expect(await sam.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await expectAccessible(sam);
    await sam.getByRole('link', { name: 'Back to the list' }).click();
    await sam.getByRole('listitem', { name: 'Ana Lopez' }).waitFor();
    await expectAccessible(sam);
  });

  it('shows who else reads and who writes, so that no two answer at once', async () => {
    for (const page of [rita, sam]) {
      await page.goto(`${web.town.url}/inbox/all`);
      await page.getByRole('listitem', { name: 'Ben Carter', exact: true }).click();
    }
    await rita.getByText('Sam Field reads this too').waitFor();
    await sam.getByText('Rita Moss reads this too').waitFor();
    // Somebody writes for some seconds after a key: on a slow machine one key is not enough.
    await expect
      .poll(async () => {
        await message().press('x');
        return sam.getByText('Rita Moss is writing').count();
      })
      .toBe(1);
    await sam.getByRole('link', { name: 'Back to the list' }).click();
    await rita.getByText('Sam Field reads this too').waitFor({ state: 'detached' });
    await message().fill('');
  });

  it('hands a conversation over to a colleague, who finds it among theirs', async () => {
    await sam.getByRole('link', { name: /^Mine/ }).click();
    await sam.getByText('Nothing is assigned to you').waitFor();
    await rita.getByLabel('Assigned to').selectOption('Sam Field');
    await sam.getByRole('listitem', { name: 'Ben Carter', exact: true }).waitFor();
  });

  it('writes no error of its own to the console', () => {
    // A connection that the story cut is said by the browser itself.
    const cut = /net::ERR_(FAILED|INTERNET_DISCONNECTED)|WebSocket/;
    expect(web.complaints().filter((one) => !cut.test(one))).toEqual([]);
  });
});
