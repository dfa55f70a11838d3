import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { placesOf } from '../support/places.ts';
import { phoneNumbered } from '../support/town.ts';
import { Cut, Died, Failed } from './crash-calls.ts';
import { type Due, exportedPeople, openCrashFollowers } from './crash-followers.ts';

/** Background work dies at any call: a delivery to a webhook, the steps of an export. */
let town: Awaited<ReturnType<typeof openCrashFollowers>>;
beforeAll(async () => {
  town = await openCrashFollowers('2026-11-24T17:00:00.000Z');
});
afterAll(() => town.close());

/** A busy machine takes its time. */
const timeout = 600_000;
const kinds = [
  ['dies at any call', Died, ['before', 'after']],
  ['is refused any call', Failed, ['before']],
  ['gets no answer at any call', Cut, ['after']],
] as const;

const at = (number: number, error: new () => Error) => (_: unknown, n: number) => {
  if (n === number) throw new error();
};

describe('a delivery to a webhook', () => {
  beforeEach(() => void town.receiver.answers({ status: 200 }));

  async function disturbed(n: number, when: 'before' | 'after', error: new () => Error) {
    const due = await town.offered();
    const { failed } = await town.deliver(due, 1, { [when]: at(n, error) });
    if (failed) expect((await town.deliver(due, 2)).failed).toBe(false);
    return due;
  }

  const stateOf = async (due: Due) => {
    const { accountId, webhookId, eventId } = due;
    return (await town.acts.findDelivery(accountId, webhookId, eventId))?.state;
  };

  it.each(kinds)(
    '%s: it arrives, at most twice and as the same event',
    { timeout },
    async (_, error, moments) => {
      const { calls, failed } = await town.deliver(await town.offered(), 1);
      expect(failed).toBe(false);
      expect(calls).toBeGreaterThan(2);
      for (const [n, when] of placesOf(calls, moments)) {
        const due = await disturbed(n, when, error);
        const came = town.received(due);
        expect([n, when, await stateOf(due)]).toEqual([n, when, 'delivered']);
        expect(came.length).toBeGreaterThan(0);
        expect(came.length).toBeLessThan(3);
        expect(new Set(came).size).toBe(1);
      }
    },
  );

  it.each(kinds)(
    'to a server that fails %s: it is tried again later',
    { timeout },
    async (_, error, moments) => {
      town.receiver.answers({ status: 500 });
      const { calls } = await town.deliver(await town.offered(), 1);
      expect(calls).toBeGreaterThan(3);
      for (const [n, when] of placesOf(calls, moments)) {
        town.receiver.answers({ status: 500 });
        const due = await disturbed(n, when, error);
        expect([n, when, await stateOf(due)]).toEqual([n, when, 'pending']);
        const next = town.messagesOf(due);
        expect(next.length).toBeGreaterThan(0);
        town.receiver.answers({ status: 200 });
        vi.setSystemTime(Date.now() + 3_600_000);
        for (const message of next) expect((await town.deliver(message, 1)).failed).toBe(false);
        expect([n, when, await stateOf(due)]).toEqual([n, when, 'delivered']);
      }
    },
  );
});

describe('an export', () => {
  it.each(kinds)('%s: its file holds everybody once', { timeout }, async (_, error, moments) => {
    const whole = await town.asked();
    const { calls, failed } = await town.work(whole);
    expect(failed).toBe(false);
    expect(calls).toBeGreaterThan(7);
    // An old image that comes late changes nothing.
    expect(await town.fails(whole)).toBe(false);
    const phones = Array.from({ length: exportedPeople }, (_, n) => phoneNumbered(n)).sort();
    const good = { status: 'done', rows: exportedPeople, phones };
    expect(await town.endOf(whole)).toEqual(good);
    for (const [n, when] of placesOf(calls, moments)) {
      const row = await town.asked();
      const { failed: died } = await town.work(row, { [when]: at(n, error) });
      if (died) expect((await town.work(row)).failed).toBe(false);
      expect([n, when, await town.endOf(row)]).toEqual([n, when, good]);
    }
  });
});
