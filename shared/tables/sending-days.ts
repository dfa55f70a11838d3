import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { conditionDidNotHold, db, queryPage, tableName } from './database.ts';
import { dayPrefix } from './numbers.ts';
import { optOutsSince } from './opt-outs.ts';

/**
 * How many people an account texted on one of its days: a row beside the account's numbers. One
 * write for many texts, so it counts texts that were let go: whoever gets two counts twice, and
 * what a crash lets go twice counts twice. The count is never too low.
 */
export type SendingDay = {
  readonly startedAt: string;
  readonly endsAt: string;
  /** The ramp-up level that the day began with. */
  readonly level: number;
  readonly people: number;
};

const table = () => tableName('NUMBERS_TABLE');
const keyOf = (accountId: string, startedAt: string) => ({
  accountId,
  phoneNumber: `${dayPrefix}${startedAt}`,
});

/**
 * Today, if anybody was texted since `startedAt`; else the last day before it, with the people who
 * left on it by themselves.
 */
export async function sendingDays(
  accountId: string,
  startedAt: string,
): Promise<{ today?: SendingDay; before?: SendingDay & { optOuts: number } }> {
  const { items } = await queryPage<SendingDay>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a AND phoneNumber BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':a': accountId,
      ':first': dayPrefix,
      ':last': `${dayPrefix}${startedAt}`,
    },
    ConsistentRead: true,
    ScanIndexForward: false,
    Limit: 1,
  });
  const [last] = items;
  if (!last) return {};
  if (last.startedAt === startedAt) return { today: last };
  return { before: { ...last, optOuts: await optOutsOn(accountId, last) } };
}

async function optOutsOn(accountId: string, day: SendingDay): Promise<number> {
  let count = 0;
  for await (const { optedOutAt, channel, state } of optOutsSince(accountId, day.startedAt)) {
    if (optedOutAt < day.endsAt && channel === 'text' && state !== 'voided') count++;
  }
  return count;
}

/** Counts people for a day. `full`: with them it would be more than `most`, and none is counted. */
export async function countPeople(
  accountId: string,
  day: Omit<SendingDay, 'people'>,
  count: { people: number; most: number | undefined },
): Promise<'counted' | 'full'> {
  const { startedAt, endsAt, level } = day;
  const limited = count.most !== undefined;
  try {
    await db.send(
      new UpdateCommand({
        TableName: table(),
        Key: keyOf(accountId, startedAt),
        UpdateExpression:
          'SET startedAt = :s, endsAt = :e, #level = if_not_exists(#level, :l) ADD people :n',
        ...(limited
          ? { ConditionExpression: 'attribute_not_exists(people) OR people <= :room' }
          : {}),
        ExpressionAttributeNames: { '#level': 'level' },
        ExpressionAttributeValues: {
          ':s': startedAt,
          ':e': endsAt,
          ':l': level,
          ':n': count.people,
          ...(limited ? { ':room': (count.most ?? 0) - count.people } : {}),
        },
      }),
    );
    return 'counted';
  } catch (error) {
    if (conditionDidNotHold(error)) return 'full';
    throw error;
  }
}

/** Takes back people who were counted for a day and were not texted after all. */
export async function uncountPeople(
  accountId: string,
  startedAt: string,
  people: number,
): Promise<void> {
  try {
    await db.send(
      new UpdateCommand({
        TableName: table(),
        Key: keyOf(accountId, startedAt),
        UpdateExpression: 'ADD people :less',
        ConditionExpression: 'people >= :n',
        ExpressionAttributeValues: { ':less': -people, ':n': people },
      }),
    );
  } catch (error) {
    if (!conditionDidNotHold(error)) throw error;
  }
}
