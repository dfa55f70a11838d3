import { expected, optedOutBefore } from '../data/make-phonebook.ts';
import type { Person } from '../stories/support/person.ts';
import { approvedBusiness, openTown, type Town } from '../stories/support/town.ts';
import { importBook, phonebook, refusedRows } from './play-import.ts';
import { otherBooks } from './play-other-books.ts';
import { phonesIn, sendToGroup, watchSend } from './play-send.ts';
import { openScreen } from './screen.ts';

/**
 * The story of the product on its own fresh instance, with a real phonebook. Exit code 0 only if
 * every check held.
 */
const screen = openScreen();
const began = process.hrtime.bigint();
const leavers: string[] = [optedOutBefore];

async function play(town: Town): Promise<boolean> {
  screen.chapter('An operator screens a business and gives it a number');
  const business = await approvedBusiness(town, { partsPerSecond: 10 });
  const { rep, accountId } = business;
  screen.say(`${business.name} may send from ${business.number}, ten parts a second.`);
  const first = await importChapter(town, rep);
  const repairs = await repairsChapter(town, rep);
  await repliesChapter(town, rep, repairs);
  const warranty = await suspensionChapter(town, rep);
  await operatorChapter(town, { rep, accountId, ...warranty });
  const second = await importAgainChapter(town, rep);
  await otherBooks(town, rep, screen);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  return screen.summary([
    ['Rows imported', `${first.rows?.created} contacts from ${first.rows?.read} rows`],
    ['Rows refused, each with its reason', String(first.rows?.refused)],
    ['First group send', `${repairs.length} texts`],
    ['Second group send before the suspension', `${warranty.before} texts`],
    ['Texts after the suspension flag', String(warranty.after)],
    ['People who left', String(leavers.length)],
    ['Brought back by the same file', String(second.broughtBack)],
    ['Time', `${seconds.toFixed(1)} s`],
  ]);
}

async function importChapter(town: Town, rep: Person) {
  screen.chapter('The phonebook is imported, and every refused row explained');
  await rep.post('/v1/opt-outs', { phone: optedOutBefore, channel: 'phone', words: 'No texts.' });
  const shown = await importBook(town, rep, { ...phonebook, screen });
  const { rows } = shown;
  const refused = Object.values(expected.refused).reduce((sum, count) => sum + count, 0);
  screen.check('1,000 rows were read', rows?.read === expected.rows, String(rows?.read));
  screen.check(
    `${expected.created} contacts were made`,
    rows?.created === expected.created,
    String(rows?.created),
  );
  screen.check(`${refused} rows were refused`, rows?.refused === refused, String(rows?.refused));
  screen.check('the person who had left was skipped', rows?.optedOut === 1, String(rows?.optedOut));
  const reasons = await refusedRows(shown);
  for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 8)) {
    screen.say(`${String(count).padStart(4)}  ${reason}`);
  }
  return shown;
}

const repairText =
  'Hi [1st], this is Rita at Lakeside Motors. Your car is ready for pick-up. Reply STOP to end';

async function repairsChapter(town: Town, rep: Person): Promise<string[]> {
  screen.chapter('One text for everybody whose repair is done');
  const total = expected.groups['repairs done'];
  const id = await sendToGroup(rep, 'repairs done', repairText);
  const shown = await watchSend(town, rep, { id, total, until: total, screen });
  await town.pass(5);
  const phones = await phonesIn(rep, id, 'delivered');
  screen.check(`${total} texts were delivered`, phones.length === total, String(phones.length));
  screen.check('the group send is done', shown.status === 'done', String(shown.status));
  const held = await Promise.all(phones.map((phone) => town.receivedBy(phone)));
  screen.check(
    'each phone holds exactly one',
    held.every((texts) => texts.length === 1),
  );
  const all = held.flat();
  screen.check(
    'each ends in “Reply STOP to end”',
    all.every((text) => text.endsWith('Reply STOP to end')),
  );
  screen.check(
    'no merge field was left',
    all.every((text) => !text.includes('[')),
  );
  const names = new Set(all.map((text) => /^Hi ([^,]+),/.exec(text)?.[1]));
  screen.check('they are personal', names.size > 50, `${names.size} names`);
  screen.say(`For instance: ${all[0]}`);
  return phones;
}

async function repliesChapter(town: Town, rep: Person, phones: readonly string[]): Promise<void> {
  screen.chapter('Customers answer');
  const ordinary = ['Thanks!', 'Can I stop by at 5?'];
  for (const [n, words] of ordinary.entries())
    await stays(town, rep, { phone: phones[n] ?? '', words });
  const leaving = ['STOP', 'stop please', 'X', 'Quit'];
  for (const [n, words] of leaving.entries()) {
    await leaves(town, rep, { phone: phones[n + ordinary.length] ?? '', words });
  }
}

type Reply = { readonly phone: string; readonly words: string };

async function stays(town: Town, rep: Person, { phone, words }: Reply): Promise<void> {
  await town.reply(phone, words);
  await town.pass(2);
  const there = await rep.get(`/v1/contacts/${encodeURIComponent(phone)}`);
  const quiet = (await town.receivedBy(phone)).length === 1;
  screen.check(`“${words}” is an ordinary text, and stays`, there.status === 200 && quiet);
}

