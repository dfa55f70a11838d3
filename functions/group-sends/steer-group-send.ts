import { endpoint } from '../../shared/lambda/endpoint.ts';
import { activeAccount, livingAccount } from '../../shared/tables/active-account.ts';
import {
  findGroupSend,
  type GroupSend,
  type GroupSendStatus,
  moveGroupSend,
} from '../../shared/tables/group-sends.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';
import { groupSendAnswer, groupSendOf } from './show-group-send.ts';

/** Holds back what has not left. The pacer stops releasing; the sender asks before each text. */
export const pauseGroupSend = endpoint(contract.pauseGroupSend, async (call) => {
  const send = await groupSendOf(call.accountId, call.path.id);
  return steer(send, {
    from: ['scheduled', 'planning', 'sending'],
    to: 'paused',
    reason: `Paused by ${call.user}.`,
  });
});

/** Goes on: what is still planned returns to its lane, then planning goes on where it was. */
export const resumeGroupSend = endpoint(contract.resumeGroupSend, async (call) => {
  await activeAccount(call.accountId);
  const send = await groupSendOf(call.accountId, call.path.id);
  const { complete, steps } = send.plan;
  return steer(send, {
    from: ['paused', 'held'],
    to: 'planning',
    reason: `Resumed by ${call.user}.`,
    plan: { phase: 'requeue', complete, steps: steps + 1, ...rowsCursor(send) },
  });
});

/** Drops what has not left, for good. */
export const cancelGroupSend = endpoint(contract.cancelGroupSend, async (call) => {
  await livingAccount(call.accountId);
  const send = await groupSendOf(call.accountId, call.path.id);
  return steer(send, {
    from: ['scheduled', 'planning', 'sending', 'paused', 'held'],
    to: 'cancelled',
    reason: `Cancelled by ${call.user}.`,
    plan: { ...send.plan, phase: 'clear', steps: send.plan.steps + 1 },
  });
});

/** Where the planning of rows goes on once the planned texts are back in their lane. */
function rowsCursor(send: GroupSend) {
  const cursor =
    send.plan.rowsCursor ?? (send.plan.phase === 'rows' ? send.plan.cursor : undefined);
  return cursor === undefined ? {} : { rowsCursor: cursor };
}

async function steer(
  send: GroupSend,
  move: Parameters<typeof moveGroupSend>[1] & { from: readonly GroupSendStatus[] },
) {
  const outcome = await moveGroupSend(send, move);
  const now = (await findGroupSend(send.accountId, send.groupSendId)) ?? send;
  if (outcome === 'moved' || now.status === move.to) return { body: await groupSendAnswer(now) };
  throw refused('conflict', `A group send that is ${now.status} cannot become ${move.to}.`, {
    status: now.status,
  });
}
