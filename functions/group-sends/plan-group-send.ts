import { environment } from '../../shared/lambda/environment.ts';
import { type Change, streamWorker } from '../../shared/lambda/stream-worker.ts';
import {
  findGroupSend,
  type GroupSend,
  type Plan,
  savePlan,
} from '../../shared/tables/group-sends.ts';
import { clearPlanned } from './clear-planned.ts';
import { planRows } from './plan-rows.ts';
import { requeuePlanned } from './requeue-planned.ts';
import { wakeLane } from './wake-lane.ts';

environment(
  'NUMBERS_TABLE',
  'CONTACTS_TABLE',
  'GROUPS_TABLE',
  'OPT_OUTS_TABLE',
  'GROUP_SENDS_TABLE',
  'TEXTS_TABLE',
  'CHUNKS_TABLE',
  'CONVERSATIONS_TABLE',
  'PACE_QUEUE_URL',
);

const firstCheckMs = 60_000;

/** What one step of planning did. */
export type Step = {
  readonly plan: Omit<Plan, 'steps'>;
  /** When the first of the texts it queued may leave; undefined when it queued none. */
  readonly neededAt?: string | undefined;
};

/**
 * Plans a group send a step at a time, fed by the stream of its own row: each step saves how far it
 * came, and that change brings the next. A step that runs twice writes the same rows.
 */
export const handler = streamWorker<GroupSend>(async (change, at) => {
  if (!asksForStep(change)) return;
  const send = await findGroupSend(change.after.accountId, change.after.groupSendId);
  const isCurrent =
    send?.plan.steps === change.after.plan.steps && send.status === change.after.status;
  if (!send || !isCurrent) return;
  const step = await takeStep(send, at);
  if (step.neededAt) await wakeLane(send, step.neededAt, at);
  const isOver = step.plan.phase === 'done';
  const { steps, epoch } = send.plan;
  await savePlan(
    send,
    { ...step.plan, steps: steps + 1, ...(epoch ? { epoch } : {}) },
    {
      status: isOver && send.status === 'planning' ? 'sending' : send.status,
      checkAt: isOver ? new Date(at.getTime() + firstCheckMs).toISOString() : undefined,
    },
  );
});

function asksForStep(change: Change<GroupSend>): change is { before: GroupSend; after: GroupSend } {
  const { before, after } = change;
  if (!after || after.plan.phase === 'done') return false;
  if (after.status !== 'planning' && after.status !== 'cancelled') return false;
  return before?.plan.steps !== after.plan.steps || before.status !== after.status;
}

async function takeStep(send: GroupSend, at: Date): Promise<Step> {
  if (send.status === 'cancelled' || send.plan.phase === 'clear') return clearPlanned(send);
  if (send.plan.phase === 'requeue') return requeuePlanned(send, at);
  return planRows(send, at);
}
