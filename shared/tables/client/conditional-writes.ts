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

/** One write, on its own or of a transaction. */
export type Write =
  | { readonly Put: Of<'Put'> }
  | { readonly Update: Of<'Update'> }
  | { readonly Delete: Of<'Delete'> };

/** What an update of one row does, and on which condition. */
export type RowChange = Omit<Of<'Update'>, 'TableName' | 'Key'>;

/** A write of a transaction, or how it is made: anew for each try, when it holds the time. */
export type TransactWrite = TransactItem | (() => TransactItem);

/**
 * What a transaction asks or writes; `otherwise` names the outcome where its condition does not
 * hold.
 */
export type Step<Otherwise extends string> =
  | { readonly write: TransactWrite }
  | { readonly write: TransactWrite; readonly otherwise: Otherwise };

/**
 * One write whose condition may not hold, which is an ordinary answer: `held` names the outcome
 * where it did, `otherwise` where it did not and nothing was written. Any other failure throws.
 */
export async function conditionalWrite<const Held, const Otherwise>(
  write: Write,
  outcomes: { held: Held; otherwise: Otherwise },
): Promise<Held | Otherwise> {
  for (let tries = 1; ; tries++) {
    try {
      return (await ifHeld(send(write))) ? outcomes.held : outcomes.otherwise;
    } catch (error) {
      // A transaction had its hand on the row: that decides nothing.
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

/** What a conditional call answers; undefined where its condition did not hold. */
export async function ifHeld<Answer>(call: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isNamed(error, 'ConditionalCheckFailedException')) return undefined;
    throw error;
  }
}

/** Reasons that decide nothing: the same transaction may pass a moment later. */
const comesAgain = new Set([
  'TransactionConflict',
  'ProvisionedThroughputExceeded',
  'ThrottlingError',
  'RequestLimitExceeded',
]);

/**
 * All steps or none. Where conditions do not hold, nothing was written and the answer is the
 * `otherwise` of the first such step. A transaction that met another one on a row, or a throttled
 * partition, is no decision: it is tried again, a few times, before it throws `StoreThrottled`.
 * Every other failure throws.
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
