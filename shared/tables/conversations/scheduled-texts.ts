import { type Step, transact } from '../client/conditional-writes.ts';
import { type Page, queryPage, type Row, tableName } from '../client/database.ts';
import { dueShardOf, rowsDue } from '../client/due-shards.ts';
import { exclusion, moveWithEvent } from '../texts/direct-text-states.ts';
import { outboxPut, textPut } from '../texts/outbox.ts';
import { bundleOfPhone } from '../texts/text-keys.ts';
import type { Decision, Text } from '../texts/texts.ts';

/**
 * One-to-one texts that wait for their time: a row each, found by the conversation, and by the
 * sweep through an index with few partition keys. When its time has come the row is replaced by one
 * in the outbox, whose stream sends the text. The text itself is in `texts` from the beginning.
 */
type Scheduled = Pick<Text, 'bundle' | 'entry'> & {
  readonly dueShard: string;
  readonly dueAt: string;
};

const table = /* @__PURE__ */ tableName('SCHEDULED_TEXTS_TABLE');

/** Writes a text that waits for its time, with the writes of `also`: all or none. */
export async function scheduleText<const Otherwise extends string = never>(
  text: Text & { readonly sendAt: string },
  also: readonly Step<Otherwise>[],
): Promise<'done' | 'already' | Otherwise> {
  const { bundle, entry, sendAt: dueAt } = text;
  const Item: Scheduled = { bundle, entry, dueShard: dueShardOf(entry), dueAt };
  return transact([...also, ...textPut(text), { write: { Put: { TableName: table(), Item } } }]);
}

/** The texts of a conversation that wait for their time, in the order of writing. */
export async function scheduledPage(
  person: { accountId: string; phone: string },
  page: { limit: number; from: Row | undefined },
): Promise<Page<Pick<Text, 'bundle' | 'entry'>>> {
  return queryPage<Scheduled>({
    TableName: table(),
    KeyConditionExpression: 'bundle = :b',
    ExpressionAttributeValues: { ':b': bundleOfPhone(person.accountId, person.phone) },
    ConsistentRead: true,
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}

/** Those whose time has come. */
export function dueTexts(at: string): AsyncGenerator<Pick<Text, 'bundle' | 'entry'>> {
  return rowsDue({ TableName: table(), IndexName: 'due' }, at);
}

/** Releases it, once. `gone`: it was released, or somebody cancelled it. */
export async function releaseScheduled(text: Text, at: string): Promise<'done' | 'gone'> {
  const waits = {
    ...removal(text),
    ConditionExpression: 'attribute_exists(bundle)',
  };
  return transact([
    { write: { Delete: waits }, otherwise: 'gone' },
    { write: outboxPut({ ...text, createdAt: at }) },
  ]);
}

/** Removes it, with the reason. `stayed`: it was released or removed before. */
export async function cancelScheduled(
  text: Pick<Text, 'bundle' | 'entry'>,
  decision: Decision,
): Promise<'done' | 'stayed'> {
  return transact([
    ...moveWithEvent(text, exclusion(decision)),
    { write: { Delete: removal(text) } },
  ]);
}

/** Removes a row whose text is final already. */
export async function dropScheduled(text: Pick<Text, 'bundle' | 'entry'>): Promise<void> {
  await transact([{ write: { Delete: removal(text) } }]);
}

function removal({ bundle, entry }: Pick<Text, 'bundle' | 'entry'>) {
  return { TableName: table(), Key: { bundle, entry } };
}
