import { livingEpoch, memoize } from '../../../shared/lanes/read-lane.ts';
import {
  type BreakerDecision,
  judgeBreakers,
} from '../../../shared/rules/sending/circuit-breaker.ts';
import {
  type AwaitedText,
  forecastLanes,
  type Turn,
} from '../../../shared/rules/sending/forecast-lane.ts';
import type { Account } from '../../../shared/tables/accounts/accounts.ts';
import { openBreakers } from '../../../shared/tables/accounts/circuit-breakers.ts';
import { findNumber, type OriginationNumber } from '../../../shared/tables/accounts/numbers.ts';
import { type Chunk, firstChunks, laneOf } from '../../../shared/tables/group-sends/chunks.ts';
import type { GroupSend } from '../../../shared/tables/group-sends/group-sends.ts';
import type { Judged } from '../plan/number-chooser.ts';
import { mayLeaveAt } from '../plan/plan-text.ts';
import { forecastDays } from './forecast-days.ts';

const chunksPerPage = 100;
const mostChunks = 1_000;

/**
 * When the texts would leave: at the pace of each number, after what waits for it already, within
 * the hours of each person and the daily limit of a new account. It is done when the last number
 * is. Each judged text stands for `each`.
 */
export async function forecastSend(
  send: GroupSend,
  judged: readonly Judged[],
  given: { account: Account; each: number; at: Date },
) {
  const { account, each, at } = given;
  const [lanes, days] = await Promise.all([
    lanesOf(send, judged, given),
    forecastDays(account, at),
  ]);
  if (lanes.length === 0) return undefined;
  const forecasts = forecastLanes(days, lanes);
  const numbers = lanes.map(({ phoneNumber, partsPerSecond, ahead, people }, n) => ({
    number: phoneNumber,
    partsPerSecond,
    people: Math.round(people * each),
    ahead,
    startsAt: isoOf(forecasts[n]?.startsAtMs),
    finishesAt: isoOf(forecasts[n]?.finishesAtMs),
  }));
  const starts = numbers.flatMap(({ startsAt }) => startsAt ?? []).sort();
  const finishes = numbers.flatMap(({ finishesAt }) => finishesAt ?? []).sort();
  return {
    number: send.number,
    partsPerSecond: sum(numbers.map((one) => one.partsPerSecond)),
    /** What waits for the numbers already; `more` when that is not all. */
    ahead: {
      parts: sum(numbers.map(({ ahead }) => ahead.parts)),
      more: numbers.some(({ ahead }) => ahead.more),
    },
    startsAt: starts[0],
    finishesAt: finishes.at(-1),
    /** People whose turn would come after the last moment: they would get nothing. */
    tooLate: Math.round(sum(forecasts.map((one) => one.droppedPeople))),
    dailyLimit: days.because,
    /** True while the carrier accepts nothing: the times are right if it accepts its next try. */
    carrierStop: carrierStopOf(lanes),
    ...(send.numbers ? { numbers } : {}),
  };
}

/** The numbers that texts would come from, with what waits for each and would wait. */
async function lanesOf(
  send: GroupSend,
  judged: readonly Judged[],
  { each, at }: { each: number; at: Date },
) {
  const planned = judged.filter(({ text }) => text.state === 'planned');
  const byNumber = Map.groupBy(planned, ({ text }) => text.number);
  const wanted = send.numbers ?? (send.number ? [send.number] : []);
  const numbers = await Promise.all(wanted.map((one) => findNumber(send.accountId, one)));
  const lanes = numbers.map(async (number) => {
    if (!number) return [];
    const ours = byNumber.get(number.phoneNumber) ?? [];
    const [{ texts, ...ahead }, breakers] = await Promise.all([
      waitingIn(number, at.toISOString()),
      openBreakers(send.accountId, [number.phoneNumber]),
    ]);
    const all = [...texts, ...ours.map((one) => awaited(send, one, each))];
    const stop = judgeBreakers(breakers, at);
    const freeAtMs = Math.max(number.nextFreeAtMs, stop ? Date.parse(stop.nextTryAt) : 0);
    return [{ ...number, freeAtMs, stop, ahead, people: ours.length, texts: all }];
  });
  return (await Promise.all(lanes)).flat();
}

function carrierStopOf(lanes: readonly { stop: BreakerDecision | undefined }[]) {
  const [stop] = lanes.flatMap((lane) => lane.stop ?? []);
  return stop && { because: stop.because, since: stop.since, nextTryAt: stop.nextTryAt };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function awaited(send: GroupSend, { person, text }: Judged, each: number): AwaitedText {
  const ask = (atMs: number): Turn => {
    const permission = mayLeaveAt(send, person, new Date(atMs));
    if (permission.verdict === 'send') return 'leaves';
    if (permission.verdict !== 'wait') return 'dropped';
    return { againAtMs: Date.parse(permission.notBefore) };
  };
  const readyAtMs = Date.parse(text.notBefore ?? text.createdAt);
  return { readyAtMs, parts: text.parts * each, people: each, ask };
}

/**
 * Texts of active group sends that are in the lane and not yet released. What the last tick
 * released is counted too: some seconds of the number's time, to be on the safe side.
 */
async function waitingIn(number: OriginationNumber, now: string) {
  const lane = laneOf(number.accountId, number.phoneNumber);
  const epochNow = memoize((id) => livingEpoch(number.accountId, id, now));
  const texts: AwaitedText[] = [];
  let after: string | undefined;
  let more = true;
  for (let read = 0; more && read < mostChunks; read += chunksPerPage) {
    const chunks = await firstChunks(lane, { limit: chunksPerPage, after });
    for (const chunk of chunks) {
      const isLiving = chunk.direct || (await epochNow(chunk.groupSendId)) === (chunk.epoch ?? 0);
      if (isLiving) texts.push(rest(chunk, number.releasedCounts?.[chunk.entry] ?? 0));
    }
    after = chunks.at(-1)?.entry;
    more = chunks.length === chunksPerPage;
  }
  return { texts, more, parts: texts.reduce((sum, text) => sum + text.parts, 0) };
}

function rest({ texts, notBefore }: Chunk, released: number): AwaitedText {
  const waiting = texts.slice(released);
  const parts = waiting.reduce((sum, text) => sum + text.parts, 0);
  return { readyAtMs: Date.parse(notBefore), parts, people: waiting.length };
}

function isoOf(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString();
}
