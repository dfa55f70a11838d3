import { type Page, queryAll, queryPage, type Row } from '../client/database.ts';
import { getMany } from '../client/get-many.ts';
import { readShards, type ShardedList, shardedPage, walkShards } from '../client/sharded-list.ts';
import {
  bundleOfPhone,
  bundleOfShard,
  placeOfPhone,
  type SendKeys,
  sendShards,
} from './text-keys.ts';
import { type Text, textsTable as table } from './texts.ts';

export type TextSummary = Pick<
  Text,
  | 'bundle'
  | 'entry'
  | 'state'
  | 'decision'
  | 'claimedAt'
  | 'phone'
  | 'parts'
  | 'notBefore'
  | 'onlyText'
>;

const brief = {
  ProjectionExpression: 'bundle, entry, #s, decision, claimedAt, phone, parts, notBefore, onlyText',
  ExpressionAttributeNames: { '#s': 'state' },
  ConsistentRead: true,
};

/**
 * The texts of one group send with the attributes that counting and queueing need, one shard after
 * the other: the same order each time, so a walk may stop after any phone and continue from it.
 */
export function textSummaries(send: SendKeys, after?: string): AsyncGenerator<TextSummary> {
  return walkShards(textsOfSend(send, brief), after === undefined ? after : placeOfPhone(after));
}

/**
 * The same, all shards side by side and in no order, until `each` answers that it is enough.
 * `pageSize`: how many of a shard are read at once if few may be enough; otherwise as many as the
 * store gives.
 */
export async function readTextSummaries(
  send: SendKeys,
  each: (text: TextSummary) => 'enough' | undefined,
  { pageSize }: { pageSize?: number } = {},
): Promise<void> {
  const list = textsOfSend(send, { ...brief, ...(pageSize ? { Limit: pageSize } : {}) });
  await readShards(list, each);
}

/** All texts of a group send, and the query for each of its bundles. */
export function textsOfSend(
  send: SendKeys,
  query: Omit<ShardedList['query'], 'TableName'>,
): ShardedList {
  return {
    shards: sendShards,
    partition: 'bundle',
    keyOf: (shard) => bundleOfShard(send, shard),
    query: { TableName: table(), ...query },
  };
}

/** A page of the texts of one group send. With a `state` it may be short, and `limit` are read. */
export async function textPage(
  send: SendKeys,
  { limit, from, state }: { limit: number; from: Row | undefined; state?: string | undefined },
): Promise<Page<Text>> {
  const ofState = {
    FilterExpression: '#s = :s',
    ExpressionAttributeNames: { '#s': 'state' },
    ExpressionAttributeValues: { ':s': state },
  };
  return shardedPage(textsOfSend(send, state ? ofState : {}), { limit, from });
}

/** A conversation, newest first: all texts between the account and the phone. */
export async function conversationPage(
  accountId: string,
  phone: string,
  page: { limit: number; from: Row | undefined },
): Promise<Page<Text>> {
  const keys = await queryPage<{ bundle: string; entry: string }>({
    TableName: table(),
    IndexName: 'conversation',
    KeyConditionExpression: 'talk = :t',
    ExpressionAttributeValues: { ':t': bundleOfPhone(accountId, phone) },
    ScanIndexForward: false,
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
  const wanted = keys.items.map(({ bundle, entry }) => ({ bundle, entry }));
  const rows = await getMany<Text>(table(), wanted, { consistent: false });
  const items = rows.sort((a, b) => ((a.talkAt ?? '') < (b.talkAt ?? '') ? 1 : -1));
  return { items, next: keys.next };
}

/** Every text between an account and a phone outside group sends, in no order of time. */
export function textsOfPerson(bundle: string): AsyncGenerator<Text> {
  return queryAll<Text>({
    TableName: table(),
    KeyConditionExpression: 'bundle = :b',
    ExpressionAttributeValues: { ':b': bundle },
    ConsistentRead: true,
  });
}
