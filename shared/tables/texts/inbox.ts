import { ForeignCursor } from '../../values/foreign-cursor.ts';
import { type Page, queryAll, queryPage, type Row, tableName } from '../client/database.ts';
import { getMany } from '../client/get-many.ts';
import type { Conversation } from './conversations.ts';
import { inboxOf, inboxShards as shards } from './inbox-places.ts';

const table = /* @__PURE__ */ tableName('CONVERSATIONS_TABLE');
type Line = { readonly bundle: string; readonly inboxPlace: string };

/** Last activity first: the newest of every shard, merged. `next` is the place of the last one. */
export async function inboxPage(
  accountId: string,
  page: { limit: number; from: Row | undefined },
): Promise<Page<Conversation>> {
  const before = placeIn(page.from);
  const pages = await Promise.all(
    shards.map((shard) =>
      queryPage<Line>({
        TableName: table(),
        IndexName: 'byActivity',
        KeyConditionExpression: 'inbox = :inbox AND inboxPlace < :before',
        ExpressionAttributeValues: { ':inbox': inboxOf(accountId, shard), ':before': before },
        ScanIndexForward: false,
        Limit: page.limit,
      }),
    ),
  );
  const found = pages.flatMap(({ items }) => items).toSorted(newestFirst);
  const lines = found.slice(0, page.limit);
  const keys = lines.map(({ bundle }) => ({ bundle }));
  const items = await getMany<Conversation>(table(), keys, { consistent: true });
  const isMore = found.length > lines.length || pages.some(({ next }) => next);
  const last = lines.at(-1)?.inboxPlace;
  return { items, next: isMore && last ? { inboxPlace: last } : undefined };
}

const newestFirst = (one: Line, other: Line) => (one.inboxPlace < other.inboxPlace ? 1 : -1);

/** Sorts after every time. */
const endOfTime = '9999';

function placeIn(from: Row | undefined): string {
  if (!from) return endOfTime;
  if (typeof from.inboxPlace === 'string' && from.inboxPlace !== '') return from.inboxPlace;
  throw new ForeignCursor();
}

/** What counting the texted needs of a conversation. */
export type ActiveConversation = Pick<Conversation, 'phone' | 'lastOutAt'>;

/**
 * Conversations with activity since a time, in no order. An index is read a moment late: a text of
 * the last second may be missing.
 */
export async function* activeSince(
  accountId: string,
  since: string,
): AsyncGenerator<ActiveConversation> {
  for (const shard of shards) {
    let keys: { bundle: string }[] = [];
    const lines = queryAll<Line>({
      TableName: table(),
      IndexName: 'byActivity',
      KeyConditionExpression: 'inbox = :inbox AND inboxPlace >= :since',
      ExpressionAttributeValues: { ':inbox': inboxOf(accountId, shard), ':since': since },
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

const mostTogether = 100;

async function readActive(keys: readonly { bundle: string }[]): Promise<ActiveConversation[]> {
  const attributes = ['phone', 'lastOutAt'];
  return getMany<ActiveConversation>(table(), keys, { consistent: true, attributes });
}
