import { measurePace, metricsWritten } from '../../shared/lambda/metrics.ts';
import { queueWorker } from '../../shared/lambda/queue-worker.ts';
import {
  type Allowance,
  countOf,
  dailyAllowance,
  reserveAllowance,
  returnAllowance,
} from '../../shared/lanes/daily-allowance.ts';
import type { DueText } from '../../shared/lanes/read-lane.ts';
import { LaneTick, tickLane } from '../../shared/queues/lane-ticks.ts';
import { longestDelaySeconds } from '../../shared/queues/queue.ts';
import { sendNow, sendSlices, type TextBatch } from '../../shared/queues/texts-to-send.ts';
import { bookLeaves } from '../../shared/rules/sending/pacing.ts';
import { findAccount } from '../../shared/tables/accounts/accounts.ts';
import { type CircuitBreaker, findLane } from '../../shared/tables/accounts/circuit-breakers.ts';
import { type OriginationNumber, tickNumber } from '../../shared/tables/accounts/numbers.ts';
import { removeChunks } from '../../shared/tables/group-sends/chunks.ts';
import { batchTexts } from './batch-texts.ts';
import { type DueSelection, horizonMs, isOfGroup, selectDueTexts } from './select-due-texts.ts';

/**
 * One tick of a lane: releases what the number can carry in the next seconds and sets the next
 * tick. It books first, then releases, then sets the next tick: a crash in between releases some
 * texts again, which their claims make harmless, and loses none.
 */
export const handler = queueWorker(LaneTick, async (tick, { at, tries }) => {
  for (let n = 0; n < longestTries; n++) {
    const { number, breakers } = await findLane(tick.accountId, tick.number);
    if (!number || !isLiving(tick, number, tries)) return;
    if ((await tickOnce(tick, { number, breakers }, at)) === 'done') return;
  }
  throw new Error('The lane is too busy; this tick comes again.');
}).use(metricsWritten());

const longestTries = 8;

/** A tick that died after its booking left the next generation; this one continues it. */
function isLiving(tick: LaneTick, number: OriginationNumber, tries: number): boolean {
  if (number.generation === tick.generation) return true;
  return tries > 1 && number.generation === tick.generation + 1;
}

async function tickOnce(
  tick: LaneTick,
  { number, breakers }: { number: OriginationNumber; breakers: readonly CircuitBreaker[] },
  at: Date,
): Promise<'done' | 'moved'> {
  const nowMs = at.getTime();
  const releasedCounts = tick.releasedCounts ?? number.releasedCounts ?? {};
  const account = await findAccount(number.accountId);
  const room = account?.status === 'active' ? await dailyAllowance(account, at) : noRoom;
  const work = await selectDueTexts(number, { releasedCounts, breakers, room, at });
  const booked = bookLeaves(
    { ...number, nowMs, horizonMs },
    work.due.map((text) => text.parts),
  );
  const released = work.due.slice(0, booked.delaysSeconds.length);
  const unserved = work.more || released.length < work.due.length;
  const tickDueAtMs = nextTickAt({ unserved, freeAtMs: booked.nextFreeAtMs, nowMs, work });
  const counted = countOf(released.filter(isOfGroup));
  if ((await reserveAllowance(room, counted)) === 'full') return 'moved';
  const { delaysSeconds, ...to } = booked;
  const moved = await tickNumber(number, { ...to, tickDueAtMs, releasedCounts });
  if (moved === 'moved') {
    await returnAllowance(number.accountId, room.day?.startedAt, counted);
    return 'moved';
  }
  const countedOn = room.day?.startedAt;
  const { isProbe } = work;
  await letGo(batchTexts(number, released, { delaysSeconds, countedOn, isProbe }));
  if (released.length > 0) measurePace(usedOf(horizonMs, booked.nextFreeAtMs - nowMs));
  const { kept, finished } = progress(releasedCounts, released, work);
  if (tickDueAtMs > 0) {
    const { accountId, phoneNumber } = number;
    const next = {
      accountId,
      number: phoneNumber,
      generation: number.generation + 1,
      releasedCounts: kept,
    };
    await tickLane(next, Math.ceil((tickDueAtMs - nowMs) / 1000));
  }
  await removeChunks(finished);
  return 'done';
}

/** In percent. */
const usedOf = (ms: number, bookedMs: number) => Math.min(100, Math.round((bookedMs / ms) * 100));

async function letGo(slices: readonly TextBatch[]): Promise<void> {
  const ofGroups = slices.filter(({ message }) => message.groupSendId);
  if (ofGroups.length > 0) await sendSlices(ofGroups);
  if (ofGroups.length === slices.length) return;
  await sendNow(slices.filter(({ message }) => !message.groupSendId));
}

const noRoom: Allowance = { left: 0, parts: 0, nextAt: undefined, day: undefined };

/** How often a lane checks whether the carrier accepts texts again. */
const restingMs = 15_000;

/**
 * When the booked capacity ends; or when the next text may leave; or never. While the carrier
 * accepts nothing, soon again: another try, or an operator, may close the circuit breaker at any
 * time.
 */
function nextTickAt(lane: {
  unserved: boolean;
  freeAtMs: number;
  nowMs: number;
  work: DueSelection;
}): number {
  const { unserved, freeAtMs, nowMs, work } = lane;
  if (work.breakers) return nowMs + restingMs;
  if (unserved || work.due.length > 0) {
    const seconds = Math.max(1, Math.floor((freeAtMs - nowMs) / 1000));
    return nowMs + seconds * 1000;
  }
  if (work.nextAt === undefined) return 0;
  const wait = Math.min(Date.parse(work.nextAt) - nowMs, longestDelaySeconds * 1000);
  return nowMs + Math.max(wait, 1000);
}

function progress(
  releasedCounts: Readonly<Record<string, number>>,
  released: readonly DueText[],
  work: DueSelection,
) {
  const counts = { ...releasedCounts };
  for (const { chunk } of released) counts[chunk.entry] = (counts[chunk.entry] ?? 0) + 1;
  const touched = [...new Set(released.map((text) => text.chunk))];
  const used = touched.filter((chunk) => (counts[chunk.entry] ?? 0) >= chunk.texts.length);
  const finished = [...used, ...work.finished];
  const gone = new Set(finished.map((chunk) => chunk.entry));
  const kept = Object.fromEntries(Object.entries(counts).filter(([entry]) => !gone.has(entry)));
  return { kept, finished };
}
