import { tickLane } from '../../../shared/queues/lane-ticks.ts';
import { lastMomentOf, overAt } from '../../../shared/rules/permission/permission.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { wakeNumber } from '../../../shared/tables/accounts/numbers.ts';
import { firstChunks, laneOf } from '../../../shared/tables/group-sends/chunks.ts';
import {
  checkAgain,
  clearingPlan,
  type GroupSend,
  moveGroupSend,
  requeuingPlan,
} from '../../../shared/tables/group-sends/group-sends.ts';
import { noteByAnswers } from '../../../shared/tables/texts/carrier-answers.ts';
import { countTexts } from '../../../shared/tables/texts/text-counts.ts';
import type { TextSummary } from '../../../shared/tables/texts/text-lists.ts';
import { markStaleUnknown } from '../../../shared/tables/texts/text-states.ts';

/**
 * Longer than any try lives, redeliveries included: a try that claimed a text before this is dead.
 */
const staleAfterMs = 30 * 60_000;
/** Nearly all delivery events have come by then. */
const quietAfterMs = 60_000;
const soonestCheckMs = 60_000;
const latestCheckMs = 15 * 60_000;
/** Counting reads every row: the more texts are left, the longer the wait before the next count. */
const checkMsPerOpenText = 100;

/**
 * Is this group send finished? No text may be lost on the way: texts of a dead try become
 * `unknown`, planned ones without a chunk go back to their lane, a sleeping lane is woken, and
 * texts that still wait after a cancel or the last moment are dropped.
 */
export async function finishGroupSend(send: GroupSend, at: Date): Promise<void> {
  const staleBefore = before(at, staleAfterMs);
  const quietBefore = before(at, quietAfterMs);
  const quiet: TextSummary[] = [];
  let lost = 0;
  const counts = await countTexts(send, (text) => {
    if (text.state === 'sending' && (text.claimedAt ?? '') < quietBefore) quiet.push(text);
    if (text.state === 'planned' && (text.notBefore ?? '') < staleBefore) lost++;
  });
  const over = await endQuiet(send, quiet, { staleBefore, at: at.toISOString() });
  const { planned, sending } = counts;
  if (planned + sending === over) return close(send, at);
  if (planned > 0 && isOver(send, at)) return clear(send);
  if (lost > 0 && !(await wakeBusyLanes(send, at))) return requeue(send);
  const openMs = (planned + sending) * checkMsPerOpenText;
  const waitMs = Math.min(latestCheckMs, Math.max(soonestCheckMs, openMs));
  const overMs = Date.parse(overAt(send, rulebookNamed(send.rulebook)));
  const untilOverMs = isOver(send, at) ? waitMs : overMs - at.getTime();
  const next = new Date(at.getTime() + Math.min(waitMs, untilOverMs)).toISOString();
  await checkAgain(send, { counted: { at: at.toISOString(), counts }, at: next });
}

/**
 * A group send that was paused, or held by a suspension, and that nobody resumed. After its last
 * moment none of its texts may leave: what waits is dropped, and people without a row yet get one
 * that says so.
 */
export async function endPaused(send: GroupSend, at: Date): Promise<void> {
  if (isOver(send, at)) await clear(send);
}

/**
 * Texts without a delivery event: `sent` where the carrier's answer was kept, `unknown` where a
 * dead try left none. Answers how many left the state `sending`.
 */
async function endQuiet(
  send: GroupSend,
  quiet: readonly TextSummary[],
  when: { staleBefore: string; at: string },
): Promise<number> {
  if (quiet.length === 0) return 0;
  const open = new Set(quiet.map(({ entry }) => entry));
  const taken = await noteByAnswers(send, { open });
  const stale = quiet.filter(({ entry, claimedAt = '' }) => {
    return !taken.has(entry) && claimedAt < when.staleBefore;
  });
  await markStaleUnknown(stale, when);
  return taken.size + stale.length;
}

function before(at: Date, ms: number): string {
  return new Date(at.getTime() - ms).toISOString();
}

function isOver(send: GroupSend, at: Date): boolean {
  if (send.status === 'cancelled') return true;
  return lastMomentOf(send, rulebookNamed(send.rulebook)) < at.toISOString();
}

async function close(send: GroupSend, at: Date): Promise<void> {
  const { status: from } = send;
  const to = from === 'cancelled' ? from : 'done';
  const reason = send.statusReason ?? '';
  const doneAt = at.toISOString();
  await moveGroupSend(send, { from: [from], to, reason, doneAt, dueAt: doneAt });
}

/** Back to the planner, which drops what waits. */
async function clear(send: GroupSend): Promise<void> {
  const isCancelled = send.status === 'cancelled';
  await moveGroupSend(send, {
    from: [send.status],
    to: isCancelled ? 'cancelled' : 'planning',
    reason: isCancelled ? (send.statusReason ?? '') : 'Its last moment has passed.',
    plan: clearingPlan(send.plan),
  });
}

/**
 * Whether a due text waits in one of its lanes. The process that put it there may have died before
 * it woke the lane: if no chain of ticks lives, one is started.
 */
async function wakeBusyLanes(send: GroupSend, at: Date): Promise<boolean> {
  const { accountId } = send;
  const when = { neededAtMs: at.getTime(), nowMs: at.getTime() };
  let busy = false;
  for (const number of send.numbers ?? [send.number]) {
    const [first] = await firstChunks(laneOf(accountId, number), { limit: 1, after: undefined });
    if (!first || first.notBefore > at.toISOString()) continue;
    const generation = await wakeNumber({ accountId, phoneNumber: number }, when);
    if (typeof generation === 'number') await tickLane({ accountId, number, generation }, 0);
    if (generation !== 'gone') busy = true;
  }
  return busy;
}

async function requeue(send: GroupSend): Promise<void> {
  await moveGroupSend(send, {
    from: ['sending'],
    to: 'planning',
    reason: 'Texts that waited too long go back to their lane.',
    plan: requeuingPlan(send.plan),
  });
}
