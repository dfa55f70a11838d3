import {
  type AwaitedText,
  type DayRoom,
  forecastLane,
  type Turn,
} from '../../shared/rules/forecast-lane.ts';
import { dayOfRampUp } from '../../shared/rules/ramp-up.ts';
import { rulebookNamed } from '../../shared/rules/rulebook.ts';
import type { Account } from '../../shared/tables/accounts.ts';
import { type Chunk, firstChunks, laneOf } from '../../shared/tables/chunks.ts';
import type { GroupSend } from '../../shared/tables/group-sends.ts';
import { findNumber, type OriginationNumber } from '../../shared/tables/numbers.ts';
import type { Judged } from './judge-people.ts';
import { livingEpoch, remembered } from './look-at-lane.ts';
import { mayLeaveAt } from './plan-text.ts';
import { roomToday } from './room-today.ts';

const chunksPerPage = 100;
const mostChunks = 1_000;

/**
 * When the texts would leave: at the number's pace, after what waits for it already, within the
 * hours of each person and the daily limit of a new account. Each judged text stands for `each`.
 */
export async function forecastSend(
  send: GroupSend,
  judged: readonly Judged[],
  given: { account: Account; each: number; at: Date },
) {
  const { account, each, at } = given;
  const number = send.number && (await findNumber(send.accountId, send.number));
  if (!number) return undefined;
  const [waiting, room] = await Promise.all([
    waitingIn(number, at.toISOString()),
    dailyRoom(account, at),
  ]);
  const nowMs = at.getTime();
  const ours = judged.flatMap((one) => awaited(send, one, each));
  const lane = {
    ...number,
    nowMs,
    freeAtMs: number.nextFreeAtMs,
    today: room.today,
    roomOf: room.of,
  };
  const forecast = forecastLane(lane, [...waiting.texts, ...ours]);
  const { startsAtMs, finishesAtMs, droppedPeople } = forecast;
  return {
    number: number.phoneNumber,
    partsPerSecond: number.partsPerSecond,
    /** What waits for the number already; `more` when that is not all. */
    ahead: { parts: waiting.parts, more: waiting.more },
    startsAt: isoOf(startsAtMs),
    finishesAt: isoOf(finishesAtMs),
    /** Whose turn would come after the last moment: they would get nothing. */
    tooLate: Math.round(droppedPeople),
    dailyLimit: room.because,
  };
}

function awaited(send: GroupSend, { person, text }: Judged, each: number): AwaitedText[] {
  if (text.state !== 'planned') return [];
  const ask = (atMs: number): Turn => {
    const permission = mayLeaveAt(send, person, new Date(atMs));
    if (permission.verdict === 'send') return 'leaves';
    if (permission.verdict !== 'wait') return 'dropped';
    return { againAtMs: Date.parse(permission.notBefore) };
  };
  const readyAtMs = Date.parse(text.notBefore ?? text.createdAt);
  return [{ readyAtMs, parts: text.parts * each, people: each, ask }];
}

/**
 * What was put into the lane and has not been let go, of group sends that go on. What the last tick
 * let go is counted as waiting still: some seconds of the number's time, on the safe side.
 */
async function waitingIn(number: OriginationNumber, now: string) {
  const lane = laneOf(number.accountId, number.phoneNumber);
  const epochNow = remembered((id) => livingEpoch(number.accountId, id, now));
  const texts: AwaitedText[] = [];
  let after: string | undefined;
  let more = true;
  for (let read = 0; more && read < mostChunks; read += chunksPerPage) {
    const chunks = await firstChunks(lane, { limit: chunksPerPage, after });
    for (const chunk of chunks) {
      const isLiving = (await epochNow(chunk.groupSendId)) === (chunk.epoch ?? 0);
      if (isLiving) texts.push(rest(chunk, number.heads?.[chunk.entry] ?? 0));
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

/** A new account's limit, taken to rise each day as it does while few people opt out. */
async function dailyRoom(account: Account, at: Date) {
  const rulebook = rulebookNamed(account.rulebook);
  const { peoplePerDay } = rulebook.rampUp;
  const { left, day, because } = await roomToday(account, at);
  const isLimited = Number.isFinite(left);
  const endsAtMs = isLimited ? Date.parse(dayOfRampUp(at, rulebook).endsAt) : Infinity;
  const of = (startsAtMs: number, daysAhead: number): DayRoom => {
    const most = peoplePerDay[(day?.level ?? 0) + daysAhead];
    if (most === undefined) return { left: Infinity, endsAtMs: Infinity };
    const { endsAt } = dayOfRampUp(new Date(startsAtMs), rulebook);
    return { left: most, endsAtMs: Date.parse(endsAt) };
  };
  return { today: { left, endsAtMs }, of, because: isLimited ? because : undefined };
}

function isoOf(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString();
}
