import { writeAll } from './bulk-writes.ts';
import { tableName, transact } from './database.ts';
import { type Text, textsTable } from './texts.ts';

/**
 * A one-to-one text or automatic answer that nobody handed to the sender yet. A table of its own,
 * whose stream carries these alone: behind a group send's million rows a conversation would wait.
 */
export type Outgoing = Pick<Text, 'accountId' | 'entry' | 'bundle' | 'phone' | 'number' | 'parts'>;

const table = () => tableName('OUTBOX_TABLE');

/**
 * Writes a text that is to leave at once, together with the word that brings it on its way: both or
 * neither. `already`: a text of that name was there, and nothing changed.
 */
export async function putDirectText(text: Text): Promise<'written' | 'already'> {
  const outcome = await transact(writesOf(text));
  return outcome.done ? 'written' : 'already';
}

function writesOf(text: Text) {
  const { accountId, entry, bundle, phone, number, parts } = text;
  const outgoing: Outgoing = { accountId, entry, bundle, phone, number, parts };
  const isNew = { ConditionExpression: 'attribute_not_exists(bundle)' };
  return [
    { Put: { TableName: textsTable(), Item: { ...text }, ...isNew } },
    { Put: { TableName: table(), Item: outgoing } },
  ];
}

const mostTogether = 25;

/** As `putDirectText`, for many in few writes; each on its own where one was there before. */
export async function putDirectTexts(texts: readonly Text[]): Promise<void> {
  for (let n = 0; n < texts.length; n += mostTogether) {
    const some = texts.slice(n, n + mostTogether);
    const outcome = await transact(some.flatMap(writesOf));
    if (!outcome.done) await Promise.all(some.map(putDirectText));
  }
}

/** The sender, or the pacer, has them now. */
export async function removeFromOutbox(texts: readonly Outgoing[]): Promise<void> {
  const keys = texts.map(({ accountId, entry }) => ({ accountId, entry }));
  await writeAll(
    table(),
    keys.map((Key) => ({ DeleteRequest: { Key } })),
  );
}
