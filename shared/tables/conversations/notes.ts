import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { writeAll } from '../client/bulk-writes.ts';
import { type Step, transact } from '../client/conditional-writes.ts';
import { db, type Page, queryPage, type Row, tableName } from '../client/database.ts';
import { eventWrite } from '../events/events.ts';
import { bundleOfPhone } from '../texts/text-keys.ts';

/**
 * Internal notes about a conversation. They have a table of their own: no sending code reads it, so
 * a note can never be sent as a text.
 */
export type ConversationNote = {
  readonly bundle: string;
  /** Its id, which sorts by the time it was made. */
  readonly entry: string;
  readonly accountId: string;
  readonly phone: string;
  readonly body: string;
  readonly author: string;
  readonly createdAt: string;
};

const table = /* @__PURE__ */ tableName('NOTES_TABLE');

/** Adds a note, together with the writes of `also`: all or none. */
export async function addNote<const Otherwise extends string>(
  note: ConversationNote,
  also: readonly Step<Otherwise>[],
): Promise<'done' | Otherwise> {
  const ConditionExpression = 'attribute_not_exists(bundle)';
  return transact([
    ...also,
    { write: { Put: { TableName: table(), Item: note, ConditionExpression } } },
    {
      write: eventWrite(note.accountId, {
        type: 'conversation.changed',
        phone: note.phone,
        change: 'noted',
      }),
    },
  ]);
}

export async function findNote(
  bundle: string,
  entry: string,
): Promise<ConversationNote | undefined> {
  const key = { TableName: table(), Key: { bundle, entry }, ConsistentRead: true };
  return (await db.send(new GetCommand(key))).Item as ConversationNote | undefined;
}

/** The notes about a conversation, newest first. */
export async function notePage(
  key: { accountId: string; phone: string },
  page: { limit: number; from: Row | undefined },
): Promise<Page<ConversationNote>> {
  return queryPage<ConversationNote>({
    TableName: table(),
    KeyConditionExpression: 'bundle = :b',
    ExpressionAttributeValues: { ':b': bundleOfPhone(key.accountId, key.phone) },
    ConsistentRead: true,
    ScanIndexForward: false,
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}

/** Removes notes for good. */
export async function removeNotes(notes: readonly ConversationNote[]): Promise<void> {
  const keys = notes.map(({ bundle, entry }) => ({ DeleteRequest: { Key: { bundle, entry } } }));
  await writeAll(table(), keys);
}
