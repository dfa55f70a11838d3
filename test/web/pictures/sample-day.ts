import type { Person } from '../../stories/support/person.ts';
import { approvedBusiness, phoneNumbered, type Town } from '../../stories/support/town.ts';
import { importFile } from '../../stories/support/upload-file.ts';

const names = [
  'Ana Lopez',
  'Ben Carter',
  'Chloe Nguyen',
  'Dan O’Brien',
  'Elena García',
  'Frank Miller',
  'Grace Okafor',
  'Hector Ramirez',
  'Ivy Chen',
  'Jamal Brown',
  'Karen Smith',
  'Luis Fernández',
  'Mei Wong',
  'Noah Davis',
  'Olivia Johnson',
  'Pat Lee',
];
const vehicles = ['F-150', 'Escape', 'Edge', 'Explorer'];
const text =
  'Hi [1st|there], Rita at Lakeside Motors. Your winter tires are here: shall we put them on? ' +
  'Reply STOP to end';

/** Whoever is in the pictures, by name. */
export const phoneOf = (name: string) => phoneNumbered(names.indexOf(name));

/** The headings and the first rows of an address book, a few of which are wrong. */
export const addressBook = [
  'First name,Last name,Mobile phone,Groups,Last purchase,Vehicle,Opted out',
  ...names.map((name, n) => {
    const [first, last] = name.split(' ');
    const lastPurchase = n === 12 ? '3/1/2019' : `${10 + (n % 2)}/${1 + n}/2026`;
    const phone = n === 14 ? '555-01' : phoneNumbered(n);
    const cells = [first, last, phone, 'Winter tires', lastPurchase, vehicles[n % 4]];
    return [...cells, n === 15 ? 'Yes' : 'No'].join(',');
  }),
].join('\n');

/** A day at the sample business: an import, a group text, its answers, and what people did. */
export async function playDay(town: Town): Promise<{ rep: Person; accountId: string }> {
  const { accountId } = await approvedBusiness(town, { partsPerSecond: 10 });
  // Whoever is invited has their full name: it comes with the invitation.
  await town.quiet();
  const rep = await town.signIn({ accountId, user: 'rita@lakeside.example' });
  const sam = { email: 'sam@lakeside.example', name: 'Sam Field', role: 'representative' };
  const invited = await rep.post('/v1/people', sam);
  await importFile(town, rep, { file: addressBook, asked: { fileName: 'customers.csv' } });
  await rep.post('/v1/group-sends', { text, audience: { all: true }, purpose: 'service' });
  await town.pass(30);
  await answers(town);
  await town.pass(600);
  await people(town, rep, invited.body.id);
  return { rep, accountId };
}

/** The last one answered is on top. */
async function answers(town: Town): Promise<void> {
  const said = [
    ['Luis Fernández', 'Sí, por favor. ¿El jueves?'],
    ['Karen Smith', 'who is this? I never owned a Ford'],
    ['Jamal Brown', 'STOP'],
    ['Ivy Chen', 'Not this week, thanks!'],
    ['Frank Miller', 'How much for all four?'],
    ['Elena García', 'Is there a way to shut these off? I get 3 a day'],
    ['Ben Carter', 'Yes please, Friday morning works'],
    ['Ana Lopez', 'Great! Can I come at 5 today?'],
  ] as const;
  for (const [name, body] of said) {
    await town.reply(phoneOf(name), body);
    await town.pass(180);
  }
}

/** Somebody is looked after by each of the two, one has a note and two are talked with. */
async function people(town: Town, rep: Person, sam: string): Promise<void> {
  const at = (name: string) => `/v1/conversations/${encodeURIComponent(phoneOf(name))}` as const;
  const me = (await rep.get('/v1/me')).body.id;
  const write = (name: string, body: string) => rep.post(`${at(name)}/texts`, { body });
  await rep.post(`${at('Frank Miller')}/assign`, { assignee: sam });
  await rep.post(`${at('Ana Lopez')}/assign`, { assignee: me });
  await rep.post(`${at('Ana Lopez')}/note`, { body: 'She drives the red Escape.' });
  await write('Ana Lopez', 'Five is fine. It takes about an hour.');
  await write('Ben Carter', 'Friday at nine it is. See you then!');
  await town.pass(120);
  await town.reply(phoneOf('Ana Lopez'), 'Perfect, see you at 5. Can I wait there?');
  await rep.post(`${at('Ben Carter')}/read`);
  await town.pass(60);
}
