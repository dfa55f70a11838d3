import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fixture, startFixture, startsAt } from './fixture/start.ts';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await startFixture();
}, 60_000);
afterAll(() => fixture?.stop());
beforeEach(() => fixture.call('POST', '/_local/carrier', { reset: true }));

const ann = '+14155550101';
const shop = '+13135550100';

async function text(over: object = {}): Promise<unknown> {
  const { body } = await fixture.call('POST', '/act/text', {
    DestinationPhoneNumber: ann,
    OriginationIdentity: shop,
    MessageBody: 'Your car is ready',
    ConfigurationSetName: 'Run-texts',
    Context: { t: 'bundle|entry' },
    ...over,
  });
  return body;
}

/** The bodies that reached the queue behind the carrier's topics, parsed. */
async function published(): Promise<unknown[]> {
  await fixture.system.idle();
  return (await fixture.notes('work')).map(({ body }) => JSON.parse(String(body)));
}

async function textsOf(phone: string): Promise<unknown> {
  return (await fixture.call('GET', `/_local/phones/${phone}`)).body;
}

describe('the carrier', () => {
  it('puts a text on the phone and publishes its delivery, with our context', async () => {
    const { length } = await published();
    expect(await text()).toHaveProperty('MessageId');
    expect(await textsOf(ann)).toMatchObject({
      phone: ann,
      texts: [{ direction: 'out', from: shop, to: ann, body: 'Your car is ready', at: startsAt }],
    });
    // SUCCESSFUL is not among the event types that the template's destination wants.
    expect((await published()).slice(length)).toMatchObject([
      {
        eventType: 'TEXT_DELIVERED',
        isFinal: true,
        destinationPhoneNumber: ann,
        context: { t: 'bundle|entry' },
        totalMessageParts: 1,
        eventTimestamp: Date.parse(startsAt),
      },
    ]);
  });

  it('lets a phone text back, by default to the last sender', async () => {
    const { length } = await published();
    const answer = await fixture.call('POST', `/_local/phones/${ann}`, { body: 'STOP' });
    expect(answer).toMatchObject({ status: 202, body: { from: ann, to: shop } });
    const [envelope] = (await published()).slice(length);
    expect(envelope).toMatchObject({ Type: 'Notification', Timestamp: startsAt });
    const stranger = await fixture.call('POST', '/_local/phones/+14155550199', { body: 'hi' });
    expect(stranger.status).toBe(409);
  });

  it('refuses what AWS refuses', async () => {
    expect(await text({ MessageBody: 'x'.repeat(1601) })).toMatchObject({
      name: 'ValidationException',
    });
    const Context = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`k${n}`, 'v']));
    expect(await text({ Context })).toMatchObject({ name: 'ValidationException' });
    expect(await text({ ConfigurationSetName: 'none' })).toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('keeps a pace in virtual time', async () => {
    await fixture.call('POST', '/_local/carrier', { pace: 1 });
    expect(await text()).toHaveProperty('MessageId');
    expect(await text()).toMatchObject({ name: 'ThrottlingException' });
    await fixture.system.travel({ advanceSeconds: 1 });
    expect(await text()).toHaveProperty('MessageId');
  });

  it('misbehaves as configured, for all or for one phone', async () => {
    await fixture.call('POST', '/_local/carrier', { phone: ann, errors: { optedOut: [ann] } });
    expect(await text()).toMatchObject({
      name: 'ConflictException',
      Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
    });
    await fixture.call('POST', '/_local/carrier', { reset: true, errors: { internal: 1 } });
    const { length } = JSON.stringify(await textsOf(ann));
    const names = [await text(), await text()];
    expect(names).toMatchObject([
      { name: 'InternalServerException' },
      { name: 'InternalServerException' },
    ]);
    expect(JSON.stringify(await textsOf(ann)).length).toBeGreaterThan(length);
    const { body } = await fixture.call('GET', '/_local/carrier');
    expect(body).toMatchObject({ counters: { internal: 2 } });
  });

  it('loses, doubles and delays receipts', async () => {
    const { length } = await published();
    await fixture.call('POST', '/_local/carrier', { receipts: { lost: 1 } });
    await text();
    expect(await published()).toHaveLength(length);
    const receipts = { lost: 0, doubled: 1, delaySeconds: 30 };
    await fixture.call('POST', '/_local/carrier', { receipts });
    await text();
    expect(await published()).toHaveLength(length);
    await fixture.system.travel({ advanceSeconds: 30 });
    expect(await published()).toHaveLength(length + 2);
  });

  it('lets time pass between the events of a text', async () => {
    const { length } = await published();
    const receipts = { lost: 0, doubled: 0, delaySeconds: 0, apartSeconds: 10 };
    await fixture.call('POST', '/_local/carrier', { receipts });
    await text();
    await fixture.system.travel({ advanceSeconds: 9 });
    expect(await published()).toHaveLength(length);
    await fixture.system.travel({ advanceSeconds: 1 });
    expect(await published()).toHaveLength(length + 1);
    await fixture.call('POST', '/_local/carrier', { reset: true });
  });

  it('refuses settings it does not know', async () => {
    const wrong = await fixture.call('POST', '/_local/carrier', { errors: { sometimes: 1 } });
    expect(wrong).toMatchObject({ status: 400, body: { type: 'invalid' } });
  });

  it('lists every text in order, from a cursor on', async () => {
    const all = await fixture.call('GET', '/_local/phones');
    expect(all.body).toHaveProperty('items.0', expect.objectContaining({ cursor: 1, to: ann }));
    expect(all.body).toHaveProperty('items.1', expect.objectContaining({ cursor: 2, from: ann }));
    const rest = await fixture.call('GET', '/_local/phones?after=1&limit=1');
    expect(rest.body).toMatchObject({ items: [{ cursor: 2 }], cursor: 2 });
  });
});
