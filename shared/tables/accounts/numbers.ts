import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { conditionalWrite, ifHeld, transact } from '../client/conditional-writes.ts';
import { db, queryAll, scanAll, tableName } from '../client/database.ts';
import { executeTogether } from '../client/execute-many.ts';
import { getOne } from '../client/get-many.ts';

/** An origination number of an account, with the clock of its lane: how far it is booked. */
export type OriginationNumber = {
  readonly accountId: string;
  readonly phoneNumber: string;
  readonly partsPerSecond: number;
  /** Until when the number's capacity is booked, in milliseconds since 1970. */
  readonly nextFreeAtMs: number;
  /** What was booked to leave within the last second, or will leave; none when missing. */
  readonly recent?: readonly { readonly atMs: number; readonly parts: number }[];
  /** Which chain of pacer ticks lives; an older one falls silent. */
  readonly generation: number;
  /** When the living chain ticks next; 0 when the lane sleeps. */
  readonly tickDueAtMs: number;
  /** Rises with every call for work, so that a lane never falls asleep over new work. */
  readonly wanted: number;
  /** How many texts of a chunk, by its entry, were released. */
  readonly releasedCounts?: Readonly<Record<string, number>>;
};

const table = () => tableName('NUMBERS_TABLE');

/** Rows of an account that are no numbers begin so: they sort after a plus and after digits. */
export const dayPrefix = 'day#';

export async function numbersOf(accountId: string): Promise<OriginationNumber[]> {
  const found: OriginationNumber[] = [];
  const all = queryAll<OriginationNumber>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a AND phoneNumber < :days',
    ExpressionAttributeValues: { ':a': accountId, ':days': dayPrefix },
    ConsistentRead: true,
  });
  for await (const number of all) found.push(number);
  return found;
}

export async function findNumber(
  accountId: string,
  phoneNumber: string,
): Promise<OriginationNumber | undefined> {
  return getOne<OriginationNumber>(table(), { accountId, phoneNumber });
}

/** Whose number this is: how an inbound text finds its account. */
export async function ownerOf(phoneNumber: string): Promise<string | undefined> {
  const answer = await db.send(
    new QueryCommand({
      TableName: table(),
      IndexName: 'byNumber',
      KeyConditionExpression: 'phoneNumber = :p',
      ExpressionAttributeValues: { ':p': phoneNumber },
      Limit: 1,
    }),
  );
  const owner: unknown = answer.Items?.[0]?.accountId;
  return typeof owner === 'string' ? owner : undefined;
}

const ownerRow = 'owner';

/** The row that says whose a number is: found by the number alone. */
export const ownerKeyOf = (phoneNumber: string) => ({
  accountId: `${ownerRow}#${phoneNumber}`,
  phoneNumber: ownerRow,
});

/**
 * Gives a number to an account with its pace. A number belongs to one account: a guard row keyed by
 * the number makes a second owner impossible, even in a race (`taken`).
 */
export async function assignNumber(
  accountId: string,
  given: { phoneNumber: string; partsPerSecond: number },
): Promise<'assigned' | 'taken'> {
  const guard = {
    Update: {
      TableName: table(),
      Key: ownerKeyOf(given.phoneNumber),
      UpdateExpression: 'SET ownedBy = :a',
      ConditionExpression: 'attribute_not_exists(ownedBy) OR ownedBy = :a',
      ExpressionAttributeValues: { ':a': accountId },
    },
  };
  const row = {
    Update: {
      TableName: table(),
      Key: { accountId, phoneNumber: given.phoneNumber },
      UpdateExpression:
        'SET partsPerSecond = :p, nextFreeAtMs = if_not_exists(nextFreeAtMs, :z), ' +
        'generation = if_not_exists(generation, :z), tickDueAtMs = ' +
        'if_not_exists(tickDueAtMs, :z), ' +
        'wanted = if_not_exists(wanted, :z)',
      ExpressionAttributeValues: { ':p': given.partsPerSecond, ':z': 0 },
    },
  };
  const outcome = await transact([{ write: guard, otherwise: 'taken' }, { write: row }]);
  return outcome === 'done' ? 'assigned' : outcome;
}

/**
 * Takes back a number that was given by mistake. One that has carried or awaited texts stays
 * (`used`): people may still answer STOP to it.
 */
export async function releaseNumber(number: OriginationNumber): Promise<'released' | 'used'> {
  const { accountId, phoneNumber } = number;
  const unused = {
    Delete: {
      TableName: table(),
      Key: { accountId, phoneNumber },
      ConditionExpression: 'nextFreeAtMs = :z AND wanted = :z',
      ExpressionAttributeValues: { ':z': 0 },
    },
  };
  const owner = { Delete: { TableName: table(), Key: ownerKeyOf(phoneNumber) } };
  const outcome = await transact([{ write: unused, otherwise: 'used' }, { write: owner }]);
  return outcome === 'done' ? 'released' : outcome;
}

