import type { SenderNumber } from '../../values/origination-number.ts';
import { conditionalWrite, type RowChange } from '../client/conditional-writes.ts';
import { tableName } from '../client/database.ts';
import { getMany } from '../client/get-many.ts';
import { findNumber, type OriginationNumber } from './numbers.ts';

/**
 * An open circuit breaker: the carrier accepts no texts. One row for each number of an account, and
 * one for the whole service. The row stays after the breaker has closed, until the next one.
 */
export type CircuitBreaker = {
  readonly accountId: string;
  readonly phoneNumber: SenderNumber | 'service';
  readonly scope: 'service' | 'number';
  readonly since: string;
  readonly nextTryAt: string;
  readonly tries: number;
  /** What the carrier answered. */
  readonly code: string;
  readonly endedAt?: string;
};

type Key = { readonly accountId: string; readonly phoneNumber: SenderNumber | 'service' };

const table = /* @__PURE__ */ tableName('CIRCUIT_BREAKERS_TABLE');
const ofService: Key = { accountId: 'carrier', phoneNumber: 'service' };

/** Those that stop these numbers of an account, at most one for each and one for all. */
export async function openBreakers(
  accountId: string,
  numbers: readonly SenderNumber[],
): Promise<CircuitBreaker[]> {
  const keys = [...numbers.map((phoneNumber) => ({ accountId, phoneNumber })), ofService];
  const rows = await getMany<CircuitBreaker>(table(), keys, { consistent: true });
  return rows.filter(isLiving);
}

/** A number with the circuit breakers that stop it, read side by side. */
export async function findLane(
  accountId: string,
  phoneNumber: SenderNumber,
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

/** Opens a breaker. While it is open, another refusal changes nothing. */
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

/** Takes the turn to send the probe. `theirs`: another try sends it, or the breaker has closed. */
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

/** The probe was refused: the breaker stays open, for longer. */
export async function extendBreaker(
  breaker: CircuitBreaker,
  to: { tries: number; nextTryAt: string; code: string },
): Promise<void> {
  await change(breaker, {
    UpdateExpression: 'SET nextTryAt = :next, tries = :tries, code = :code',
    values: { ':next': to.nextTryAt, ':tries': to.tries, ':code': to.code },
  });
}

/** The probe may be sent at once: a person says that the cause is gone. */
export async function probeAtOnce(breaker: CircuitBreaker, at: string): Promise<void> {
  await change(breaker, { UpdateExpression: 'SET nextTryAt = :at', values: { ':at': at } });
}

/** The carrier accepts texts again: closes the breaker. */
export async function closeBreaker(breaker: CircuitBreaker, at: string): Promise<void> {
  await change(breaker, { UpdateExpression: 'SET endedAt = :at', values: { ':at': at } });
}

/** Changes a breaker that is unchanged since it was read. */
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
