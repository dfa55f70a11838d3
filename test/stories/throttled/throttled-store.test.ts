import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { steeredBusiness } from '../support/steered-business.ts';
import { throttleStore } from '../support/throttle-store.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';
import { customers, uploadFile } from '../support/upload-file.ts';
import { deadLettersOf } from '../support/use-tables.ts';

/**
 * The store throttles, as DynamoDB does with a hot key value. In frozen
 * time there is no rate, so each key value is refused its first calls and then every few, which
 * comes out the same in each run. Nothing is lost for it and nothing happens twice.
 */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterEach(async () => void (await throttleStore(town, null)));
afterAll(() => town.leave());

/** A call that is put off waits in real time, and a busy machine takes its own. */
const timeout = 300_000;

const never = { optOuts: 1_000, percentOfTexted: 100 };
/** Long enough for what was put off to come again, most of it within seconds. */
const laterSeconds = 300;

/** A business whose people got a text, with nobody suspended for it when all leave. */
async function textedPeople(count: number) {
  const b = await steeredBusiness(town, { people: count, partsPerSecond: 100 });
  const policy = { burst: never, day: never, reason: 'Everybody leaves.' };
  await town.operator.put(`/v1/operator/accounts/${b.accountId}/policy`, policy);
  await b.send();
  await town.pass(laterSeconds);
  return b;
}

/** All text STOP in one moment. */
async function allTextStop(phones: readonly string[]): Promise<void> {
  const init = { method: 'POST', body: JSON.stringify({ body: 'STOP' }) };
  const paths = phones.map((phone) => `/_local/phones/${encodeURIComponent(phone)}`);
  await Promise.all(paths.map((path) => fetch(town.url + path, init)));
  await town.quiet();
  await town.pass(laterSeconds);
}

describe.each([
  { what: 'writes', throttle: { verb: 'write', first: 1, every: 4 } },
  { what: 'reads', throttle: { verb: 'read', first: 1, every: 4 } },
] as const)('while $what of every key value are refused now and then', ({ throttle }) => {
  it('a group send reaches everybody once, and its counts add up', { timeout }, async () => {
    const b = await steeredBusiness(town, { people: 12, partsPerSecond: 100 });
    await throttleStore(town, throttle);
    const id = await b.send();
    await town.pass(laterSeconds);
    expect(await throttleStore(town, null)).toBeGreaterThan(12);
    for (const phone of b.people) expect(await town.receivedBy(phone)).toHaveLength(1);
    const { status, counts } = await b.show(id);
    expect(status).toBe('done');
    expect(counts).toMatchObject({ audience: 12, delivered: 12, planned: 0, unknown: 0 });
  });

  it('everybody who texts STOP is out, with one confirmation', { timeout }, async () => {
    const b = await textedPeople(6);
    await throttleStore(town, throttle);
    await allTextStop(b.people);
    expect(await throttleStore(town, null)).toBeGreaterThan(6);
    for (const phone of b.people) {
      const held = await town.receivedBy(phone);
      expect(held).toHaveLength(2);
      expect(held[1]).toMatch(/unsubscribed/);
    }
    const out = (await b.rep.get('/v1/opt-outs?limit=100')).body.items;
    expect(out.map(({ phone }) => phone).sort()).toEqual(b.people.toSorted());
    expect((await b.rep.get('/v1/contacts')).body.items).toEqual([]);
    expect((await b.rep.get('/v1/account')).body.status).toBe('active');
  });
});

describe('while a table refuses for longer than a handler tries', () => {
  it('STOPs are kept, and confirmed in time or not at all', { timeout }, async () => {
    const b = await textedPeople(6);
    await throttleStore(town, { table: 'OptOuts', first: 9 });
    await allTextStop(b.people);
    // After minutes the queue redelivers what its handler gave up.
    await town.pass(6 * laterSeconds);
    expect(await throttleStore(town, null)).toBeGreaterThanOrEqual(9);
    const out = (await b.rep.get('/v1/opt-outs?limit=100')).body.items;
    expect(out.map(({ phone }) => phone).sort()).toEqual(b.people.toSorted());
    for (const phone of b.people) {
      const [, ...more] = await town.receivedBy(phone);
      expect(more.length).toBeLessThanOrEqual(1);
    }
  });

  it('a call of the API is answered with a time to retry', async () => {
    const { rep } = await approvedBusiness(town);
    const path = `/v1/contacts/${encodeURIComponent(phoneNumbered(900))}` as const;
    await throttleStore(town, { table: 'Contacts', verb: 'read', first: 30 });
    const busy = await rep.get(path);
    expect([busy.status, busy.body.type]).toEqual([503, 'busy']);
    expect(Number(busy.headers.get('retry-after'))).toBeGreaterThan(0);
    await throttleStore(town, null);
    expect((await rep.get(path)).status).toBe(404);
  });

  it('an import goes on later, and is no dead letter', { timeout }, async () => {
    const { rep } = await approvedBusiness(town);
    const asked = { fileName: 'people.csv', attestation: customers };
    const made = (await rep.post('/v1/imports', asked)).body;
    const phones = Array.from({ length: 5 }, (_, n) => phoneNumbered(910 + n));
    const rows = phones.map((phone) => `${phone},Ann,10/3/2026`);
    // Five a try: more tries than the queue makes before its dead letters.
    await throttleStore(town, { table: 'Imports', verb: 'read', first: 26 });
    await uploadFile(made.upload, ['Phone,Name,Last order', ...rows].join('\n'));
    await town.pass(370);
    expect(await throttleStore(town, null)).toBeGreaterThanOrEqual(26);
    const done = (await rep.get(`/v1/imports/${made.id}`)).body;
    expect(done).toMatchObject({ status: 'done', rows: { read: 5, created: 5 } });
    expect(await deadLettersOf(town, 'Imports')).toEqual([]);
  });
});
