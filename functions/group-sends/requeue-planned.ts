import type { GroupSend } from '../../shared/tables/group-sends.ts';
import { briefsOf, bundleOfSend } from '../../shared/tables/texts.ts';
import type { Step } from './plan-group-send.ts';
import { type Queued, queueInLane } from './queue-in-lane.ts';

const textsPerStep = 2_000;

/**
 * After a pause or a suspension: the texts that are still planned go back to their lane. The rows
 * are the truth, so it does not matter what the lane held before.
 */
export async function requeuePlanned(send: GroupSend, at: Date): Promise<Step> {
  const bundle = bundleOfSend(send.accountId, send.groupSendId);
  const waiting: Queued[] = [];
  let seen = 0;
  let cursor: string | undefined;
  for await (const text of briefsOf(bundle, send.plan.cursor)) {
    if (text.state === 'planned') waiting.push(queued(text, at));
    seen++;
    if (seen < textsPerStep) continue;
    cursor = text.entry;
    break;
  }
  const neededAt = await queueInLane(send, waiting);
  const { complete, rowsCursor } = send.plan;
  if (cursor) {
    const rows = rowsCursor ? { rowsCursor } : {};
    return { plan: { phase: 'requeue', cursor, complete, ...rows }, neededAt };
  }
  if (complete) return { plan: { phase: 'done', complete }, neededAt };
  const from = rowsCursor ? { cursor: rowsCursor } : {};
  return { plan: { phase: 'rows', complete, ...from }, neededAt };
}

function queued(text: { phone: string; parts: number; notBefore?: string }, at: Date): Queued {
  const now = at.toISOString();
  const notBefore = text.notBefore && text.notBefore > now ? text.notBefore : now;
  return { phone: text.phone, parts: text.parts, notBefore };
}
