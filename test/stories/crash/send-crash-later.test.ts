import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Around, Died } from './crash-calls.ts';
import type { Role } from './crash-rows.ts';
import { type Crash, openCrashSender } from './crash-sender.ts';
import { spokenTo, wentBy } from './crash-sight.ts';

/** What may happen while a slice is sent: a STOP, a pause, a suspension, events that come early. */
let town: Awaited<ReturnType<typeof openCrashSender>>;
let operator: string;
beforeAll(async () => {
  town = await openCrashSender('2026-11-24T17:00:00.000Z');
  operator = await town.cloud.system.token({ operator: true, user: 'olga' });
});
afterAll(() => town.cloud.close());

/** A busy machine takes its time. */
const timeout = 600_000;
const plain = (count: number): Role[] => Array.from({ length: count }, () => 'plain');

async function carrier(settings: object): Promise<void> {
  await town.cloud.call('/_local/carrier', undefined, { reset: true });
  await town.cloud.call('/_local/carrier', undefined, settings);
}

/** The calls of a try. Of those to the carrier only the first and the last two. */
async function notableCalls(roles: readonly Role[], slow = false): Promise<number[]> {
  const spoken: number[] = [];
  const before: Around['before'] = (call, n) => void (spokenTo(call) && spoken.push(n));
  const crashing = await town.groupSend(roles);
  const { calls } = await town.trySlice(crashing, 1, { before, after: slow ? slowly() : nothing });
  expect(calls).toBeGreaterThan(7);
  onTime();
  const alike = new Set(spoken.slice(1, -2));
  return Array.from({ length: calls }, (_, n) => n + 1).filter((n) => !alike.has(n));
}

const nothing = () => undefined;
const onTime = () => vi.setSystemTime(town.cloud.system.now());

/** The carrier is so slow that permission is asked again for the texts that wait. */
function slowly(): NonNullable<Around['after']> {
  return (call) => {
    if (spokenTo(call)) vi.setSystemTime(town.cloud.system.now().getTime() + 3_000);
  };
}

type Interruption = {
  readonly n: number;
  readonly when: 'before' | 'after';
  commit(crashing: Crash): Promise<unknown>;
  readonly slow?: boolean;
  readonly dies?: boolean;
};

/** A try during which something is committed at a call. Answers after how many calls. */
async function interrupted(crashing: Crash, { n, when, commit, slow, dies }: Interruption) {
  let committedAt = Number.NaN;
  const act = async (_: unknown, number: number) => {
    if (number !== n) return;
    await commit(crashing);
    committedAt = crashing.seen.asked.length;
    if (dies) throw new Died();
  };
  const after = slow ? slowly() : nothing;
  await town.trySlice(crashing, 1, {
    ...(when === 'before' ? { before: act } : {}),
    async after(call, number, answer) {
      await after(call, number, answer);
      if (when === 'after') await act(call, number);
    },
  });
  onTime();
  return committedAt;
}

/** Phones that the carrier was called for after a read that had seen the commit. */
function heedless(
  { people, seen }: Crash,
  { table = '', committedAt }: { table: string | undefined; committedAt: number },
) {
  return people
    .map(({ phone }) => phone)
    .filter((phone) => {
      return (wentBy(seen, phone, table) ?? -1) >= committedAt;
    });
}

/** How texts ended, each way with its count. */
async function endsOf(crashings: ReadonlyMap<string, Crash>) {
  const ends = await town.endsOf([...crashings.values()]);
  return [...crashings].map(([name, crashing]) => {
    const each = (ends.get(crashing) ?? []).map(({ state, rule, arrived }) => {
      return `${rule ?? state} ${arrived}`;
    });
    const counts = [...Map.groupBy(each, (way) => way)].map(([way, all]) => [way, all.length]);
    return { name, crashing, ends: Object.fromEntries(counts) as Record<string, number> };
  });
}

async function statusOf({ send }: Crash): Promise<string | undefined> {
  return (await town.acts.findGroupSend(send.accountId, send.groupSendId))?.status;
}

describe('a STOP while a slice is sent', () => {
  it.each([
    [3, false],
    [27, true],
  ])('of %i is heeded by every asking after it', { timeout }, async (count, slow) => {
    const tried = new Map<string, Crash>();
    let stopped = 0;
    for (const n of await notableCalls(plain(count), slow)) {
      for (const when of ['before', 'after'] as const) {
        const crashing = await town.groupSend(plain(count));
        const { phone = '' } = crashing.people.at(-1) ?? {};
        const commit = ({ send }: Crash) => town.stop(send.accountId, phone);
        const committedAt = await interrupted(crashing, { n, when, commit, slow });
        const heedlessly: readonly string[] = heedless(crashing, {
          table: process.env.OPT_OUTS_TABLE,
          committedAt,
        });
        expect({ n, when, toThem: heedlessly.includes(phone) }).toEqual({ n, when, toThem: false });
        if (!crashing.seen.begun.has(phone)) stopped++;
        tried.set(`${when} ${n}`, crashing);
      }
    }
    await town.cloud.handOver();
    await town.travel({ advanceSeconds: 130 });
    for (const { name, crashing, ends } of await endsOf(tried)) {
      const isOut = !crashing.seen.begun.has(crashing.people.at(-1)?.phone ?? '');
      const expected = isOut
        ? { 'delivered 1': count - 1, 'opted-out 0': 1 }
        : { 'delivered 1': count };
      expect({ name, ends }).toEqual({ name, ends: expected });
    }
    expect(stopped).toBeGreaterThan(6);
    expect(stopped).toBeLessThan(tried.size - 6);
  });
});

