import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SenderNumber } from '../../values/origination-number.ts';
import { shardOf, shardsOf } from '../../values/shards.ts';
import { conditionalWrite, ifHeld, transact } from '../client/conditional-writes.ts';
import { db, queryAll, tableName } from '../client/database.ts';
import { executeTogether } from '../client/execute-many.ts';
import { getMany, getOne } from '../client/get-many.ts';

/** An origination number of an account, with the clock of its lane: how far it is booked. */
export type OriginationNumber = {
  readonly accountId: string;
  readonly phoneNumber: SenderNumber;
  readonly partsPerSecond: number;
  /** Until when the number's capacity is booked, in milliseconds since 1970. */
  readonly nextFreeAtMs: number;
  /** What was booked to leave within the last second, or will leave; none when missing. */
  readonly recent?: readonly { readonly atMs: number; readonly parts: number }[];
  /** The generation of the chain of pacer ticks that lives; ticks of older ones are ignored. */
  readonly generation: number;
  /** When the living chain ticks next; 0 when the lane sleeps. */
  readonly tickDueAtMs: number;
  /** Rises with every call for work, so that a lane never falls asleep over new work. */
  readonly wanted: number;
  /** How many texts of a chunk, by its entry, were released. */
  readonly releasedCounts?: Readonly<Record<string, number>>;
};

const table = /* @__PURE__ */ tableName('NUMBERS_TABLE');

export async function numbersOf(accountId: string): Promise<OriginationNumber[]> {
  const found: OriginationNumber[] = [];
  const all = queryAll<OriginationNumber>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a',
    ExpressionAttributeValues: { ':a': accountId },
    ConsistentRead: true,
  });
  for await (const number of all) found.push(number);
  return found;
}

export async function findNumber(
  accountId: string,
  phoneNumber: SenderNumber,
): Promise<OriginationNumber | undefined> {
  return getOne<OriginationNumber>(table(), { accountId, phoneNumber });
}

const ownerRow = 'owner';

/** The row with the owner of a number: found by the number alone. */
export const ownerKeyOf = (phoneNumber: SenderNumber) => ({
  accountId: `${ownerRow}#${phoneNumber}`,
  phoneNumber: ownerRow,
});

/** The owner of this number. Strongly consistent. */
export async function ownerOf(phoneNumber: SenderNumber): Promise<string | undefined> {
  const guard = await getOne<{ ownedBy: string }>(table(), ownerKeyOf(phoneNumber));
  return guard?.ownedBy;
}

/**
 * Gives a number with its pace to an account. A number belongs to one account: a guard row keyed by
 * the number makes a second owner impossible, even in a race (`taken`).
 */
export async function assignNumber(
  accountId: string,
  given: { phoneNumber: SenderNumber; partsPerSecond: number },
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
 * Removes a number that was given by mistake. One that has carried texts, or has some waiting,
 * stays (`used`): people may still answer STOP to it.
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
 * Books capacity for texts that do not wait for a tick. `moved`: another booking was faster, or
 * this one was repeated after its answer got lost. Several numbers of one turn are booked in the
 * same call.
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
 * One tick: books capacity and sets the next tick (0 to sleep), if this chain still lives and no
 * new work was announced since the number was read; otherwise `moved`, and the pacer reads again.
 */
export async function tickNumber(
  number: OriginationNumber,
  next: Required<
    Pick<OriginationNumber, 'nextFreeAtMs' | 'recent' | 'tickDueAtMs' | 'releasedCounts'>
  >,
): Promise<'booked' | 'moved'> {
  const due = dueAt(number.phoneNumber, next.tickDueAtMs);
  return update(number, {
    UpdateExpression:
      `SET nextFreeAtMs = :to, recent = :recent, generation = :next, ` +
      `releasedCounts = :releasedCounts, ${due.set}`,
    ConditionExpression: 'generation = :now AND nextFreeAtMs = :from AND wanted = :wanted',
    ExpressionAttributeValues: {
      ...due.values,
      ':to': next.nextFreeAtMs,
      ':recent': next.recent,
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
 * start, or undefined when a living chain will come in time. `gone`: the account does not have this
 * number any more.
 */
export async function wakeNumber(
  key: { accountId: string; phoneNumber: SenderNumber },
  when: { neededAtMs: number; nowMs: number },
): Promise<number | 'gone' | undefined> {
  const number = await announceWork(key);
  if (!number) return 'gone';
  if (willTick(number, when)) return undefined;
  const due = dueAt(number.phoneNumber, Math.max(when.neededAtMs, when.nowMs));
  const outcome = await update(number, {
    UpdateExpression: `SET generation = :next, ${due.set}`,
    ConditionExpression: 'generation = :now',
    ExpressionAttributeValues: {
      ...due.values,
      ':next': number.generation + 1,
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
 * A chain that ticks this soon is left alone, though work could leave earlier: another chain would
 * leave at another part of the second, and its texts would have to avoid those of the first.
 */
const nearEnoughMs = 4_000;

function willTick(number: OriginationNumber, when: { neededAtMs: number; nowMs: number }): boolean {
  const due = number.tickDueAtMs;
  const alive = due > when.nowMs - deadAfterMs;
  return due > 0 && alive && due <= Math.max(when.neededAtMs, when.nowMs) + nearEnoughMs;
}

/**
 * Lanes that do not sleep are found by the minute of their next tick. The minute, not the moment:
 * so the index is written only when a lane falls asleep or wakes, and once a minute while it is
 * busy. All busy lanes reach a new minute in the same seconds, so the index has shards.
 */
const shards = shardsOf(8);

function dueAt(phoneNumber: SenderNumber, dueAtMs: number) {
  if (dueAtMs === 0) {
    return { set: 'tickDueAtMs = :due REMOVE tickShard, tickMinute', values: { ':due': 0 } };
  }
  return {
    set: 'tickDueAtMs = :due, tickShard = :shard, tickMinute = :minute',
    values: {
      ':due': dueAtMs,
      ':shard': shardOf(phoneNumber, shards),
      ':minute': minuteOf(dueAtMs),
    },
  };
}

/** `2026-11-24T17:05` */
const minuteOf = (ms: number) => new Date(ms).toISOString().slice(0, 16);

/** Lanes whose chain of ticks should have ticked by now and did not: a crash broke it. */
export async function silentNumbers(nowMs: number): Promise<OriginationNumber[]> {
  const deadMs = nowMs - deadAfterMs;
  const due = await Promise.all(shards.map((shard) => lanesDueBy(shard, minuteOf(deadMs))));
  const numbers = await getMany<OriginationNumber>(table(), due.flat(), { consistent: true });
  return numbers.filter(({ tickDueAtMs }) => tickDueAtMs > 0 && tickDueAtMs < deadMs);
}

type LaneKey = Pick<OriginationNumber, 'accountId' | 'phoneNumber'>;

async function lanesDueBy(shard: string, minute: string): Promise<LaneKey[]> {
  const keys: LaneKey[] = [];
  const due = queryAll<LaneKey>({
    TableName: table(),
    IndexName: 'due',
    KeyConditionExpression: 'tickShard = :shard AND tickMinute <= :minute',
    ExpressionAttributeValues: { ':shard': shard, ':minute': minute },
  });
  for await (const { accountId, phoneNumber } of due) keys.push({ accountId, phoneNumber });
  return keys;
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
