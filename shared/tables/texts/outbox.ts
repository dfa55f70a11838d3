import { shardsOf } from '../../values/shards.ts';
import { conditionalWrite, type Step, transact } from '../client/conditional-writes.ts';
import { tableName } from '../client/database.ts';
import { dueShardOf, rowsDue } from '../client/due-shards.ts';
import { executeTogether } from '../client/execute-many.ts';
import { eventWrite } from '../events/events.ts';
import { isAutomatic } from './text-keys.ts';
import { type Text, textsTable } from './texts.ts';

/**
 * One-to-one texts and automatic answers that are not final yet. They have a table of their own
 * with its own stream: behind the million rows of a group send a conversation would wait. The key
 * is that of the text, so an account's many replies are spread over their phones. A row that is
 * still here after minutes was lost on its way: the sweep finds it by an index, and retries it.
 */
export type Outgoing = Pick<
  Text,
  'accountId' | 'entry' | 'bundle' | 'phone' | 'number' | 'parts' | 'createdAt'
> & {
  /** From this time on it counts as lost. */
  readonly dueShard: string;
  readonly dueAt: string;
  /** When the sweep last released it again. */
  readonly triedAt?: string;
};

/** What the index of the sweep holds of it. */
export type Lingering = Pick<Outgoing, 'bundle' | 'entry' | 'createdAt' | 'triedAt'>;

const table = /* @__PURE__ */ tableName('OUTBOX_TABLE');

/** A text that is still in the outbox after this time was lost: normally it takes seconds. */
export const lostAfterMs = 5 * 60_000;

/**
 * Each text is written to the index and removed from it, and a key takes 1,000 writes a second: so
 * eight shards take 4,000 texts a second of all accounts together.
 */
const lostShards = /* @__PURE__ */ shardsOf(8);

/**
 * Writes a text that is to leave at once, together with its outbox row and the writes of `also`:
 * all or none. `already`: a text of that name existed, and nothing changed.
 */
export async function putDirectText<const Otherwise extends string = never>(
  text: Text,
  also: readonly Step<Otherwise>[] = [],
): Promise<'written' | 'already' | Otherwise> {
  const outcome = await transact([...also, ...directTextSteps(text)]);
  return outcome === 'done' ? 'written' : outcome;
}

/** The steps that write a text that is to leave at once. */
export function directTextSteps(text: Text) {
  return [...textPut(text), { write: outboxPut(text) }] as const;
}

/** The row of a new text of a conversation, and its event if somebody wrote it. */
export function textPut(text: Text) {
  const { accountId, phone, entry: textId, state } = text;
  const isNew = { ConditionExpression: 'attribute_not_exists(bundle)' };
  return [
    {
      write: { Put: { TableName: textsTable(), Item: { ...text }, ...isNew } },
      otherwise: 'already',
    },
    ...(isAutomatic(textId)
      ? []
      : [{ write: eventWrite(accountId, { type: 'text.state', phone, textId, state }) }]),
  ] as const;
}

/** The outbox row of a text. */
export function outboxPut(text: Text) {
  const { accountId, entry, bundle, phone, number, parts, createdAt } = text;
  const due = {
    dueShard: dueShardOf(`${bundle}|${entry}`, lostShards),
    dueAt: new Date(Date.parse(createdAt) + lostAfterMs).toISOString(),
  };
  const outgoing: Outgoing = { accountId, entry, bundle, phone, number, parts, createdAt, ...due };
  return { Put: { TableName: table(), Item: outgoing } };
}

const mostTogether = 25;

/** As `putDirectText`, for many in few writes; one by one if one of them existed before. */
export async function putDirectTexts(texts: readonly Text[]): Promise<void> {
  for (let n = 0; n < texts.length; n += mostTogether) {
    const some = texts.slice(n, n + mostTogether);
    const outcome = await transact(some.flatMap(directTextSteps));
    if (outcome === 'already') await Promise.all(some.map((text) => putDirectText(text)));
  }
}

/** They are final: removes them. */
export async function removeFromOutbox(
  texts: readonly Pick<Outgoing, 'bundle' | 'entry'>[],
): Promise<void> {
  await executeTogether(
    texts.map(({ bundle, entry }) => ({
      row: `${bundle}|${entry}`,
      text: `DELETE FROM "${table()}" WHERE bundle = ? AND entry = ?`,
      values: [bundle, entry],
    })),
  );
}

/** Texts that count as lost at this time. */
export function lingeringTexts(at: string): AsyncGenerator<Lingering> {
  return rowsDue<Lingering>({ TableName: table(), IndexName: 'due' }, at, lostShards);
}

/** The stream releases it again. */
export async function retryRelease({ bundle, entry }: Lingering, at: string): Promise<void> {
  const Update = {
    TableName: table(),
    Key: { bundle, entry },
    UpdateExpression: 'SET triedAt = :at',
    ConditionExpression: 'attribute_exists(bundle)',
    ExpressionAttributeValues: { ':at': at },
  };
  await conditionalWrite({ Update }, { held: 'retried', otherwise: 'ended' });
}
