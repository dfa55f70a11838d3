import { conditionalWrite, type RowChange } from '../client/conditional-writes.ts';
import { tableName } from '../client/database.ts';
import { getMany } from '../client/get-many.ts';
import { findNumber, type OriginationNumber } from './numbers.ts';

/**
 * That the carrier takes no texts: a row for a number of an account, or one for the whole service.
 * It stays when it has ended, until the next one.
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

const table = /* @__PURE__ */ tableName('CIRCUIT_BREAKERS_TABLE');
const ofService: Key = { accountId: 'carrier', phoneNumber: 'service' };

/** Those that hold back these numbers of an account, at most one for each and one for all. */
export async function openBreakers(
  accountId: string,
  numbers: readonly string[],
): Promise<CircuitBreaker[]> {
  const keys = [...numbers.map((phoneNumber) => ({ accountId, phoneNumber })), ofService];
  const rows = await getMany<CircuitBreaker>(table(), keys, { consistent: true });
  return rows.filter(isLiving);
}

/** A number with the circuit breakers that hold it back, read side by side. */
export async function findLane(
  accountId: string,
  phoneNumber: string,
): Promise<{ number: OriginationNumber | undefined; breakers: CircuitBreaker[] }> {
  const [number, breakers] = await Promise.all([
    findNumber(accountId, phoneNumber),
    openBreakers(accountId, [phoneNumber]),
  ]);
  return { number, breakers };
}

const keyOf = ({ accountId, phoneNumber }: Key): Key => ({ accountId, phoneNumber });

function isLiving({ endedAt }: CircuitBreaker): boolean {
  return endedAt === undefined;
}

/** The carrier has stopped us. While a breaker lives, another refusal changes nothing. */
export async function openBreaker(
  number: Key,
  breaker: Omit<CircuitBreaker, 'accountId' | 'phoneNumber' | 'tries' | 'endedAt'>,
): Promise<void> {
  const { scope, since, nextTryAt, code } = breaker;
  await update(scope === 'service' ? ofService : keyOf(number), {
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
  for (const breaker of breakers) {
    const isOurs = await change(breaker, {
      UpdateExpression: 'SET nextTryAt = :ends',
      also: 'nextTryAt = :seen',
      values: { ':ends': endsAt, ':seen': breaker.nextTryAt },
    });
    if (!isOurs) return 'theirs';
  }
  return 'ours';
}

/** A try was refused: the breaker goes on, for longer. */
export async function extendBreaker(
  breaker: CircuitBreaker,
  to: { tries: number; nextTryAt: string; code: string },
): Promise<void> {
  await change(breaker, {
    UpdateExpression: 'SET nextTryAt = :next, tries = :tries, code = :code',
    values: { ':next': to.nextTryAt, ':tries': to.tries, ':code': to.code },
  });
}

/** One text is to be tried at once: somebody says that the cause is gone. */
export async function probeAtOnce(breaker: CircuitBreaker, at: string): Promise<void> {
  await change(breaker, { UpdateExpression: 'SET nextTryAt = :at', values: { ':at': at } });
}

/** The carrier takes texts again. */
export async function closeBreaker(breaker: CircuitBreaker, at: string): Promise<void> {
  await change(breaker, { UpdateExpression: 'SET endedAt = :at', values: { ':at': at } });
}

/** Changes a breaker that is still the one that was read. */
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
