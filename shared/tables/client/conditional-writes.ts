import {
  DeleteCommand,
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { StoreThrottled } from '../../values/failures/store-throttled.ts';
import { backOff, mostTries } from './back-off.ts';
import { db } from './database.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Of<Kind extends keyof TransactItem> = NonNullable<TransactItem[Kind]>;

/** One write, alone or in a transaction. */
export type Write =
  | { readonly Put: Of<'Put'> }
  | { readonly Update: Of<'Update'> }
  | { readonly Delete: Of<'Delete'> };

/** What an update of one row does, and its condition. */
export type RowChange = Omit<Of<'Update'>, 'TableName' | 'Key'>;

/**
 * A write of a transaction, or a function that makes it: again for each try, if it contains the
 * time.
 */
export type TransactWrite = TransactItem | (() => TransactItem);

/**
 * A check or a write of a transaction; `otherwise` names the outcome if its condition does not
 * hold.
 */
export type Step<Otherwise extends string> =
  | { readonly write: TransactWrite }
  | { readonly write: TransactWrite; readonly otherwise: Otherwise };

/**
 * One write whose condition may fail, which is an ordinary answer: `held` is the outcome if it
 * held, `otherwise` if it did not and nothing was written. Any other failure throws.
 */
export async function conditionalWrite<const Held, const Otherwise>(
  write: Write,
  outcomes: { held: Held; otherwise: Otherwise },
): Promise<Held | Otherwise> {
  for (let tries = 1; ; tries++) {
    try {
      return (await ifHeld(send(write))) ? outcomes.held : outcomes.otherwise;
    } catch (error) {
      // A transaction was working on the row: that decides nothing.
      if (!isNamed(error, 'TransactionConflictException') || tries >= mostTries) throw error;
    }
    await backOff(tries);
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

async function send(write: Write): Promise<object> {
  if ('Put' in write) return db.send(new PutCommand(write.Put));
  if ('Update' in write) return db.send(new UpdateCommand(write.Update));
  return db.send(new DeleteCommand(write.Delete));
}

/** The answer of a conditional call; undefined if its condition did not hold. */
export async function ifHeld<Answer>(call: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isNamed(error, 'ConditionalCheckFailedException')) return undefined;
    throw error;
  }
}

/** Reasons that decide nothing: the same transaction may succeed a moment later. */
const comesAgain = new Set([
  'TransactionConflict',
  'ProvisionedThroughputExceeded',
  'ThrottlingError',
  'RequestLimitExceeded',
]);

/**
 * All steps or none. If conditions do not hold, nothing was written and the answer is the
 * `otherwise` of the first such step. A conflict with another transaction, or a throttled
 * partition, is no decision: it is retried a few times before it throws `StoreThrottled`. Every
 * other failure throws.
 */
export async function transact<const Otherwise extends string>(
  steps: readonly Step<Otherwise>[],
): Promise<'done' | Otherwise> {
  for (let tries = 1; ; tries++) {
    try {
      const items = steps.map(({ write }) => (typeof write === 'function' ? write() : write));
      await db.send(new TransactWriteCommand({ TransactItems: items }));
      return 'done';
    } catch (error) {
      const reasons = cancellationReasons(error);
      const refused = steps[reasons.indexOf('ConditionalCheckFailed')];
      if (refused && 'otherwise' in refused) return refused.otherwise;
      if (refused || !reasons.some(mayPass)) throw error;
      if (tries >= mostTries) throw new StoreThrottled(`Put off ${tries} times: ${reasons}.`);
    }
    await backOff(tries);
  }
}

const mayPass = (reason: string | undefined) => reason !== undefined && comesAgain.has(reason);

function cancellationReasons(error: unknown): (string | undefined)[] {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') return [];
  if (!('CancellationReasons' in error) || !Array.isArray(error.CancellationReasons)) return [];
  return error.CancellationReasons.map((reason: { Code?: string }) => reason.Code);
}