async function leaves(town: Town, rep: Person, { phone, words }: Reply): Promise<void> {
  await town.reply(phone, words);
  await town.pass(2);
  leavers.push(phone);
  const confirmations = (await town.receivedBy(phone)).filter((text) => /unsubscribed/.test(text));
  const gone = await rep.get(`/v1/contacts/${encodeURIComponent(phone)}`);
  const listed = (await rep.get('/v1/opt-outs?limit=200')).body.items;
  const isListed = listed.some((one) => one.phone === phone);
  const holds = confirmations.length === 1 && gone.status === 404 && isListed;
  screen.check(`“${words}” leaves: one confirmation, out of the phonebook, on the list`, holds);
}

const warrantyText =
  'Hi [1st|neighbor], Rita at Lakeside Motors. Your warranty ends soon; ask me what it ' +
  'covers. Reply STOP to end';

const unhappy = [
  'Leave me alone, you idiots',
  'unsubscribe me',
  'no more texts',
  'take me off your list',
  'STOP!!!',
  'wrong number',
  'remove me please',
  'stop texting me',
  'quit it, stop sending me these',
  'END',
  'opt out',
  'do not contact me again',
];

async function suspensionChapter(town: Town, rep: Person) {
  screen.chapter('A second, larger send makes too many people leave');
  const total = expected.groups['warranty ending'];
  const id = await sendToGroup(rep, 'warranty ending', warrantyText);
  const half = await watchSend(town, rep, { id, total, until: 200, screen });
  const texted = await phonesIn(rep, id, 'delivered');
  screen.say(`${texted.length} texts are out (${half.status}); now people are unhappy.`);
  let suspendedAfter = 0;
  for (const [n, words] of unhappy.entries()) {
    const phone = texted[n * 3] ?? '';
    await town.reply(phone, words);
    leavers.push(phone);
    if ((await rep.get('/v1/account')).body.status !== 'suspended') continue;
    suspendedAfter = n + 1;
    break;
  }
  await town.quiet();
  const account = (await rep.get('/v1/account')).body;
  screen.check(
    'the account is suspended by itself',
    account.status === 'suspended',
    String(account.status),
  );
  screen.say(`After ${suspendedAfter} more had left: ${account.because}`);
  const before = await groupTextsOut(town, id, rep);
  await town.pass(600);
  const after = (await groupTextsOut(town, id, rep)) - before;
  screen.check('not one text left after the flag', after === 0, String(after));
  const held = (await rep.get(`/v1/group-sends/${id}`)).body;
  screen.check(
    'the rest of the send is held',
    held.status === 'held' && Number(held.counts?.planned) > 0,
  );
  const refused = await rep.post('/v1/group-sends', {
    text: repairText,
    audience: { all: true },
    purpose: 'service',
  });
  screen.check('a new send is refused', refused.body.type === 'account-not-active');
  return { id, before, after };
}

/** Counted on the phones, not in our own tables. */
async function groupTextsOut(town: Town, id: string, rep: Person): Promise<number> {
  const states = ['sending', 'sent', 'delivered', 'failed', 'unknown'];
  const phones = (await Promise.all(states.map((state) => phonesIn(rep, id, state)))).flat();
  const held = await Promise.all(phones.map((phone) => town.receivedBy(phone)));
  return held.flat().filter((text) => text.includes('Your warranty ends soon')).length;
}

async function operatorChapter(
  town: Town,
  found: { rep: Person; accountId: string; id: string; before: number },
): Promise<void> {
  screen.chapter('The operator looks at the case and reinstates');
  const base = `/v1/operator/accounts/${found.accountId}` as const;
  const suspicious = (await town.operator.get(`${base}/case`)).body;
  screen.check('the case shows the evidence', JSON.stringify(suspicious).includes(found.id));
  const done = await town.operator.post(`${base}/reinstate`, {
    reason: 'The list was old; cleaned.',
  });
  screen.check(
    'the account is active again',
    done.body.status === 'active',
    String(done.body.status),
  );
  const still = (await found.rep.get(`/v1/group-sends/${found.id}`)).body;
  screen.check('held texts wait for the tenant', still.status === 'held', String(still.status));
  await found.rep.post(`/v1/group-sends/${found.id}/resume`);
  const total = expected.groups['warranty ending'];
  const end = await watchSend(town, found.rep, { id: found.id, total, until: total, screen });
  await town.pass(5);
  screen.check('resumed, it comes to its end', end.status === 'done', String(end.status));
  const phones = await phonesIn(found.rep, found.id, 'delivered');
  const held = await Promise.all(phones.map((phone) => town.receivedBy(phone)));
  const copies = held.map((texts) => texts.filter((text) => text.includes('warranty ends')).length);
  screen.check(
    'each phone holds it exactly once',
    copies.every((count) => count === 1),
  );
}

async function importAgainChapter(town: Town, rep: Person): Promise<{ broughtBack: number }> {
  screen.chapter('The same file is imported again');
  const shown = await importBook(town, rep, { ...phonebook, screen });
  const { rows } = shown;
  // A row each at least: some people stand in the file twice.
  const skipped = Number(rows?.optedOut);
  const name = `the rows of the ${leavers.length} who left were skipped`;
  screen.check(name, skipped >= leavers.length, String(skipped));
  const back = await Promise.all(
    leavers.map((phone) => rep.get(`/v1/contacts/${encodeURIComponent(phone)}`)),
  );
  const broughtBack = back.filter((answer) => answer.status !== 404).length;
  screen.check('not one of them is back', broughtBack === 0, String(broughtBack));
  screen.check('nobody was made twice', rows?.created === 0, String(rows?.created));
  return { broughtBack };
}

screen.say('Starting the system from its template, on this machine …');
const town = await openTown();
try {
  process.exitCode = (await play(town)) ? 0 : 1;
} finally {
  await town.leave();
}
