import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';
import { customers, importFile } from '../support/upload-file.ts';
import { putIntoQueue } from '../support/use-tables.ts';

/** What happens when a phone answers. */
let town: Town;
let rep: Person;
let number: string;
let next = 200;
beforeAll(async () => {
  town = await openTown();
});
/** A new business each time: five opt-outs would suspend it. */
beforeEach(async () => {
  ({ rep, number } = await approvedBusiness(town));
});
afterAll(() => town.leave());

const text = 'Hi [1st], Rita at Lakeside Motors. Your part is in. Reply STOP to end';

/** Somebody who got one text from us just now. */
async function textedPerson(): Promise<string> {
  const phone = phoneNumbered(next++);
  const consent = { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' };
  await rep.post('/v1/contacts', { phone, firstName: 'Ben', consent });
  await rep.post('/v1/group-sends', { text, audience: { phones: [phone] }, purpose: 'service' });
  await town.pass(10);
  expect(await town.receivedBy(phone)).toHaveLength(1);
  return phone;
}

const at = (phone: string) => encodeURIComponent(phone);

describe('a person who leaves', () => {
  it.each([
    'STOP',
    'stop please',
    'X',
    'Quit',
    'take me off your list',
    'Leave me alone you scammers',
  ])('“%s” ends it at once and for good', async (words) => {
    const phone = await textedPerson();
    await town.reply(phone, words);
    await town.pass(20);
    const received = await town.receivedBy(phone);
    expect(received).toHaveLength(2);
    expect(received[1]).toMatch(/Lakeside Motors.*unsubscribed/);
    expect((await rep.get(`/v1/contacts/${at(phone)}`)).status).toBe(404);
    const optOuts = (await rep.get('/v1/opt-outs?limit=200')).body.items;
    expect(optOuts.filter((one) => one.phone === phone)).toHaveLength(1);
    await town.reply(phone, 'STOP');
    await town.pass(600);
    expect(await town.receivedBy(phone)).toHaveLength(2);
    const again = await rep.post('/v1/contacts', {
      phone,
      consent: { basis: 'express', source: 'counter', obtainedAt: '2026-11-01' },
    });
    expect([again.status, again.body.type]).toEqual([409, 'contact-opted-out']);
    const chat = await rep.post(`/v1/conversations/${at(phone)}/texts`, { body: 'Please stay' });
    expect([chat.status, chat.body.type]).toEqual([409, 'contact-opted-out']);
  });

  it.each([
    ['STOP', 'optOut'],
    ['You people are disgusting', 'hostile'],
    ['wrong number', 'wrongNumber'],
  ])('“%s” is marked as what it was: %s', async (words, kind) => {
    const phone = await textedPerson();
    await town.reply(phone, words);
    const [listed] = (await rep.get('/v1/opt-outs')).body.items;
    expect(listed).toMatchObject({
      phone,
      kind,
      words,
      channel: 'text',
      because: expect.stringMatching(/\.$/),
      groupSendId: expect.stringMatching(/^gs_/),
    });
  });

  it('is confirmed within five minutes or not at all', async () => {
    const late = { [await textedPerson()]: 360, [await textedPerson()]: 240 };
    for (const [originationNumber, delaySeconds] of Object.entries(late)) {
      const message = {
        originationNumber,
        destinationNumber: number,
        messageBody: 'STOP',
        inboundMessageId: crypto.randomUUID(),
      };
      const Timestamp = town.system.now().toISOString();
      const body = { Type: 'Notification', Message: JSON.stringify(message), Timestamp };
      await putIntoQueue(town, 'Inbound', { body, delaySeconds });
    }
    await town.pass(400);
    const [sixMinutes = '', fourMinutes = ''] = Object.keys(late);
    expect(await town.receivedBy(sixMinutes)).toHaveLength(1);
    expect(await town.receivedBy(fourMinutes)).toHaveLength(2);
    const out = (await rep.get('/v1/opt-outs')).body.items.map((one) => one.phone);
    expect(out.sort()).toEqual([sixMinutes, fourMinutes].sort());
    const { items } = (await rep.get(`/v1/conversations/${at(sixMinutes)}/texts`)).body;
    expect(items.find((one) => one.kind === 'confirmation')).toMatchObject({
      state: 'excluded',
      rule: 'answer.confirmation',
    });
  });

  it('comes back only by START, with a fresh consent', async () => {
    const phone = await textedPerson();
    await town.reply(phone, 'STOP');
    await town.pass(10);
    await town.reply(phone, 'START');
    await town.pass(10);
    const contact = await rep.get(`/v1/contacts/${at(phone)}`);
    expect(contact.body.consent).toMatchObject({ basis: 'express', source: 'texted START' });
    const received = await town.receivedBy(phone);
    expect(received).toHaveLength(3);
    expect(received[2]).toMatch(/Welcome back/);
  });
});

describe('replies of every kind', () => {
  const more: [words: string, kind: string][] = [
    ['5T0P', 'optOut'],
    ['ya no me manden mensajes', 'optOut'],
    ['수신거부', 'optOut'],
    ['Dave got a new number, this is his sister’s now', 'wrongNumber'],
    ['váyanse al infierno', 'hostile'],
    ['is there a way to shut these off?', 'doubtful'],
    ['Thanks for texting Joe’s Pizza! Reply STOP to opt out, HELP for help.', 'ordinary'],
    ['Loved “Winter tires are in. Reply STOP to end”', 'ordinary'],
    ['for eight people', 'ordinary'],
  ];
  const named: Readonly<Record<string, string>> = {
    optout: 'optOut',
    wrong_number: 'wrongNumber',
    optin: 'optIn',
  };
  /** The replies of public reports. */
  const reported = readFileSync(new URL('../../data/meant/reported.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line): [words: string, kind: string] => {
      const [words = '', label = ''] = line.split('\t');
      return [words.replaceAll('\\n', '\n'), named[label] ?? label];
    });
  const people = [...more, ...reported].map(([words, kind], n) => {
    return { phone: `+1313555${2000 + n * 7}`, words, kind };
  });
  const answered: Readonly<Record<string, number>> = {
    ...{ optOut: 1, wrongNumber: 1, hostile: 1, help: 1, optIn: 1, doubtful: 0, ordinary: 0 },
  };

  it('who is out, who is paused, who stays, and who gets an answer', async () => {
    const attestation = { ...customers, basis: 'express', source: 'counter' };
    const rows = people.map(({ phone }) => `${phone},Ben,2026-11-01`);
    const file = ['Phone,First name,Consent date', ...rows].join('\n');
    const brought = await importFile(town, rep, { file, asked: { attestation } });
    expect(brought.rows.created).toBe(people.length);
    await Promise.all(people.map(({ phone, words }) => town.reply(phone, words, number)));
    await town.pass(20);
    const seen = await Promise.all(
      people.map(async ({ phone, words }) => {
        const contact = await rep.get(`/v1/contacts/${at(phone)}`);
        const { items } = (await rep.get(`/v1/conversations/${at(phone)}/texts`)).body;
        return {
          words,
          kind: items.find(({ direction }) => direction === 'in')?.kind,
          isOut: contact.status === 404,
          isPaused: contact.body.pausedBecause !== undefined,
          answers: (await town.receivedBy(phone)).length,
        };
      }),
    );
    expect(seen).toEqual(
      people.map(({ words, kind }) => ({
        words,
        kind,
        isOut: ['optOut', 'wrongNumber', 'hostile'].includes(kind),
        isPaused: kind === 'doubtful',
        answers: answered[kind],
      })),
    );
  });
});

describe('a person who stays', () => {
  it.each(['Thanks!', 'Can I stop by at 5?', 'I quit my old job'])(
    '“%s” is ordinary',
    async (words) => {
      const phone = await textedPerson();
      await town.reply(phone, words);
      await town.pass(20);
      expect(await town.receivedBy(phone)).toHaveLength(1);
      const { items } = (await rep.get(`/v1/conversations/${at(phone)}/texts`)).body;
      expect(items.map((one) => [one.direction, one.kind])).toEqual([
        ['in', 'ordinary'],
        ['out', 'group'],
      ]);
      const inbox = (await rep.get('/v1/conversations')).body.items;
      expect(inbox[0]).toMatchObject({ phone, unread: 1, lastText: words });
      await rep.post(`/v1/conversations/${at(phone)}/read`);
      expect((await rep.get('/v1/conversations')).body.items[0]).toMatchObject({ unread: 0 });
    },
  );

  it('the same words again and again get three answers, and the text says why', async () => {
    const phone = await textedPerson();
    const answers = async () => (await town.receivedBy(phone)).length - 1;
    for (let n = 0; n < 5; n++) {
      await town.reply(phone, 'HELP');
      await town.pass(10);
    }
    expect(await answers()).toBe(3);
    const { items } = (await rep.get(`/v1/conversations/${at(phone)}/texts`)).body;
    const asked = items.filter(({ kind }) => kind === 'help').map((one) => one.noAnswerBecause);
    const silent = expect.stringMatching(/^The same words were answered 3 times within 60 minutes/);
    expect(asked).toEqual([silent, silent, undefined, undefined, undefined]);
    await town.reply(phone, 'my car is loud');
    await town.reply(phone, 'HELP');
    await town.pass(10);
    expect(await answers()).toBe(4);
    for (let n = 0; n < 5; n++) {
      await town.reply(phone, 'START');
      await town.pass(10);
    }
    // Six automatic answers an hour, whatever the words.
    expect(await answers()).toBe(6);
  });

  it.each(['HELP', 'Who is this?'])('“%s” gets help, also after leaving', async (words) => {
    const phone = await textedPerson();
    await town.reply(phone, 'STOP');
    await town.reply(phone, words);
    await town.pass(10);
    expect((await town.receivedBy(phone)).at(-1)).toMatch(/For help call/);
  });

  it('is chatted to one to one', async () => {
    const phone = await textedPerson();
    await town.reply(phone, 'When do you close?');
    const sent = await rep.post(`/v1/conversations/${at(phone)}/texts`, { body: 'At six, [1st].' });
    expect(sent.status).toBe(202);
    await town.pass(10);
    expect((await town.receivedBy(phone)).at(-1)).toBe('At six, Ben.');
  });
});
