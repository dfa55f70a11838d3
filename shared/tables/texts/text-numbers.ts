import { queryAll } from '../client/database.ts';
import { executeMany } from '../client/execute-many.ts';
import { type Text, textsTable } from './texts.ts';

export type NumberedText = Pick<
  Text,
  'bundle' | 'entry' | 'state' | 'phone' | 'parts' | 'number' | 'notBefore'
>;

/** The texts of one group send with what queueing them in the lanes of their numbers needs. */
export function numberedTexts(bundle: string, from?: string): AsyncGenerator<NumberedText> {
  return queryAll<NumberedText>({
    TableName: textsTable(),
    KeyConditionExpression: `bundle = :b${from ? ' AND entry > :from' : ''}`,
    ExpressionAttributeValues: { ':b': bundle, ...(from ? { ':from': from } : {}) },
    ProjectionExpression: 'bundle, entry, #s, phone, parts, #n, notBefore',
    ExpressionAttributeNames: { '#s': 'state', '#n': 'number' },
    ConsistentRead: true,
  });
}

/** Planned texts leave from another number of the account from now on: theirs was taken away. */
export async function renumberTexts(
  texts: readonly Pick<Text, 'bundle' | 'entry' | 'number'>[],
): Promise<void> {
  await executeMany(
    texts.map(({ bundle, entry, number }) => ({
      text:
        `UPDATE "${textsTable()}" SET "number" = ? ` +
        `WHERE bundle = ? AND entry = ? AND "state" = 'planned'`,
      values: [number, bundle, entry],
    })),
  );
}
