import { lastMomentOf } from '../../shared/rules/permission.ts';
import { rulebookNamed } from '../../shared/rules/rulebook.ts';
import { firstChunks, laneOf } from '../../shared/tables/chunks.ts';
import {
  checkAgain,
  clearingPlan,
  type GroupSend,
  moveGroupSend,
  requeuingPlan,
} from '../../shared/tables/group-sends.ts';
import { countTexts } from '../../shared/tables/text-counts.ts';
import { doubtStale } from '../../shared/tables/text-states.ts';
import { bundleOfSend, type TextBrief } from '../../shared/tables/texts.ts';

/** Longer than any try lives, redeliveries included: whoever claimed a text before is dead. */
const staleAfterMs = 30 * 60_000;
const soonestCheckMs = 60_000;
const latestCheckMs = 15 * 60_000;
const checkMsPerText = 10;

/**
 * Has this group send come to its end? Nothing may be lost on the way: texts of a dead try become
 * `unknown`, planned ones that no chunk leads to any more go back to their lane, and those that
 * still wait after a cancel or the last moment are dropped.
 */
export async function closeGroupSend(send: GroupSend, at: Date): Promise<void> {
  const bundle = bundleOfSend(send.accountId, send.groupSendId);
  const staleBefore = new Date(at.getTime() - staleAfterMs).toISOString();
  const stale: TextBrief[] = [];
  let lost = 0;
  const counts = await countTexts(bundle, (text) => {
    if (text.state === 'sending' && (text.claimedAt ?? '') < staleBefore) stale.push(text);
    if (text.state === 'planned' && (text.notBefore ?? '') < staleBefore) lost++;
  });
  const keys = stale.map(({ entry }) => ({ bundle, entry }));
  await doubtStale(keys, { staleBefore, at: at.toISOString() });
  const { planned, sending, audience } = counts;
  if (planned + sending === stale.length) return close(send, at);
  if (planned > 0 && isOver(send, at)) return clear(send);
  if (lost > 0 && (await isLaneIdle(send, at))) return requeue(send);
  const waitMs = Math.min(latestCheckMs, Math.max(soonestCheckMs, audience * checkMsPerText));
  const overMs = Date.parse(lastMomentOf(send, rulebookNamed(send.rulebook))) + 1;
  const untilOverMs = isOver(send, at) ? waitMs : overMs - at.getTime();
  const next = new Date(at.getTime() + Math.min(waitMs, untilOverMs)).toISOString();
  await checkAgain(send, { counted: { at: at.toISOString(), counts }, at: next });
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

async function isLaneIdle(send: GroupSend, at: Date): Promise<boolean> {
  const lane = laneOf(send.accountId, send.number);
  const [first] = await firstChunks(lane, { limit: 1, after: undefined });
  return !first || first.notBefore > at.toISOString();
}

async function requeue(send: GroupSend): Promise<void> {
  await moveGroupSend(send, {
    from: ['sending'],
    to: 'planning',
    reason: 'Texts that waited too long go back to their lane.',
    plan: requeuingPlan(send.plan),
  });
}
