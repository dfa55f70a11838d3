import { now } from '../../../shared/environment/clock.ts';
import { log } from '../../../shared/lambda/log.ts';
import { measureStart, metricsWritten } from '../../../shared/lambda/metrics.ts';
import { type Change, streamWorker } from '../../../shared/lambda/stream-worker.ts';
import { wakeLanes } from '../../../shared/lanes/wake-lane.ts';
import {
  findGroupSend,
  type GroupSend,
  requeuingPlan,
  savePlan,
} from '../../../shared/tables/group-sends/group-sends.ts';
import { excludeWaiting } from './exclude-planned.ts';
import { planRows, type Step } from './plan-rows.ts';
import { requeuePlanned } from './requeue-planned.ts';

/**
 * Plans a group send step by step, driven by the stream of its own row: each step saves its
 * progress, and that change starts the next. A repeated step writes the same rows.
 */
export const handler = streamWorker<GroupSend>(async (change, at) => {
  if (!asksForStep(change)) return;
  const send = await findGroupSend(change.after.accountId, change.after.groupSendId);
  const isCurrent =
    send?.plan.steps === change.after.plan.steps && send.status === change.after.status;
  if (!send || !isCurrent) return;
  const step = await takeStep(send, at);
  const gone = await wakeLanes(send.accountId, step.openings ?? new Map(), at);
  const { steps, epoch } = send.plan;
  const plan = { ...step.plan, steps, ...(epoch ? { epoch } : {}) };
  const isOver = plan.phase === 'done' && gone.length === 0;
  await savePlan(
    send,
    // Texts of a number that was removed meanwhile go back to the lanes of the remaining numbers.
    gone.length > 0 ? requeuingPlan(plan) : { ...plan, steps: steps + 1 },
    {
      status: isOver && send.status === 'planning' ? 'sending' : send.status,
      checkAt: isOver ? new Date(at.getTime() + firstCheckMs).toISOString() : undefined,
    },
  );
  log.info('group-send-step', { phase: plan.phase, planned: step.planned });
  // Its first texts are with the lanes now. One for later begins at its own time.
  const isStart = send.status === 'planning' && steps === 0 && !send.sendAt;
  if (isStart) measureStart(now().getTime() - Date.parse(send.acceptedAt));
}).use(metricsWritten());

const firstCheckMs = 60_000;

function asksForStep(change: Change<GroupSend>): change is { before: GroupSend; after: GroupSend } {
  const { before, after } = change;
  if (!after || after.plan.phase === 'done') return false;
  if (after.status !== 'planning' && after.status !== 'cancelled') return false;
  return before?.plan.steps !== after.plan.steps || before.status !== after.status;
}

async function takeStep(send: GroupSend, at: Date): Promise<Step> {
  if (send.status === 'cancelled' || send.plan.phase === 'clear') return excludeWaiting(send);
  if (send.plan.phase === 'requeue') return requeuePlanned(send, at);
  return planRows(send, at);
}
