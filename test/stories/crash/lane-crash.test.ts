import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/tables/group-sends/group-sends.ts';
import { placesOf } from '../support/places.ts';
import { Cut, Died } from './crash-calls.ts';
import type { Role } from './crash-rows.ts';
import { type Crash, openCrashSender } from './crash-sender.ts';

/** The planner or the pacer dies at any call: each phone gets its text, once. */
let town: Awaited<ReturnType<typeof openCrashSender>>;
beforeAll(async () => {
  town = await openCrashSender('2026-11-24T17:00:00.000Z');
});
afterAll(() => town.cloud.close());

const people: Role[] = ['plain', 'plain', 'plain', 'gone', 'plain', 'plain', 'plain'];
/** A busy machine takes its time. */
const timeout = 600_000;

function at(number: number, error: new () => Error) {
  return (_: unknown, n: number) => {
    if (n === number) throw new error();
  };
}

/** A call that was not made and has no answer is one like any other that died before it. */
function momentsOf(error: new () => Error): readonly ('before' | 'after')[] {
  return error === Died ? ['before', 'after'] : ['after'];
}

/** The queues are worked off, and time passes. */
async function expectAllSent(tried: ReadonlyMap<string, Crash>): Promise<void> {
  await town.cloud.handOver();
  await town.travel({ advanceSeconds: 240 });
  const ends = await town.endsOf([...tried.values()]);
  const wrong: Record<string, unknown> = {};
  for (const [name, crashing] of tried) {
    const { accountId, groupSendId } = crashing.send;
    const { status } = (await town.acts.findGroupSend(accountId, groupSendId)) ?? {};
    const bad = (ends.get(crashing) ?? []).filter(({ role, state, arrived }) => {
      if (role === 'gone') return state !== 'excluded' || arrived > 0;
      return state !== 'delivered' || arrived !== 1;
    });
    if (status !== 'done' || bad.length > 0) wrong[name] = [status, ...bad];
  }
  expect(wrong).toEqual({});
}

describe('the pacer', () => {
  /** Its texts wait in the lane, and the first tick is about to come. */
  async function waiting(pace: number): Promise<Crash> {
    const crashing = await town.groupSend(people, { pace });
    const { accountId, number } = crashing.send;
    const notBefore = town.cloud.system.now().toISOString();
    const texts = crashing.people.map(({ phone }) => ({ phone, parts: 1, notBefore, number }));
    await town.acts.enqueueInLanes(crashing.send, texts);
    const nowMs = Date.parse(notBefore);
    const lane = { accountId, phoneNumber: number };
    expect(await town.acts.wakeNumber(lane, { neededAtMs: nowMs, nowMs })).toBe(1);
    return crashing;
  }

  it.each([
    ['dies at any call and its tick comes again', Died, { again: true, pace: 1 }],
    ['dies at any call of a last tick, which comes again', Died, { again: true, pace: 9 }],
    ['dies at any call and its tick never comes again', Died, { again: false, pace: 1 }],
    ['gets no answer at any call', Cut, { again: true, pace: 9 }],
  ] as const)('%s', { timeout }, async (_, error, { again, pace }) => {
    const { calls } = await town.tryTick(await waiting(pace), 1);
    expect(calls).toBeGreaterThan(8);
    const tried = new Map<string, Crash>();
    for (const [n, when] of placesOf(calls, momentsOf(error))) {
      const crashing = await waiting(pace);
      const { failed } = await town.tryTick(crashing, 1, { [when]: at(n, error) });
      if (failed && again) expect((await town.tryTick(crashing, 2)).failed).toBe(false);
      tried.set(`${when} ${n}`, crashing);
    }
    await expectAllSent(tried);
  });
});

describe('the planner', () => {
  const first: Plan = { phase: 'rows', steps: 0, complete: false };
  const resumed: Plan = { phase: 'requeue', steps: 4, complete: true, epoch: 1 };

  it.each([
    ['dies at any call', first, Died],
    ['dies at any call after a resume', resumed, Died],
    ['gets no answer at any call', first, Cut],
  ] as const)('%s', { timeout }, async (_, plan, error) => {
    const { calls } = await town.tryStep(await town.groupSend(people, { plan }));
    expect(calls).toBeGreaterThan(6);
    const tried = new Map<string, Crash>();
    for (const [n, when] of placesOf(calls, momentsOf(error))) {
      const crashing = await town.groupSend(people, { plan });
      const { failed } = await town.tryStep(crashing, { [when]: at(n, error) });
      if (failed) expect((await town.tryStep(crashing)).failed).toBe(false);
      tried.set(`${when} ${n}`, crashing);
    }
    await expectAllSent(tried);
  });
});