/**
 * Books capacity for texts that do not wait for a tick. `moved`: somebody was faster, or a booking
 * whose answer got lost was asked for twice. Several numbers of one turn are booked in the same
 * call.
 */
export async function bookNumber(
  { accountId, phoneNumber, nextFreeAtMs }: OriginationNumber,
  to: Required<Pick<OriginationNumber, 'nextFreeAtMs' | 'recent'>>,
): Promise<'booked' | 'moved'> {
  const [booked] = await executeTogether([
    {
      row: `${accountId}|${phoneNumber}`,
      text:
        `UPDATE "${table()}" SET nextFreeAtMs = ?, recent = ? ` +
        'WHERE accountId = ? AND phoneNumber = ? AND nextFreeAtMs = ?',
      values: [to.nextFreeAtMs, to.recent, accountId, phoneNumber, nextFreeAtMs],
    },
  ]);
  return booked?.done ? 'booked' : 'moved';
}

/**
 * One tick: books capacity and names the next tick (0 to sleep), if this chain still lives and no
 * new work was announced since the number was read; else `moved`, and the pacer looks again.
 */
export async function tickNumber(
  number: OriginationNumber,
  next: Required<
    Pick<OriginationNumber, 'nextFreeAtMs' | 'recent' | 'tickDueAtMs' | 'releasedCounts'>
  >,
): Promise<'booked' | 'moved'> {
  return update(number, {
    UpdateExpression:
      'SET nextFreeAtMs = :to, recent = :recent, tickDueAtMs = :due, generation = :next, ' +
      'releasedCounts = :releasedCounts',
    ConditionExpression: 'generation = :now AND nextFreeAtMs = :from AND wanted = :wanted',
    ExpressionAttributeValues: {
      ':to': next.nextFreeAtMs,
      ':recent': next.recent,
      ':due': next.tickDueAtMs,
      ':releasedCounts': next.releasedCounts,
      ':next': number.generation + 1,
      ':now': number.generation,
      ':from': number.nextFreeAtMs,
      ':wanted': number.wanted,
    },
  });
}

/**
 * There is work for this lane at `neededAtMs`. Answers the generation of the new chain of ticks to
 * start, or undefined when a living chain will come by in time. `gone`: the account does not have
 * this number any more.
 */
export async function wakeNumber(
  key: { accountId: string; phoneNumber: string },
  when: { neededAtMs: number; nowMs: number },
): Promise<number | 'gone' | undefined> {
  const number = await announceWork(key);
  if (!number) return 'gone';
  if (willTick(number, when)) return undefined;
  const outcome = await update(number, {
    UpdateExpression: 'SET generation = :next, tickDueAtMs = :due',
    ConditionExpression: 'generation = :now',
    ExpressionAttributeValues: {
      ':next': number.generation + 1,
      ':due': Math.max(when.neededAtMs, when.nowMs),
      ':now': number.generation,
    },
  });
  return outcome === 'booked' ? number.generation + 1 : undefined;
}

async function announceWork(key: {
  accountId: string;
  phoneNumber: string;
}): Promise<OriginationNumber | undefined> {
  const announcement = new UpdateCommand({
    TableName: table(),
    Key: { accountId: key.accountId, phoneNumber: key.phoneNumber },
    UpdateExpression: 'ADD wanted :one',
    ConditionExpression: 'attribute_exists(accountId)',
    ExpressionAttributeValues: { ':one': 1 },
    ReturnValues: 'ALL_NEW',
  });
  const answer = await ifHeld(db.send(announcement));
  return answer?.Attributes as OriginationNumber | undefined;
}

const deadAfterMs = 30_000;
/**
 * A chain that ticks so soon is left alone, though work could leave sooner: another one would leave
 * at another part of the second, and its texts would have to keep clear of those of the first.
 */
const nearEnoughMs = 4_000;

function willTick(number: OriginationNumber, when: { neededAtMs: number; nowMs: number }): boolean {
  const due = number.tickDueAtMs;
  const alive = due > when.nowMs - deadAfterMs;
  return due > 0 && alive && due <= Math.max(when.neededAtMs, when.nowMs) + nearEnoughMs;
}

/** Lanes whose chain of ticks should have ticked by now and did not: a crash ate it. */
export function silentNumbers(nowMs: number): AsyncGenerator<OriginationNumber> {
  return scanAll<OriginationNumber>({
    TableName: table(),
    FilterExpression: 'tickDueAtMs > :zero AND tickDueAtMs < :dead',
    ExpressionAttributeValues: { ':zero': 0, ':dead': nowMs - deadAfterMs },
  });
}

async function update(
  number: OriginationNumber,
  change: {
    UpdateExpression: string;
    ConditionExpression: string;
    ExpressionAttributeValues: Record<string, unknown>;
  },
): Promise<'booked' | 'moved'> {
  const { accountId, phoneNumber } = number;
  const Update = { TableName: table(), Key: { accountId, phoneNumber }, ...change };
  return conditionalWrite({ Update }, { held: 'booked', otherwise: 'moved' });
}
