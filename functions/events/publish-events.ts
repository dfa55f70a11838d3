import { asError, log } from '../../shared/lambda/log.ts';
import { type Change, streamBatchWorker } from '../../shared/lambda/stream-worker.ts';
import { channelOf } from '../../shared/live/channel.ts';
import { type Hint, publishHint } from '../../shared/live/publish-hint.ts';
import { queueNotifications } from '../../shared/queues/notifications.ts';
import { everyPerson } from '../../shared/tables/accounts/people.ts';
import { hasSubscriptions } from '../../shared/tables/accounts/push-subscriptions.ts';
import type { AccountEvent } from '../../shared/tables/events/events.ts';
import { inParallel } from '../../shared/values/in-parallel.ts';

/**
 * New events in the feed of an account: sends a hint to the sockets of its people. A person gets
 * one hint for all events of a batch, because clients then read the feed from their own cursor.
 * Each person has a channel, and the people are read again each time: a removed person gets nothing
 * more, although a socket cannot be closed from here. New texts are queued besides for those whose
 * app is closed, where anybody has registered a browser.
 */
export const handler = streamBatchWorker<AccountEvent>(async (changes) => {
  const byAccount = Map.groupBy(changes, ({ after }) => after?.accountId ?? '');
  const failed: Change<AccountEvent>[] = [];
  await inParallel([...byAccount], accountsAtOnce, async ([accountId, ours]) => {
    try {
      await hintPeople(accountId, hintOf(ours));
      await queueNewTexts(accountId, ours);
    } catch (error) {
      log.error('hint-failed', { accountId, error: asError(error) });
      failed.push(...ours);
    }
  });
  return failed;
});

const accountsAtOnce = 20;
const peopleAtOnce = 10;

function hintOf(changes: readonly Change<AccountEvent>[]): Hint {
  const events = changes.flatMap(({ after }) => after ?? []);
  const eventId =
    events
      .map((event) => event.eventId)
      .toSorted()
      .at(-1) ?? '';
  return { eventId, types: [...new Set(events.map(({ type }) => type))].toSorted() };
}

async function hintPeople(accountId: string, hint: Hint): Promise<void> {
  const people: string[] = [];
  for await (const { personId, state } of everyPerson(accountId)) {
    if (state === 'active') people.push(personId);
  }
  await inParallel(people, peopleAtOnce, (personId) => {
    return publishHint(channelOf({ accountId, personId }), hint);
  });
}

/** A batch that is repeated is queued again: a browser shows one notification a conversation. */
async function queueNewTexts(
  accountId: string,
  changes: readonly Change<AccountEvent>[],
): Promise<void> {
  const news = changes.flatMap(({ after }) => {
    if (after?.type !== 'text.received') return [];
    const { phone, textId, at } = after;
    return [{ accountId, phone, textId, at, tries: 0 }];
  });
  if (news.length > 0 && (await hasSubscriptions(accountId))) await queueNotifications(news);
}
