import { executeMany } from '../client/execute-many.ts';
import { walkShards } from '../client/sharded-list.ts';
import { placeOfPhone, type SendKeys } from './text-keys.ts';
import { textsOfSend } from './text-lists.ts';
import { type Text, textsTable } from './texts.ts';

export type NumberedText = Pick<
  Text,
  'bundle' | 'entry' | 'state' | 'phone' | 'parts' | 'number' | 'notBefore'
>;

/**
 * The texts of one group send with the attributes that queueing in lanes needs, after the one to
 * the phone `after`, in the order of `textSummaries`.
 */
export function numberedTexts(send: SendKeys, after?: string): AsyncGenerator<NumberedText> {
  const list = textsOfSend(send, {
    ProjectionExpression: 'bundle, entry, #s, phone, parts, #n, notBefore',
    ExpressionAttributeNames: { '#s': 'state', '#n': 'number' },
    ConsistentRead: true,
  });
  return walkShards(list, after === undefined ? after : placeOfPhone(after));
}

/** Planned texts leave from another number of the account from now on: theirs was removed. */
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
