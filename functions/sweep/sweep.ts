import { now } from '../../shared/environment/clock.ts';
import { lambda } from '../../shared/lambda/lambda.ts';
import { asError, log } from '../../shared/lambda/log.ts';
import { enqueueDueDoubt } from '../../shared/queues/due-doubts.ts';
import { enqueueDue } from '../../shared/queues/due-group-sends.ts';
import { tickLane } from '../../shared/queues/lane-ticks.ts';
import {
  type OriginationNumber,
  silentNumbers,
  wakeNumber,
} from '../../shared/tables/accounts/numbers.ts';
import { dueTexts } from '../../shared/tables/conversations/scheduled-texts.ts';
import { type DueKeys, dueGroupSends } from '../../shared/tables/group-sends/group-send-lists.ts';
import { postponeCheck } from '../../shared/tables/group-sends/group-sends.ts';
import {
  type DueDoubt,
  dueDoubts,
  postponeDoubt,
} from '../../shared/tables/phonebook/doubt-lists.ts';
import { lingeringTexts } from '../../shared/tables/texts/outbox.ts';
import { allEnded } from '../../shared/values/all-ended.ts';
import { releaseText } from './release-scheduled.ts';
import { inBatches, mostTogether, retryStuckTexts } from './retry-stuck-texts.ts';

/**
 * Every minute: queues the group sends that are due and the doubts that nobody decided, one message
 * each; releases one-to-one texts whose time has come; and repairs the effects of crashes: lanes
 * with a broken chain of ticks, lost one-to-one texts. A failure delays nothing else: all the rest
 * is done first, then the sweep fails, with an alarm.
 */
export const handler = lambda(async () => {
  const at = now();
  const failed = [
    ...(await tryEach(dueGroupSends(at.toISOString()), (due) => handOver(due, at))),
    ...(await tryEach(dueDoubts(at.toISOString()), (due) => handOverDoubt(due, at))),
    ...(await tryEach(silentLanes(at), (lane) => wakeSilentLane(lane, at))),
    ...(await tryEach(inBatches(lingeringTexts(at.toISOString()), mostTogether), (some) =>
      retryStuckTexts(some, at),
    )),
    ...(await tryEach(inBatches(dueTexts(at.toISOString()), releasedTogether), (some) =>
      releaseAll(some, at),
    )),
  ];
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} things failed.`);
});

/**
 * Does the act for each item, one after the other, and continues when one fails. Answers the
 * failures, each also in the log. A list that breaks off is a failure too.
 */
async function tryEach<T>(
  items: AsyncIterable<T>,
  act: (item: T) => Promise<void>,
): Promise<Error[]> {
  const failed: Error[] = [];
  const note = (error: unknown) => {
    const failure = asError(error);
    log.error('sweep-item-failed', { error: failure });
    failed.push(failure);
  };
  try {
    for await (const item of items) await act(item).catch(note);
  } catch (error) {
    note(error);
  }
  return failed;
}

/** Many are due at full hours: they are done side by side, and one that fails delays no other. */
const releasedTogether = 25;

async function releaseAll(
  some: readonly { bundle: string; entry: string }[],
  at: Date,
): Promise<void> {
  await allEnded(some.map((one) => releaseText(one, at)));
}

/** Longer than its message normally takes, retries included. */
const againAfterMs = 15 * 60_000;

/**
 * The message first. Then the next check is set much later: the worker of the message sets the time
 * again, and one that always fails does not fill its dead-letter queue each minute.
 */
async function handOver(due: DueKeys, at: Date): Promise<void> {
  await enqueueDue(due);
  await postponeCheck(due, new Date(at.getTime() + againAfterMs).toISOString());
}

async function handOverDoubt(due: DueDoubt, at: Date): Promise<void> {
  await enqueueDueDoubt(due);
  await postponeDoubt(due, new Date(at.getTime() + againAfterMs).toISOString());
}

type Lane = Pick<OriginationNumber, 'accountId' | 'phoneNumber'>;

async function* silentLanes(at: Date): AsyncGenerator<Lane> {
  yield* await silentNumbers(at.getTime());
}

async function wakeSilentLane({ accountId, phoneNumber }: Lane, at: Date): Promise<void> {
  const nowMs = at.getTime();
  const generation = await wakeNumber({ accountId, phoneNumber }, { neededAtMs: nowMs, nowMs });
  if (typeof generation !== 'number') return;
  await tickLane({ accountId, number: phoneNumber, generation }, 0);
}
