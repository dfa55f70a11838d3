import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  type ScanCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { variable } from '../../environment/variable.ts';
import { ForeignCursor } from '../../values/failures/foreign-cursor.ts';

/**
 * A throttled key value is tried again for some seconds (half a second, one, two, four at most).
 * An act that gives up sooner comes again minutes later, too late for the confirmation of a STOP.
 */
const maxAttempts = 5;

/** The one client. Lambda keeps it, and its open connections, between invocations. */
export const db = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts }), {
  marshallOptions: { removeUndefinedValues: true },
});

// The SDK prepares every call for a log that nobody writes: a twentieth of what a call costs.
db.middlewareStack.removeByTag('LOGGER');

/** The deployed name of a table, from its environment variable. */
export function tableName(name: `${string}_TABLE`): () => string {
  return variable(name);
}

export type Row = Record<string, unknown>;
export type Page<T> = { readonly items: T[]; readonly next: Row | undefined };

/** One page of a query, typed. `next` is the key to go on from; undefined at the end. */
export async function queryPage<T>(input: QueryCommandInput): Promise<Page<T>> {
  try {
    const answer = await db.send(new QueryCommand(input));
    return { items: (answer.Items ?? []) as T[], next: answer.LastEvaluatedKey };
  } catch (error) {
    throw isForeignPlace(error) ? new ForeignCursor() : error;
  }
}

/** A cursor that parsed but names no place in this list: somebody made it up. */
function isForeignPlace(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'ValidationException') return false;
  return /start(ing)?\s?key/i.test(error.message);
}

/**
 * How many rows a query finds, reading at most so many pages: `exact` is false when there are more.
 */
export async function countRows(
  input: QueryCommandInput,
  mostPages: number,
): Promise<{ rows: number; exact: boolean }> {
  let rows = 0;
  let from: Row | undefined;
  for (let n = 0; n < mostPages; n++) {
    const query = new QueryCommand({ ...input, Select: 'COUNT', ExclusiveStartKey: from });
    const answer = await db.send(query);
    rows += answer.Count ?? 0;
    from = answer.LastEvaluatedKey;
    if (!from) return { rows, exact: true };
  }
  return { rows, exact: false };
}

/** Every row of a query after a key, page after page, without holding more than one page. */
export async function* queryAll<T>(input: QueryCommandInput, after?: Row): AsyncGenerator<T> {
  let from = after;
  do {
    const page = await queryPage<T>({ ...input, ExclusiveStartKey: from });
    yield* page.items;
    from = page.next;
  } while (from);
}

/** Every row of a table that stays small, page after page. */
export async function* scanAll<T>(input: ScanCommandInput): AsyncGenerator<T> {
  let from: Row | undefined;
  do {
    const answer = await db.send(new ScanCommand({ ...input, ExclusiveStartKey: from }));
    yield* (answer.Items ?? []) as T[];
    from = answer.LastEvaluatedKey;
  } while (from);
}
