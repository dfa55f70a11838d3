import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { now } from '../environment/clock.ts';
import { lambda } from './lambda.ts';
import { asError, log, tracesOf } from './log.ts';

/** A row before and after a change; one side is missing on an insert or a removal. */
export type Change<Row> = { readonly before: Row | undefined; readonly after: Row | undefined };

/**
 * A Lambda fed by a table's stream: changes in order, one after the other. It stops at the first
 * that fails and reports its sequence number, so that the stream continues from there.
 */
export function streamWorker<Row extends object>(
  act: (change: Change<Row>, at: Date) => Promise<void>,
) {
  return lambda<DynamoDBStreamEvent, DynamoDBBatchResponse>(async (event) => {
    for (const record of event.Records) {
      const change = changeOf<Row>(record);
      log.appendKeys({ accountId: accountIn(change), traces: tracesOf({ Records: [record] }) });
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
 * As `streamWorker`, for acts that handle the whole batch. They answer which changes failed: the
 * stream continues from the first of them, so later ones are repeated too. An error that is thrown
 * repeats the whole batch.
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

/** The account of the row, for the log. */
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
