import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placesOf } from '../support/places.ts';
import { type Around, Cut, Died, Failed } from './crash-calls.ts';
import type { Role } from './crash-rows.ts';
import { type Crash, openCrashSender } from './crash-sender.ts';

/** Batches of one-to-one texts: the act that releases or sends them dies at any call. */
let town: Awaited<ReturnType<typeof openCrashSender>>;
beforeAll(async () => {
  town = await openCrashSender('2026-11-24T17:00:00.000Z');
});
afterAll(() => town.cloud.close());

const people: Role[] = ['plain', 'related', 'gone', 'plain', 'plain', 'plain', 'plain', 'plain'];
/** They are sent one after the other, each with all its calls. */
const few = people.slice(0, 4);
/** A busy machine takes its time. */
const timeout = 600_000;

function at(number: number, error: new () => Error) {
  return (_: unknown, n: number) => {
    if (n === number) throw new error();
  };
}

/** Every call of an act, disturbed before it arrives and after. */
async function* disturbances(calls: number, error: new () => Error) {
  expect(calls).toBeGreaterThan(2);
  for (const [n, when] of placesOf(calls, ['before', 'after'])) {
    const around: Around = { [when]: at(n, error) };
    yield { name: `${when} ${n}`, around };
  }
}

/** The queues are worked off, and time passes. */
async function expectEnds(tried: ReadonlyMap<string, Crash>, inDoubt: 0 | 1): Promise<void> {
  await town.cloud.handOver();
  await town.travel({ advanceSeconds: 240 });
  const ends = await town.endsOf([...tried.values()]);
  const wrong: Record<string, unknown> = {};
  for (const [name, crashing] of tried) {
    let doubts = 0;
    const bad = (ends.get(crashing) ?? []).filter(({ phone, role, state, arrived }) => {
      // Without its mark nobody can have asked the carrier for it.
      const isUnknown = state === 'unknown' && arrived === 0 && crashing.seen.marked.has(phone);
      if (isUnknown && ++doubts <= inDoubt) return false;
      if (role === 'gone') return state !== 'excluded' || arrived > 0;
      return state !== 'delivered' || arrived !== 1;
    });
    if (bad.length > 0) wrong[name] = bad;
  }
  expect(wrong).toEqual({});
}

describe('the release of one-to-one texts', () => {
  it.each([
    ['dies at any call', Died, 100],
    ['dies at any call, where most must wait for the lane', Died, 1],
    ['is refused any call', Failed, 1],
    ['gets no answer at any call', Cut, 100],
  ] as const)('%s, and the change comes again', { timeout }, async (_, error, pace) => {
    const tried = new Map<string, Crash>();
    const { calls } = await town.tryRelease(await town.conversations(people, { pace }));
    for await (const { name, around } of disturbances(calls, error)) {
      const crashing = await town.conversations(people, { pace });
      const { failed } = await town.tryRelease(crashing, around);
      if (failed) expect((await town.tryRelease(crashing)).failed).toBe(false);
      tried.set(name, crashing);
    }
    await expectEnds(tried, 0);
  });
});

describe('the sending of one-to-one texts', () => {
  it.each([
    ['dies at any call', Died],
    ['is refused any call', Failed],
    ['gets no answer at any call', Cut],
  ] as const)('%s, and the message comes again', { timeout }, async (_, error) => {
    const tried = new Map<string, Crash>();
    const { calls } = await town.trySlice(await town.conversations(few), 1);
    for await (const { name, around } of disturbances(calls, error)) {
      const crashing = await town.conversations(few);
      const { failed } = await town.trySlice(crashing, 1, around);
      if (failed) expect((await town.trySlice(crashing, 2)).failed).toBe(false);
      tried.set(name, crashing);
    }
    await expectEnds(tried, 1);
  });
});
