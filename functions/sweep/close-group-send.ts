import { firstChunks, laneOf } from '../../shared/tables/chunks.ts';
import { checkAgain, type GroupSend, moveGroupSend } from '../../shared/tables/group-sends.ts';
import { doubtStale } from '../../shared/tables/text-states.ts';
import { briefsOf, bundleOfSend, type TextBrief } from '../../shared/tables/texts.ts';

/** Longer than any try lives, redeliveries included: whoever claimed a text before is dead. */
const staleAfterMs = 30 * 60_000;
const soonestCheckMs = 60_000;
const latestCheckMs = 15 * 60_000;
const checkMsPerText = 10;

/**
 * Is this group send done? Nothing may be lost on the way: texts of a dead try become `unknown`,
 * planned ones that no chunk leads to any more go back to their lane.
 */
export async function closeGroupSend(send: GroupSend, at: Date): Promise<void> {
  const bundle = bundleOfSend(send.accountId, send.groupSendId);
  const staleBefore = new Date(at.getTime() - staleAfterMs).toISOString();
  const stale: TextBrief[] = [];
  let [all, open, lost] = [0, 0, 0];
  for await (const text of briefsOf(bundle)) {
    all++;
    if (text.state === 'sending' && (text.claimedAt ?? '') < staleBefore) stale.push(text);
    else if (text.state === 'sending' || text.state === 'planned') open++;
    if (text.state === 'planned' && (text.notBefore ?? '') < staleBefore) lost++;
  }
  const keys = stale.map(({ entry }) => ({ bundle, entry }));
  await doubtStale(keys, { staleBefore, at: at.toISOString() });
  if (open === 0) {
    await moveGroupSend(send, { from: ['sending'], to: 'done', doneAt: at.toISOString() });
    return;
  }
  if (lost > 0 && (await isLaneIdle(send, at))) return requeue(send);
  const waitMs = Math.min(latestCheckMs, Math.max(soonestCheckMs, all * checkMsPerText));
  await checkAgain(send, new Date(at.getTime() + waitMs).toISOString());
}

async function isLaneIdle(send: GroupSend, at: Date): Promise<boolean> {
  const lane = laneOf(send.accountId, send.number);
  const [first] = await firstChunks(lane, { limit: 1, after: undefined });
  return !first || first.notBefore > at.toISOString();
}

async function requeue(send: GroupSend): Promise<void> {
  const { complete, steps } = send.plan;
  await moveGroupSend(send, {
    from: ['sending'],
    to: 'planning',
    reason: 'Texts that waited too long go back to their lane.',
    plan: { phase: 'requeue', complete, steps: steps + 1 },
  });
}
