import { queueWorker } from '../../shared/lambda/queue-worker.ts';
import { DueDoubt } from '../../shared/queues/due-doubts.ts';
import { judgeUndecided } from '../../shared/rules/permission/undecided-doubt.ts';
import { findOptOut } from '../../shared/tables/phonebook/opt-outs.ts';
import { endPauseOut, tombstoneAfter } from '../../shared/tables/phonebook/pauses.ts';

/**
 * Nobody has decided in time about words that may mean stop: they become an opt-out. One write with
 * the condition that the pause still stands, so only one of this and a decision at the same moment
 * wins. Phonebook, groups, ledger and log follow from its stream. The person gets no confirmation:
 * it must leave within five minutes of the words or not at all (47 CFR 64.1200(a)(12)). A second
 * try finds the tombstone and does nothing.
 */
export const handler = queueWorker(DueDoubt, async ({ accountId, phone }, { at }) => {
  const paused = await findOptOut(accountId, phone);
  if (paused?.state !== 'paused' || paused.decideBy === undefined) return;
  const { optedOutAt: saidAt, decideBy, eventId } = paused;
  const verdict = judgeUndecided({ saidAt, decideBy }, at);
  if (verdict.verdict === 'wait') return;
  const tombstone = tombstoneAfter(paused, {
    optedOutAt: at.toISOString(),
    saidAt,
    channel: 'doubt-undecided',
    eventId: `${eventId}.undecided`,
    rule: verdict.rule,
    because: verdict.because,
    recordedBy: 'nobody decided',
  });
  await endPauseOut(paused, tombstone);
});
