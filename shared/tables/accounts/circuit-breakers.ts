import { conditionalWrite, type RowChange } from '../client/conditional-writes.ts';
import { tableName } from '../client/database.ts';
import { getMany } from '../client/get-many.ts';
import type { OriginationNumber } from './numbers.ts';

/**
 * That the carrier takes no texts: a row beside a number, or one for the whole service. It stays
 * when it has ended, until the next one.
 */
export type CircuitBreaker = {
  readonly accountId: string;
  readonly phoneNumber: string;
  readonly scope: 'service' | 'number';
  readonly since: string;
  readonly nextTryAt: string;
  readonly tries: number;
  /** What the carrier answered. */
  readonly code: string;
  readonly endedAt?: string;
};

type Key = { readonly accountId: string; readonly phoneNumber: string };

const table = () => tableName('NUMBERS_TABLE');
const ofService: Key = { accountId: 'carrier', phoneNumber: 'rest' };
/** Sorts after numbers and days. */
const ofNumber = ({ accountId, phoneNumber }: Key): Key => ({
  accountId,
  phoneNumber: `rest#${phoneNumber}`,
});

/** The rests that hold back these numbers of an account, at most one for each and one for all. */
export async function openBreakers(
  accountId: string,
  numbers: readonly string[],
): Promise<CircuitBreaker[]> {
  const keys = numbers.map((phoneNumber) => ofNumber({ accountId, phoneNumber }));
  const rows = await getMany<CircuitBreaker>(table(), [...keys, ofService], { consistent: true });
  return rows.filter(isLiving);
}

/** A number with the rests that hold it back, in one read. */
export async function findLane(
  accountId: string,
  phoneNumber: string,
): Promise<{ number: OriginationNumber | undefined; breakers: CircuitBreaker[] }> {
  const key = { accountId, phoneNumber };
  const keys = [key, ofNumber(key), ofService];
  const rows = await getMany<OriginationNumber | CircuitBreaker>(table(), keys, {
    consistent: true,
  });
  const breakers = rows.flatMap((row) => ('since' in row && isLiving(row) ? row : []));
  const number = rows.find((row) => 'partsPerSecond' in row);
  return { number, breakers };
}

function isLiving({ endedAt }: CircuitBreaker): boolean {
  return endedAt === undefined;
}

/** The carrier has stopped us. While a rest lives, another refusal changes nothing. */
export async function openBreaker(
  number: Key,
  rest: Omit<CircuitBreaker, 'accountId' | 'phoneNumber' | 'tries' | 'endedAt'>,
): Promise<void> {
  const { scope, since, nextTryAt, code } = rest;
  await update(scope === 'service' ? ofService : ofNumber(number), {
    UpdateExpression:
      'SET #scope = :scope, since = :since, nextTryAt = :next, tries = :one, code = :code ' +
      'REMOVE endedAt',
    ConditionExpression: 'attribute_not_exists(since) OR attribute_exists(endedAt)',
    ExpressionAttributeNames: { '#scope': 'scope' },
    ExpressionAttributeValues: {
      ':scope': scope,
      ':since': since,
      ':next': nextTryAt,
      ':one': 1,
      ':code': code,
    },
  });
}

/** Takes the turn to try one text. `theirs`: somebody else tries, or it has ended. */
export async function claimProbe(
  breakers: readonly CircuitBreaker[],
  endsAt: string,
): Promise<'ours' | 'theirs'> {
  for (const rest of breakers) {
    const isOurs = await change(rest, {
      UpdateExpression: 'SET nextTryAt = :ends',
      also: 'nextTryAt = :seen',
      values: { ':ends': endsAt, ':seen': rest.nextTryAt },
    });
    if (!isOurs) return 'theirs';
  }
  return 'ours';
}

/** A try was refused: the rest goes on, for longer. */
export async function extendBreaker(
  rest: CircuitBreaker,
  to: { tries: number; nextTryAt: string; code: string },
): Promise<void> {
  await change(rest, {
    UpdateExpression: 'SET nextTryAt = :next, tries = :tries, code = :code',
    values: { ':next': to.nextTryAt, ':tries': to.tries, ':code': to.code },
  });
}

/** One text is to be tried at once: somebody says that the cause is gone. */
export async function probeAtOnce(rest: CircuitBreaker, at: string): Promise<void> {
  await change(rest, { UpdateExpression: 'SET nextTryAt = :at', values: { ':at': at } });
}

/** The carrier takes texts again. */
export async function closeBreaker(rest: CircuitBreaker, at: string): Promise<void> {
  await change(rest, { UpdateExpression: 'SET endedAt = :at', values: { ':at': at } });
}

/** Changes a rest that is still the one that was read. */
async function change(
  { accountId, phoneNumber, since }: CircuitBreaker,
  to: { UpdateExpression: string; also?: string; values: Record<string, unknown> },
): Promise<boolean> {
  const isSame = 'since = :since AND attribute_not_exists(endedAt)';
  return update(
    { accountId, phoneNumber },
    {
      UpdateExpression: to.UpdateExpression,
      ConditionExpression: to.also ? `${isSame} AND ${to.also}` : isSame,
      ExpressionAttributeValues: { ...to.values, ':since': since },
    },
  );
}

async function update(Key: Key, to: RowChange): Promise<boolean> {
  const Update = { TableName: table(), Key, ...to };
  return conditionalWrite({ Update }, { held: true, otherwise: false });
}
