import { ForeignCursor } from '../../values/failures/foreign-cursor.ts';
import {
  countRows,
  type Page,
  queryAll,
  queryPage,
  type Row,
  tableName,
} from '../client/database.ts';
import { getMany } from '../client/get-many.ts';
import { shardedPage } from '../client/sharded-list.ts';
import type { Conversation } from './conversations.ts';
import { type InboxState, inboxOf, inboxShards as shards } from './inbox-places.ts';

const table = /* @__PURE__ */ tableName('CONVERSATIONS_TABLE');

/** The attributes of a conversation in the index: enough to decide whether it matches a list. */
export type InboxLine = Pick<Conversation, 'assignee' | 'received' | 'readBy' | 'answeredAt'> & {
  readonly bundle: string;
  readonly inboxPlace: string;
};

export type InboxPage = { limit: number; from: Row | undefined; at: Date };

/**
 * A page of the lines of one state, the newest of every shard merged. `open` also has those whose
 * snooze is over by `at`: nothing is written when a snooze ends, the list compares the times.
 * `snoozed` begins with the earliest return. `next` is the place of the last one.
 */
export async function inboxLines(
  accountId: string,
  state: InboxState,
  page: InboxPage,
): Promise<Page<InboxLine>> {
  const place = placeIn(page.from);
  const now = endOfMoment(page.at);
  const ranges: Range[] = [];
  if (state === 'snoozed') ranges.push({ state, after: later(place ?? now, now) });
  else ranges.push({ state, before: place ?? endOfTime });
  if (state === 'open') ranges.push({ state: 'snoozed', before: earlier(place ?? now, now) });
  const pages = await Promise.all(
    ranges.flatMap((range) =>
      shards.map((shard) =>
        queryPage<InboxLine>({ ...inRange(accountId, shard, range), Limit: page.limit }),
      ),
    ),
  );
  const order = state === 'snoozed' ? -1 : 1;
  const found = pages.flatMap(({ items }) => items);
  found.sort((one, other) => (one.inboxPlace < other.inboxPlace ? order : -order));
  const items = found.slice(0, page.limit);
  const isMore = found.length > items.length || pages.some(({ next }) => next);
  const last = items.at(-1)?.inboxPlace;
  return { items, next: isMore && last ? { inboxPlace: last } : undefined };
}

/** The conversations of these lines, as they are now, in the same order. */
export async function conversationsAt(lines: readonly InboxLine[]): Promise<Conversation[]> {
  const keys = lines.map(({ bundle }) => ({ bundle }));
  return getMany<Conversation>(table(), keys, { consistent: true });
}

/** How many are in a state at a time; the count of a shard stops at `most`. */
export async function countLines(
  accountId: string,
  state: 'snoozed' | 'done',
  { at, most }: { at: Date; most: number },
): Promise<{ conversations: number; exact: boolean }> {
  const range: Range = state === 'done' ? { state } : { state, after: endOfMoment(at) };
  const counts = await Promise.all(
    shards.map((shard) => countRows({ ...inRange(accountId, shard, range), Limit: most }, 1)),
  );
  const conversations = counts.reduce((sum, { rows }) => sum + rows, 0);
  return { conversations, exact: counts.every(({ exact }) => exact) };
}

type Range = { state: InboxState; before?: string; after?: string };

function inRange(accountId: string, shard: string, { state, before, after }: Range) {
  const range = after === undefined ? 'inboxPlace < :place' : 'inboxPlace > :place';
  return {
    TableName: table(),
    IndexName: 'byActivity',
    KeyConditionExpression: `inbox = :inbox AND ${range}`,
    ExpressionAttributeValues: {
      ':inbox': inboxOf(accountId, shard, state),
      ':place': after ?? before ?? endOfTime,
    },
    ScanIndexForward: after !== undefined,
  };
}

/** Sorts after every time. */
const endOfTime = '9999';

/** Sorts after every place of this moment. */
const endOfMoment = (at: Date) => `${at.toISOString()}~`;

const earlier = (one: string, other: string) => (one < other ? one : other);
const later = (one: string, other: string) => (one > other ? one : other);

function placeIn(from: Row | undefined): string | undefined {
  if (!from) return undefined;
  if (typeof from.inboxPlace === 'string' && from.inboxPlace !== '') return from.inboxPlace;
  throw new ForeignCursor();
}

/** What counting texted people needs of a conversation. */
export type ActiveConversation = Pick<Conversation, 'phone' | 'lastOutAt'>;

const everyState: readonly InboxState[] = ['open', 'snoozed', 'done'];

/**
 * Conversations with activity since a time, in no order, and some more: a snoozed one is listed at
 * the end of its snooze. An index is a moment old: a text of the last second may be missing.
 */
export async function* activeSince(
  accountId: string,
  since: string,
): AsyncGenerator<ActiveConversation> {
  for (const inbox of everyState.flatMap((state) =>
    shards.map((shard) => inboxOf(accountId, shard, state)),
  )) {
    let keys: { bundle: string }[] = [];
    const lines = queryAll<InboxLine>({
      TableName: table(),
      IndexName: 'byActivity',
      KeyConditionExpression: 'inbox = :inbox AND inboxPlace >= :since',
      ExpressionAttributeValues: { ':inbox': inbox, ':since': since },
      ScanIndexForward: false,
    });
    for await (const { bundle } of lines) {
      if (keys.push({ bundle }) < mostTogether) continue;
      yield* await readActive(keys);
      keys = [];
    }
    yield* await readActive(keys);
  }
}

/**
 * A page of a walk through all lines of a state, in each shard the oldest first: one that moves
 * meanwhile moves on, and comes again.
 */
export async function walkInbox(
  accountId: string,
  state: InboxState,
  page: { limit: number; from: Row | undefined },
): Promise<Page<InboxLine>> {
  const query = { TableName: table(), IndexName: 'byActivity' };
  const keyOf = (shard: string) => inboxOf(accountId, shard, state);
  return shardedPage<InboxLine>({ shards, partition: 'inbox', keyOf, query }, page);
}

const mostTogether = 100;

async function readActive(keys: readonly { bundle: string }[]): Promise<ActiveConversation[]> {
  const attributes = ['phone', 'lastOutAt'];
  return getMany<ActiveConversation>(table(), keys, { consistent: true, attributes });
}
