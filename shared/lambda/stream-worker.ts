import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { now } from '../environment/clock.ts';
import { lambda } from './lambda.ts';
import { asError, log } from './log.ts';

/** A row as it was and as it is now; one side is missing on an insert or a removal. */
export type Change<Row> = { readonly before: Row | undefined; readonly after: Row | undefined };

/**
 * A Lambda fed by a table's stream: changes in order, one after the other. It stops at the first
 * that fails and names it by its sequence number, so that the stream goes on from there.
 */
export function streamWorker<Row extends object>(
  act: (change: Change<Row>, at: Date) => Promise<void>,
) {
  return lambda<DynamoDBStreamEvent, DynamoDBBatchResponse>(async (event) => {
    for (const record of event.Records) {
      const change = changeOf<Row>(record);
      log.appendKeys({ accountId: accountIn(change) });
      try {
        await act(change, now());
      } catch (error) {
        const sequence = record.dynamodb?.SequenceNumber ?? '';
        log.error('change-failed', { sequence, error: asError(error) });
        return { batchItemFailures: [{ itemIdentifier: sequence }] };
      }
    }
    return { batchItemFailures: [] };
  });
}

/**
 * As `streamWorker`, for acts that look at the whole batch. They answer which changes failed: the
 * stream goes on from the first of them, so that what came after it comes again too. Throwing has
 * it all again.
 */
export function streamBatchWorker<Row extends object>(
  act: (changes: readonly Change<Row>[], at: Date) => Promise<readonly Change<Row>[]>,
) {
  return lambda<DynamoDBStreamEvent, DynamoDBBatchResponse>(async (event) => {
    const changes = event.Records.map(changeOf<Row>);
    const failed = new Set(await act(changes, now()));
    const first = event.Records[changes.findIndex((change) => failed.has(change))];
    const itemIdentifier = first?.dynamodb?.SequenceNumber ?? '';
    return { batchItemFailures: first ? [{ itemIdentifier }] : [] };
  });
}

/** Whose row it is, for the log. */
function accountIn({ before, after }: Change<object>): unknown {
  const row = after ?? before;
  return row && 'accountId' in row ? row.accountId : undefined;
}

function changeOf<Row>(record: DynamoDBRecord): Change<Row> {
  return {
    before: rowOf<Row>(record.dynamodb?.OldImage),
    after: rowOf<Row>(record.dynamodb?.NewImage),
  };
}

function rowOf<Row>(image: unknown): Row | undefined {
  if (!image) return undefined;
  return unmarshall(image as Record<string, AttributeValue>) as Row;
}