describe('a slice of twelve in whose middle', () => {
  const pause = async ({ send }: Crash) => {
    const rep = await town.cloud.system.token({ accountId: send.accountId, user: 'rita' });
    await town.cloud.call(`/v1/group-sends/${send.groupSendId}/pause`, rep, null);
  };
  const judge = (verb: string) => async (crashing: Crash) => {
    const path = `/v1/operator/accounts/${crashing.send.accountId}/${verb}` as const;
    await town.cloud.call(path, operator, { reason: 'Complaints.' });
    await town.cloud.system.idle();
  };
  const goOn = async (crashing: Crash) => {
    if (!['paused', 'held'].includes((await statusOf(crashing)) ?? '')) return;
    const rep = await town.cloud.system.token({ accountId: crashing.send.accountId, user: 'rita' });
    const path = `/v1/group-sends/${crashing.send.groupSendId}/resume` as const;
    const { status, groupSendStatus = status } = await town.cloud.call(path, rep, null);
    expect(['planning', 'done']).toContain(groupSendStatus);
  };

  it.each([
    ['the group send is paused', 'GROUP_SENDS_TABLE', pause, nothing],
    ['the account is suspended', 'ACCOUNTS_TABLE', judge('suspend'), judge('reinstate')],
  ] as const)('%s, and it dies or not', { timeout }, async (_, table, commit, lift) => {
    const tried = new Map<string, Crash>();
    const doubtful = new Map<Crash, number>();
    let held = 0;
    for (const n of await notableCalls(plain(12))) {
      for (const dies of [false, true]) {
        const crashing = await town.groupSend(plain(12));
        const committedAt = await interrupted(crashing, { n, when: 'before', commit, dies });
        if (dies) doubtful.set(crashing, crashing.seen.claimed.size);
        if (dies) await town.trySlice(crashing, 2);
        const phones = heedless(crashing, { table: process.env[table], committedAt });
        expect({ n, dies, phones }).toEqual({ n, dies, phones: [] });
        if (crashing.seen.begun.size === 0) held++;
        tried.set(`${n} ${dies}`, crashing);
      }
    }
    await town.cloud.handOver();
    await town.travel({ advanceSeconds: 70 });
    for (const crashing of tried.values()) await lift(crashing);
    for (const crashing of tried.values()) await goOn(crashing);
    await town.travel({ advanceSeconds: 130 });
    for (const { name, crashing, ends } of await endsOf(tried)) {
      const { 'delivered 1': delivered = 0, 'unknown 0': unknown = 0 } = ends;
      const status = await statusOf(crashing);
      expect({ name, ends, sum: delivered + unknown, status }).toMatchObject({
        sum: 12,
        status: 'done',
      });
      expect(unknown).toBeLessThanOrEqual(doubtful.get(crashing) ?? 0);
    }
    expect(held).toBeGreaterThan(6);
  });
});

describe('delivery events', () => {
  it.each([
    ['before the answer is noted', 0],
    ['long after it', 20],
  ])('that come %s, doubled and in any order, settle all', { timeout }, async (_, delaySeconds) => {
    await carrier({ receipts: { doubled: 1, reorder: true, delaySeconds } });
    const tried = new Map<string, Crash>();
    for (const count of [3, 12]) {
      const isAfter = (crashing: Crash) => crashing.seen.begun.size === count;
      for (const dies of [false, true]) {
        const crashing = await town.groupSend(plain(count));
        let isFirst = true;
        const before: Around['before'] = async (call) => {
          if (spokenTo(call) || !isAfter(crashing) || !isFirst) return;
          isFirst = false;
          await town.cloud.system.idle();
          if (dies) throw new Died();
        };
        expect((await town.trySlice(crashing, 1, { before })).failed).toBe(dies);
        expect(isFirst).toBe(false);
        if (dies) await town.trySlice(crashing, 2);
        tried.set(`${count} ${dies}`, crashing);
      }
    }
    await town.travel({ advanceSeconds: 130 });
    for (const { name, crashing, ends } of await endsOf(tried)) {
      expect({ name, ends }).toEqual({ name, ends: { 'delivered 1': crashing.people.length } });
      expect(await statusOf(crashing)).toBe('done');
    }
  });

  it.each([30, 3])('that never come leave %i texts sent, and done', { timeout }, async (count) => {
    await carrier({ receipts: { lost: 1 } });
    const { send } = await town.business(plain(count));
    const rep = await town.cloud.system.token({ accountId: send.accountId, user: 'rita' });
    const asked = { text: send.text, audience: { all: true }, purpose: 'service' };
    const { id } = await town.cloud.call('/v1/group-sends', rep, asked);
    expect(await town.acts.openGroupSendIds(send.accountId)).toEqual([id]);
    await town.travel({ advanceSeconds: 300 });
    const { status, counts } = await town.cloud.call(`/v1/group-sends/${id}`, rep);
    expect({ status, counts }).toMatchObject({
      status: 'done',
      counts: { audience: count, planned: 0, sending: 0, sent: count, unknown: 0, failed: 0 },
    });
    expect(await town.acts.openGroupSendIds(send.accountId)).toEqual([]);
  });
});
