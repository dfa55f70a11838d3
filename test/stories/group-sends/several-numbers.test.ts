import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Steered, soon, steeredBusiness } from '../support/steered-business.ts';
import { openTown, type Town } from '../support/town.ts';

/** One account with several numbers: each person hears from one of them, and all are used. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

let others = 0;
const anotherNumber = () => `+1989555${String(100 + others++).padStart(4, '0')}`;

async function numbersOf(b: Steered) {
  const { body } = await b.rep.get('/v1/account');
  return body.numbers as { phoneNumber: string; partsPerSecond: number }[];
}

/** Gives the account a further number. */
async function addNumber(b: Steered, partsPerSecond: number): Promise<string> {
  const phoneNumber = anotherNumber();
  const numbers = [...(await numbersOf(b)), { phoneNumber, partsPerSecond }];
  await assign(b, numbers);
  return phoneNumber;
}

async function assign(b: Steered, numbers: readonly unknown[]): Promise<void> {
  const set = await town.operator.put(`/v1/operator/accounts/${b.accountId}/numbers`, { numbers });
  expect(set.status).toBe(200);
}

/** Who wrote to each person, first to last. */
async function senders(b: Steered): Promise<string[][]> {
  const held = await Promise.all(b.people.map((phone) => town.textsOf(phone)));
  return held.map((texts, n) => texts.filter(({ to }) => to === b.people[n]).map((t) => t.from));
}

describe('an account with two numbers', () => {
  it('spreads a group send over both, one number a person; the slower one ends it', async () => {
    const b = await steeredBusiness(town, { people: 40, partsPerSecond: 1 });
    const [first] = await numbersOf(b);
    const second = await addNumber(b, 3);
    const asked = {
      text: 'Hi [1st], Lakeside Motors: your car is ready. Reply STOP to end',
      audience: { all: true },
      purpose: 'service',
    };
    const seen = (await b.rep.post('/v1/group-sends/preview', asked)).body;
    const pace = seen.pace as { finishesAt: string; numbers: { number: string; people: number }[] };
    const id = await b.send();
    await town.pass(60);
    expect(await b.show(id)).toMatchObject({
      status: 'done',
      counts: { delivered: 40 },
      number: first?.phoneNumber,
      numbers: [first?.phoneNumber, second],
    });
    const heard = await senders(b);
    expect(heard.every((from) => from.length === 1)).toBe(true);
    for (const { number, people } of pace.numbers) {
      expect(heard.filter(([from]) => from === number)).toHaveLength(people);
      expect(people).toBeGreaterThan(3);
    }
    const last = (await b.arrivals()).at(-1) ?? 0;
    expect(Math.abs(last - Date.parse(pace.finishesAt))).toBeLessThanOrEqual(3_000);
    // Again, and one to one: everybody hears from the number they know.
    await b.send({ allowRepeat: true });
    await town.pass(60);
    for (const phone of b.people.slice(0, 5)) {
      const chat = `/v1/conversations/${encodeURIComponent(phone)}/texts` as const;
      expect((await b.rep.post(chat, { body: 'Lakeside Motors: see you at six.' })).status).toBe(
        202,
      );
    }
    await town.pass(soon);
    const later = await senders(b);
    expect(later.flat()).toHaveLength(85);
    expect(later.map((from) => [...new Set(from)])).toEqual(heard);
  });

  it('writes from the number of the conversation, where there is one', async () => {
    const b = await steeredBusiness(town, { people: 10, partsPerSecond: 100 });
    const second = await addNumber(b, 100);
    const [first] = await numbersOf(b);
    const [ana = '', bob = ''] = b.people;
    await town.reply(ana, 'Are you open?', first?.phoneNumber);
    await town.reply(bob, 'Are you open?', second);
    await b.send();
    await town.pass(soon);
    const heard = await senders(b);
    expect(heard.slice(0, 2)).toEqual([[first?.phoneNumber], [second]]);
    expect(new Set(heard.flat()).size).toBe(2);
    // A group send that names a number uses it for everybody.
    await b.send({ number: second, allowRepeat: true });
    await town.pass(soon);
    expect((await senders(b)).map((from) => from[1])).toEqual(b.people.map(() => second));
  });

  it('is paused and resumed: each text keeps its number, nobody is texted twice', async () => {
    const b = await steeredBusiness(town, { people: 30, partsPerSecond: 1 });
    const second = await addNumber(b, 1);
    const id = await b.send();
    await town.pass(6);
    await b.steer(id, 'pause');
    await town.pass(30);
    const before = await b.rep.get(`/v1/group-sends/${id}/texts?state=planned&limit=200`);
    expect(before.body.items.length).toBeGreaterThan(10);
    await b.steer(id, 'resume');
    await town.pass(60);
    expect(await b.show(id)).toMatchObject({ status: 'done', counts: { delivered: 30 } });
    const heard = await senders(b);
    expect(heard.every((from) => from.length === 1)).toBe(true);
    expect(heard.flat()).toContain(second);
  });
});

describe('a number that is taken away', () => {
  it('strands no text that was to leave from it', async () => {
    const b = await steeredBusiness(town, { people: 8, partsPerSecond: 100 });
    const [old] = await numbersOf(b);
    const id = await b.send({ sendAt: b.on('17:10:00') });
    const phoneNumber = anotherNumber();
    await assign(b, [{ phoneNumber, partsPerSecond: 100 }]);
    await town.setClock(b.on('17:10:00'));
    await town.pass(60 + soon);
    expect(await b.show(id)).toMatchObject({ counts: { delivered: 8 }, number: old?.phoneNumber });
    expect((await senders(b)).flat()).toEqual(b.people.map(() => phoneNumber));
  });

  it('strands no text either when the account has others', async () => {
    const b = await steeredBusiness(town, { people: 20, partsPerSecond: 100 });
    await addNumber(b, 100);
    const id = await b.send({ sendAt: b.on('17:10:00') });
    await assign(b, (await numbersOf(b)).slice(0, 1));
    await town.setClock(b.on('17:10:00'));
    await town.pass(60 + soon);
    expect(await b.show(id)).toMatchObject({ status: 'done', counts: { delivered: 20 } });
  });
});
