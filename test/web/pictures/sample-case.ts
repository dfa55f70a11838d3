import { phoneNumbered, type Town } from '../../stories/support/town.ts';

const text = 'Hi [1st|there], Lakeside Motors: your tires are waiting here. Reply STOP to end';
const consent = { basis: 'express', source: 'web form', obtainedAt: '2026-03-02' };
const words = ['STOP', 'stop texting me', 'I never signed up for this. Stop', 'Quit', 'remove me'];

/** A group text that makes many people leave: the account is suspended by itself. */
export async function playCase(town: Town, accountId: string): Promise<void> {
  const rep = await town.representative(accountId);
  const phones = Array.from({ length: 24 }, (_, n) => phoneNumbered(200 + n));
  for (const phone of phones) await rep.post('/v1/contacts', { phone, consent });
  const asked = { text, audience: { phones }, purpose: 'service' };
  const { status, body } = await rep.post('/v1/group-sends', asked);
  if (status !== 202) throw new Error(`Not accepted: ${JSON.stringify(body)}`);
  await town.pass(120);
  for (const [n, body] of words.entries()) {
    await town.reply(phones[n] ?? '', body);
    await town.pass(240);
  }
  const { status: standing } = (await rep.get('/v1/account')).body;
  if (standing !== 'suspended') throw new Error(`The account is ${standing}.`);
}
