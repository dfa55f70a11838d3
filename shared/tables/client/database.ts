import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { variable } from '../../environment/variable.ts';
import { ForeignCursor } from '../../values/failures/foreign-cursor.ts';

/**
 * A throttled call is retried for some seconds (half a second, one, two, four at most). An act that
 * gives up earlier is retried minutes later, too late for the confirmation of a STOP.
 */
const maxAttempts = 5;

/** The one client. Lambda keeps it, and its open connections, between invocations. */
export const db = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts }), {
  marshallOptions: { removeUndefinedValues: true },
});

// Turns the SDK's logging off: preparing it takes a twentieth of a call, and it is not used.
db.middlewareStack.removeByTag('LOGGER');

/** The deployed name of a table, from its environment variable. */
export function tableName(name: `${string}_TABLE`): () => string {
  return variable(name);
}

export type Row = Record<string, unknown>;
export type Page<T> = { readonly items: T[]; readonly next: Row | undefined };

/** One page of a query, typed. `next` is the key to continue from; undefined at the end. */
export async function queryPage<T>(input: QueryCommandInput): Promise<Page<T>> {
  try {
    const answer = await db.send(new QueryCommand(input));
    return { items: (answer.Items ?? []) as T[], next: answer.LastEvaluatedKey };
  } catch (error) {
    throw isForeignPlace(error) ? new ForeignCursor() : error;
  }
}

/** A cursor that can be parsed but is no place in this list: somebody invented it. */
function isForeignPlace(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'ValidationException') return false;
  return /start(ing)?\s?key/i.test(error.message);
}

/**
 * How many rows a query finds, reading at most this many pages: `exact` is false when there are
 * more.
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

/** Every row of a query after a key, page by page, holding only one page. */
export async function* queryAll<T>(input: QueryCommandInput, after?: Row): AsyncGenerator<T> {
  let from = after;
  do {
    const page = await queryPage<T>({ ...input, ExclusiveStartKey: from });
    yield* page.items;
    from = page.next;
  } while (from);
}
