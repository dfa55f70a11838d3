import * as z from 'zod/mini';
import type { AskAws } from '../ask-aws.ts';
import { attributesOf, type DeadQueue } from './dead-queues.ts';
import { maskLetter } from './mask-letter.ts';

/** What is said in the terminal; `isDone` false: not what was asked for. */
export type Said = { readonly lines: readonly string[]; readonly isDone: boolean };

const waiting = 'ApproximateNumberOfMessages';
const shown = 'ApproximateNumberOfMessagesNotVisible';

/** How many letters lie in each queue, those with any first. */
export async function listLetters(ask: AskAws, queues: readonly DeadQueue[]): Promise<Said> {
  const counted = await Promise.all(
    queues.map(async (queue) => ({ queue, count: await countOf(ask, queue) })),
  );
  const full = counted.filter(({ count }) => count > 0);
  const lines = full.flatMap(({ queue, count }) => [
    `${String(count).padStart(6)} ${queue.name}: ${queue.suffers}`,
    `       ${queue.source ? 'can be replayed' : 'cannot be replayed'}; ${queue.page}`,
  ]);
  const empty = counted.length - full.length;
  return { lines: [...lines, `${empty} of ${counted.length} queues are empty.`], isDone: true };
}

async function countOf(ask: AskAws, { url }: DeadQueue): Promise<number> {
  const counts = await attributesOf(ask, url, [waiting, shown]);
  return Number(counts[waiting] ?? 0) + Number(counts[shown] ?? 0);
}

const Received = z.object({
  Messages: z.optional(
    z.array(
      z.object({
        MessageId: z.string(),
        Body: z.string(),
        Attributes: z.optional(z.record(z.string(), z.string())),
      }),
    ),
  ),
});

/**
 * Up to ten letters, which come back into the queue after half a minute. Words and numbers are
 * masked unless `clear`: for who may read them, as to find a STOP in them.
 */
export async function showLetters(
  ask: AskAws,
  { url, page }: DeadQueue,
  { clear }: { clear: boolean },
): Promise<Said> {
  const how = ['--max-number-of-messages', '10', '--visibility-timeout', '30'];
  const words = ['sqs', 'receive-message', '--queue-url', url, ...how, '--wait-time-seconds', '2'];
  const { Messages = [] } = Received.parse(await ask([...words, '--attribute-names', 'All']));
  const lines = Messages.flatMap(({ MessageId, Body, Attributes = {} }) => {
    const sentAt = new Date(Number(Attributes.SentTimestamp ?? 0)).toISOString();
    return [`${MessageId}, sent ${sentAt}`, clear ? Body : maskLetter(Body)];
  });
  const sum = `${Messages.length} shown; they are back in half a minute. What to do: ${page}`;
  return { lines: [...lines, sum], isDone: true };
}

/**
 * Sends all letters of a queue back to where they came from. Of a stream's there is nothing to send
 * back: the letter only names changes, and the page says what brings them about again.
 */
export async function replayLetters(ask: AskAws, queue: DeadQueue): Promise<Said> {
  const { name, url, source, page } = queue;
  if (source === undefined) {
    const why = `Letters of ${name} only point to changes: they cannot be replayed.`;
    return { lines: [why, `${page} says what to do in their place.`], isDone: false };
  }
  const count = await countOf(ask, queue);
  if (count === 0) return { lines: [`There is none of ${name}.`], isDone: false };
  const [from, to] = await Promise.all([arnOf(ask, url), arnOf(ask, source)]);
  // Named, since what came straight from SNS or EventBridge does not know its queue.
  const way = ['--source-arn', from, '--destination-arn', to];
  await ask(['sqs', 'start-message-move-task', ...way]);
  const moves = `About ${count} go back into their queue; "list" shows how many are left.`;
  return { lines: [moves, 'A text that was claimed is not sent again by this.'], isDone: true };
}

async function arnOf(ask: AskAws, url: string): Promise<string> {
  const { QueueArn } = await attributesOf(ask, url, ['QueueArn']);
  if (QueueArn === undefined) throw new Error(`SQS does not say which queue ${url} is.`);
  return QueueArn;
}
