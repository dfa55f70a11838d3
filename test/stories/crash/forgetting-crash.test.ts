import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPhone } from '../support/branded.ts';
import { placesOf } from '../support/places.ts';
import { Cut, Died, Failed } from './crash-calls.ts';
import { type Change, openCrashLeavers } from './leavers/crash-leavers.ts';
import type { Business } from './leavers/leavers-business.ts';

/**
 * ForgetPerson dies at any call: who is out is forgotten, and who came back is not.
 */
let town: Awaited<ReturnType<typeof openCrashLeavers>>;
beforeAll(async () => {
  town = await openCrashLeavers('2026-11-24T17:00:00.000Z', ['ForgetPerson']);
});
afterAll(() => town.cloud.close());

/** A busy machine takes its time. */
const timeout = 600_000;

const gone = { contact: 'none', members: 0, ledger: ['ended'], planned: 'excluded' };
const expected = {
  texts: { tombstone: 'out optOut answered', ...gone },
  phones: { tombstone: 'out recorded unasked', ...gone },
  refuses: { tombstone: 'out carrier unasked', ...gone },
  stays: { tombstone: 'none', contact: 'in 1', members: 1, ledger: [], planned: 'planned' },
  returns: {
    tombstone: 'restored optOut answered',
    contact: 'in 0',
    members: 0,
    ledger: ['ended', 'restored'],
    planned: 'planned',
  },
  insists: {
    ...gone,
    tombstone: 'out optOut answered',
    ledger: ['ended', 'restored', 'ended'],
  },
};
const names = Object.keys(expected);

/** Two businesses that people left, with no follow-up work done. */
async function left(): Promise<{ businesses: Business[]; changes: Change[] }> {
  const businesses = await Promise.all([town.business(names), town.business(names)]);
  const changes = await Promise.all(
    businesses.map(async (business) => [
      ...(await town.changesBy(business, () => recordOthers(business))),
      ...(await said(business, ['texts', 'returns', 'insists'], 'STOP', 0)),
      ...(await said(business, ['returns', 'insists'], 'START', 1)),
      ...(await said(business, ['insists'], 'Stop', 2)),
    ]),
  );
  return { businesses, changes: changes.flat() };
}

function said(business: Business, who: readonly string[], body: string, after: number) {
  return town.changesBy(business, async () => {
    const words = who.map((one) => ({ who: one, body, after }));
    expect(await town.receive(business, words)).toEqual([]);
  });
}

async function recordOthers({ accountId, phones }: Business): Promise<void> {
  const optedOutAt = town.cloud.system.now().toISOString();
  const how = { accountId, optedOutAt, because: 'They said so.' };
  const byPhone = { kind: 'recorded', channel: 'phone', rule: 'opt-out.recorded' } as const;
  const byCarrier = { kind: 'carrier', channel: 'carrier', rule: 'carrier.opted-out' } as const;
  await town.acts.recordOptOuts([
    { ...how, ...byPhone, phone: asPhone(phones.phones), eventId: 'co_1', recordedBy: 'rita' },
    { ...how, ...byCarrier, phone: asPhone(phones.refuses), eventId: 'tx_1' },
  ]);
}

/** The outcome, in the parts that this story is about. */
async function endsOf(businesses: readonly Business[]) {
  return (await town.endsOf(businesses)).map(({ ends }) =>
    Object.fromEntries(
      Object.entries(ends).map(([name, { tombstone, contact, members, ledger, planned }]) => {
        return [name, { tombstone, contact, members, ledger, planned }];
      }),
    ),
  );
}

describe('the act that follows the tombstones', () => {
  it.each([
    ['dies at any call', Died, ['before', 'after']],
    ['is refused any call', Failed, ['before']],
    ['gets no answer at any call', Cut, ['after']],
  ] as const)('%s, and the changes come again', { timeout }, async (_, error, moments) => {
    const plain = await left();
    const { calls, failed } = await town.tryChanges(plain.changes);
    expect(failed).toBe(false);
    expect(calls).toBeGreaterThan(6);
    // Also where all was done before.
    expect((await town.tryChanges(plain.changes)).failed).toBe(false);
    const tried = new Map([['twice', plain.businesses]]);
    for (const [n, when] of placesOf(calls, moments)) {
      const { businesses, changes } = await left();
      const disturbed = await town.tryChanges(changes, {
        [when](_: unknown, number: number) {
          if (number === n) throw new error();
        },
      });
      expect({ when, n, failed: disturbed.failed }).toEqual({ when, n, failed: error !== Cut });
      if (disturbed.failed) expect((await town.tryChanges(changes)).failed).toBe(false);
      tried.set(`${when} ${n}`, businesses);
    }
    const found = await endsOf([...tried.values()].flat());
    const wrong = found.map((ends, n) => ({ is: [...tried.keys()][Math.floor(n / 2)], ends }));
    expect(wrong).toEqual(wrong.map(({ is }) => ({ is, ends: expected })));
  });
});
