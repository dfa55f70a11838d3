import { queueWorker } from '../../../shared/lambda/queue-worker.ts';
import { DueGroupSend } from '../../../shared/queues/due-group-sends.ts';
import {
  findGroupSend,
  type GroupSend,
  moveGroupSend,
} from '../../../shared/tables/group-sends/group-sends.ts';
import { endPaused, finishGroupSend } from './finish-group-send.ts';
import { recountGroupSend } from './recount-group-send.ts';

/**
 * Looks at one group send that is due: starts it when its time has come, closes it when nothing of
 * it waits any more, counts it again when it is done. One message each: one that fails keeps no
 * other waiting, and reaches the dead-letter queue.
 */
export const handler = queueWorker(DueGroupSend, async ({ accountId, groupSendId }, { at }) => {
  const send = await findGroupSend(accountId, groupSendId);
  if (send) await lookAt(send, at);
});

async function lookAt(send: GroupSend, at: Date): Promise<void> {
  if (send.doneAt) return recountGroupSend(send, at);
  if (send.status === 'scheduled') return startGroupSend(send);
  if (send.status === 'sending' || send.status === 'cancelled') return finishGroupSend(send, at);
  if (send.status === 'paused' || send.status === 'held') return endPaused(send, at);
}

async function startGroupSend(send: GroupSend): Promise<void> {
  await moveGroupSend(send, { from: ['scheduled'], to: 'planning', reason: 'Its time has come.' });
}
