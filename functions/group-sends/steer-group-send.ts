import { activeAccount, livingAccount } from '../../shared/access/active-account.ts';
import type { Route } from '../../shared/lambda/endpoint.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { overAt } from '../../shared/rules/permission/permission.ts';
import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import {
  clearingPlan,
  type GroupSend,
  type GroupSendStatus,
  moveGroupSend,
  requeuingPlan,
} from '../../shared/tables/group-sends/group-sends.ts';
import type { TextCounts } from '../../shared/tables/texts/text-counts.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { planTimeOf } from './draft-group-send.ts';
import { GroupSendAnswer, groupSendAnswer, groupSendOf } from './group-send-answer.ts';

/**
 * Pauses a group send. The pacer releases nothing more, and the sender checks before each text. If
 * nobody resumes it, it ends by itself after its last moment.
 */
export const pauseGroupSend = endpoint(
  steering('pause', 'Hold back what has not left yet'),
).handler(async (call) => {
  const send = await groupSendOf(call.accountId, call.path.id);
  return steer(send, call.at, {
    done: 'paused',
    isSo: ['paused'],
    move: {
      from: ['scheduled', 'planning', 'sending'],
      to: 'paused',
      reason: `Paused by ${call.user}.`,
      dueAt: overAt(send, rulebookNamed(send.rulebook)),
    },
  });
});

/**
 * Resumes a group send: texts that are still planned return to their lanes, then planning
 * continues. One whose time is still far is scheduled again.
 */
export const resumeGroupSend = endpoint(
  steering('resume', 'Go on after a pause, or after a suspension ended'),
).handler(async (call) => {
  await activeAccount(call.accountId);
  const send = await groupSendOf(call.accountId, call.path.id);
  const dueAt = planTimeOf(send.sendAt, call.at);
  const next = dueAt
    ? ({ to: 'scheduled', dueAt } as const)
    : ({ to: 'planning', plan: requeuingPlan(send.plan) } as const);
  return steer(send, call.at, {
    done: 'resumed',
    isSo: ['scheduled', 'planning', 'sending'],
    move: { from: ['paused', 'held'], reason: `Resumed by ${call.user}.`, ...next },
  });
});

/** Cancels a group send: texts that have not left are dropped for good. */
export const cancelGroupSend = endpoint(
  steering('cancel', 'Drop for good what has not left yet'),
).handler(async (call) => {
  await livingAccount(call.accountId);
  const send = await groupSendOf(call.accountId, call.path.id);
  return steer(send, call.at, {
    done: 'cancelled',
    isSo: ['cancelled'],
    move: {
      from: ['scheduled', 'planning', 'sending', 'paused', 'held'],
      to: 'cancelled',
      reason: `Cancelled by ${call.user}.`,
      plan: clearingPlan(send.plan),
    },
  });
});

type Steering = {
  /** The state that the refusal names. */
  readonly done: string;
  /** States in which the change has already happened. */
  readonly isSo: readonly GroupSendStatus[];
  readonly move: Parameters<typeof moveGroupSend>[1];
};

/** The write comes before the counting of texts: nothing leaves in between. */
async function steer(send: GroupSend, at: Date, { done, isSo, move }: Steering) {
  const outcome = await moveGroupSend(send, move);
  const now = await groupSendOf(send.accountId, send.groupSendId);
  const answer = await groupSendAnswer(now, at);
  const isLate = outcome === 'moved' && nothingWasLeft(send, answer.counts);
  if (outcome === 'moved' && !isLate) return { body: answer };
  if (outcome === 'already' && isSo.includes(answer.status)) return { body: answer };
  if (isLate) await markDone(send, move.to, at);
  const status = isLate ? 'done' : answer.status;
  throw refused('conflict', `A group send that is ${status} cannot be ${done}.`, {
    groupSendStatus: status,
  });
}

/** Every text had left, or had its reason not to, before the change. */
function nothingWasLeft({ plan }: GroupSend, counts: TextCounts): boolean {
  return plan.complete && counts.planned + counts.sending === 0 && !counts.excluded.cancelled;
}

async function markDone(send: GroupSend, from: GroupSendStatus, at: Date): Promise<void> {
  const reason = send.statusReason ?? '';
  const doneAt = at.toISOString();
  await moveGroupSend(send, { from: [from], to: 'done', reason, doneAt, dueAt: doneAt });
}

/** The declaration that these three routes share. */
function steering(verb: string, summary: string): Route {
  return {
    method: 'POST',
    path: `/v1/group-sends/{id}/${verb}`,
    roles: writers,
    summary,
    answer: GroupSendAnswer,
    refuses: ['not-found', 'conflict', 'account-not-active', 'account-terminated'],
  };
}
