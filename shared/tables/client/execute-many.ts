import {
  BatchExecuteStatementCommand,
  type BatchExecuteStatementCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { allEnded } from '../../values/all-ended.ts';
import { untilNoneIsLeft } from './back-off.ts';
import { coalesceCalls } from './coalesce-calls.ts';
import { db, type Row } from './database.ts';

const batchStatementLimit = 25;

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** The statement that adds a row; it has no effect if the key exists. */
export function insertion(table: string, row: Row): Statement {
  const names = Object.keys(row).filter((name) => row[name] !== undefined);
  return {
    text: `INSERT INTO "${table}" VALUE {${names.map((name) => `'${name}': ?`).join(', ')}}`,
    values: names.map((name) => row[name]),
  };
}

export type StatementOutcome = { readonly done: boolean; readonly row: Row | undefined };

/**
 * Many conditional writes in few calls, with an outcome for each: `done: false` means that its
 * condition did not hold. Any other failure throws, because the state of that row is then unknown;
 * but only after all calls have ended, so that nothing is written after the caller goes on.
 */
export async function executeMany(statements: readonly Statement[]): Promise<StatementOutcome[]> {
  const batches: (readonly Statement[])[] = [];
  for (let n = 0; n < statements.length; n += batchStatementLimit) {
    batches.push(statements.slice(n, n + batchStatementLimit));
  }
  return (await allEnded(batches.map(executeBatch))).flat();
}

/** A statement that can be repeated without effect, and the row it writes. */
export type RepeatableStatement = Statement & { readonly row: string };

/**
 * As `executeMany`, for writes that may be repeated: those of several acts in one turn share calls,
 * each row once in a call.
 */
export const executeTogether = coalesceCalls(executeApart, batchStatementLimit);

async function executeApart(
  statements: readonly RepeatableStatement[],
): Promise<readonly StatementOutcome[]> {
  const seen = new Map<string, number>();
  const rounds = Map.groupBy(statements.keys(), (n) => {
    const row = statements[n]?.row ?? '';
    const round = seen.get(row) ?? 0;
    seen.set(row, round + 1);
    return round;
  });
  const outcomes: StatementOutcome[] = [];
  for (const places of rounds.values()) {
    const done = await executeMany(places.flatMap((n) => statements[n] ?? []));
    for (const [m, n] of places.entries()) outcomes[n] = done[m] ?? notDone;
  }
  return outcomes;
}

const notDone: StatementOutcome = { done: false, row: undefined };
const conditionFailed = new Set(['ConditionalCheckFailed', 'DuplicateItem']);
/** The store's answers for a statement that it did not try: it may succeed a moment later. */
const putOff = new Set([
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'TransactionConflict',
]);

async function executeBatch(batch: readonly Statement[]): Promise<StatementOutcome[]> {
  const outcomes: StatementOutcome[] = [];
  await untilNoneIsLeft([...batch.entries()], async (open) => {
    const { Responses = [] } = await db.send(
      new BatchExecuteStatementCommand({
        Statements: open.map(([, { text, values }]) => ({
          Statement: text,
          Parameters: [...values],
        })),
      }),
    );
    return open.filter(([n], m) => {
      const outcome = outcomeOf(Responses[m]);
      if (outcome) outcomes[n] = outcome;
      return outcome === undefined;
    });
  });
  return outcomes;
}

type Response = NonNullable<BatchExecuteStatementCommandOutput['Responses']>[number];

/** Undefined if the statement must be tried again. */
function outcomeOf(response: Response | undefined): StatementOutcome | undefined {
  if (!response) throw new Error('The store gave no answer to a statement.');
  const { Error: failure, Item: row } = response;
  if (!failure) return { done: true, row };
  const { Code = 'unknown', Message = '' } = failure;
  if (conditionFailed.has(Code)) return notDone;
  if (putOff.has(Code)) return undefined;
  throw new Error(`The store refused a statement: ${Code} ${Message}`);
}
