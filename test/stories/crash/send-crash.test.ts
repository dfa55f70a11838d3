import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { somePlaces } from '../support/places.ts';
import { phoneNumbered } from '../support/town.ts';
import { type Around, Cut, Died, Failed } from './crash-calls.ts';
import type { Role } from './crash-rows.ts';
import { type Crash, type End, openCrashSender } from './crash-sender.ts';
import { spokenTo } from './crash-sight.ts';

/** A sender dies at any call, or its calls fail: nobody is texted twice and nothing is lost. */
let town: Awaited<ReturnType<typeof openCrashSender>>;
beforeAll(async () => {
  town = await openCrashSender('2026-11-24T17:25:00.000Z');
});
afterAll(() => town.cloud.close());

/** A busy machine takes its time. */
const timeout = 600_000;

const sixteen: Role[] = ['gone', 'stranger', 'asleep', 'asleep', 'throttled'];
while (sixteen.length < 16) sixteen.push('plain');
const three: Role[] = ['gone', 'related', 'plain'];

/** No delivery event ever comes from every other phone. */
const isSilent = (phone: string) =>
  sixteen.findIndex((_, n) => phoneNumbered(n) === phone) % 2 === 0;

let day = 23;
/** 12:25 in New York and early in Honolulu, on a day of its own. Events come 20 s later. */
async function noon(): Promise<void> {
  day++;
  await town.travel({ now: `2026-11-${day}T17:25:00.000Z` });
  await carrier({ reset: true });
  await carrier({ receipts: { delaySeconds: 20 } });
  for (const [n, role] of sixteen.entries()) {
    const phone = phoneNumbered(n);
    if (isSilent(phone)) await carrier({ phone, receipts: { lost: 1 } });
    if (role === 'throttled') await carrier({ phone, errors: { throttle: 1 } });
  }
}

async function carrier(settings: object): Promise<void> {
  await town.cloud.call('/_local/carrier', undefined, settings);
}

/** The carrier throttles no more, and time passes until all that waits has left. */
async function passTime(): Promise<void> {
  for (const [n, role] of sixteen.entries()) {
    const phone = phoneNumbered(n);
    if (role === 'throttled') await carrier({ phone, errors: { throttle: 0 } });
  }
  await town.cloud.handOver();
  await town.travel({ advanceSeconds: 40 });
  await town.travel({ now: `2026-11-${day}T18:01:00.000Z` });
  await town.travel({ advanceSeconds: 240 });
}

function at(number: number, error: new () => Error) {
  return (_: unknown, n: number) => {
    if (n === number) throw new error();
  };
}

/** What is wrong with the end of a text. `doubtful`: phones whose fate cannot be known. */
function wrongWith(end: End, crashing: Crash, doubtful: ReadonlySet<string>): string[] {
  const { phone, role, state, arrived } = end;
  const { taken, noted } = crashing.seen;
  const isUnknown = state === 'unknown' && doubtful.has(phone) && !noted.has(phone);
  const may: string[] = [];
  if (arrived === 0 && isUnknown) may.push('unknown');
  if (role === 'gone' || role === 'stranger') may.push('excluded 0');
  else if (!isSilent(phone)) may.push('delivered 1');
  else if (taken.has(phone) && !noted.has(phone)) may.push('unknown 1');
  else may.push('sent 1');
  const is = `${state} ${arrived}`;
  return may.some((one) => is.startsWith(one)) ? [] : [`${phone} ${role} is ${is}: ${may}`];
}

/** A disturbed try, and the phones whose fate cannot be known. */
type Tried = { crashing: Crash; name: string; doubtful: ReadonlySet<string> };

describe('a try of the sender that dies', () => {
  it.each([
    ['sixteen texts', sixteen],
    ['three texts', three],
  ])('at any call for %s, and comes again or not', { timeout }, async (_, roles) => {
    await noon();
    const { calls, notable } = await callsOf(roles);
    const tried: Tried[] = [];
    // Of sixteen calls to the carrier, which are all alike, the first and the last are tried.
    const numbers = Array.from({ length: calls }, (_, n) => n + 1);
    const places = [...(roles === sixteen ? notable : numbers)].flatMap((n) => [
      { n, when: 'before', again: true } as const,
      { n, when: 'after', again: true } as const,
      ...(notable.has(n) ? [{ n, when: 'after', again: false } as const] : []),
    ]);
    for (const { n, when, again } of somePlaces(places)) {
      const crashing = await town.groupSend(roles);
      const { failed, calls: made } = await town.trySlice(crashing, 1, { [when]: at(n, Died) });
      expect(failed).toBe(made >= n);
      tried.push({
        crashing,
        name: `${when} ${n} ${again}`,
        doubtful: new Set(crashing.seen.claimed),
      });
      if (again) expect((await town.trySlice(crashing, 2)).failed).toBe(false);
    }
    await passTime();
    await expectGoodEnds(tried);
  });
});

describe('a call of the sender that', () => {
  it.each([
    ['is refused', Failed],
    ['is cut off, and tried again', Cut],
  ])('%s leaves in doubt only what the carrier was asked', { timeout }, async (_, error) => {
    await noon();
    const tried: Tried[] = [];
    const { notable } = await callsOf(sixteen);
    const places = [...notable].flatMap((n) => [[n, 'before'] as const, [n, 'after'] as const]);
    for (const [n, when] of somePlaces(places)) {
      const crashing = await town.groupSend(sixteen);
      const { failed } = await town.trySlice(crashing, 1, { [when]: at(n, error) });
      tried.push({
        crashing,
        name: `${when} ${n}`,
        doubtful: new Set(crashing.seen.begun.keys()),
      });
      if (failed) expect((await town.trySlice(crashing, 2)).failed).toBe(false);
    }
    await passTime();
    await expectGoodEnds(tried);
  });
});

/** How many calls a try makes. All are tried, but of those to the carrier only two. */
async function callsOf(roles: readonly Role[]) {
  const spoken: number[] = [];
  const before: Around['before'] = (call, n) => void (spokenTo(call) && spoken.push(n));
  const { calls } = await town.trySlice(await town.groupSend(roles), 1, { before });
  expect(calls).toBeGreaterThan(7);
  const alike = new Set(spoken.slice(1, -1));
  const all = Array.from({ length: calls }, (_, n) => n + 1);
  return { calls, notable: new Set(all.filter((n) => !alike.has(n))) };
}

async function expectGoodEnds(died: readonly Tried[]): Promise<void> {
  const ends = await town.endsOf(died.map(({ crashing }) => crashing));
  const wrong: Record<string, unknown> = {};
  for (const { crashing, name, doubtful } of died) {
    const of = ends.get(crashing) ?? [];
    const bad = of.flatMap((end) => wrongWith(end, crashing, doubtful));
    const { accountId, groupSendId } = crashing.send;
    const { status } = (await town.acts.findGroupSend(accountId, groupSendId)) ?? {};
    if (status !== 'done') bad.push(`it is ${status}`);
    if (bad.length > 0) wrong[name] = [bad.length, ...bad.slice(0, 3)];
  }
  expect(wrong).toEqual({});
}
