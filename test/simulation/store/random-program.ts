import { Random } from '../faults/random.ts';

/** A call of the document client. */
export type Step = { readonly command: string; readonly input: Record<string, unknown> };

const table = 'Things';

/**
 * A program of calls such as the product makes, over few keys, so that they meet: conditions hold
 * and fail, rows come and go, indexes gain and lose them.
 */
export function randomProgram(seed: number, steps: number): Step[] {
  const chance = new Random(seed);
  return Array.from({ length: steps }, () => chance.one(makers)(chance));
}

type Maker = (chance: Random) => Step;

const keyOf = (chance: Random) => ({
  pk: chance.one(['a', 'b', 'c']),
  sk: chance.one(['1', '2', '2x', '3']),
});

const stateOf = (chance: Random) => chance.one(['planned', 'sending', 'sent']);

function rowOf(chance: Random) {
  return {
    ...keyOf(chance),
    state: stateOf(chance),
    count: chance.whole(0, 3),
    ...(chance.happens(0.5)
      ? { dueShard: chance.one(['x', 'y']), dueAt: `t${chance.whole(1, 3)}` }
      : {}),
    ...(chance.happens(0.3) ? { plan: { steps: chance.whole(0, 2), name: 'p' } } : {}),
    ...(chance.happens(0.2) ? { list: ['one', 'two'], empty: undefined } : {}),
  };
}

const conditions = [
  'attribute_not_exists(pk)',
  'attribute_exists(pk)',
  '#state = :state',
  '#state <> :state',
  'attribute_not_exists(#state) OR #state <> :state',
  '#state IN (:state, :other) AND #count <= :n',
  '(attribute_not_exists(dueAt) OR dueAt < :at) AND NOT #count > :n',
  'begins_with(dueAt, :t)',
  '#plan.steps = :n',
  '#count BETWEEN :zero AND :n',
  'attribute_exists(#plan.steps) OR contains(#state, :t)',
] as const;

const updates = [
  'SET #state = :other, #count = :n',
  'SET #count = if_not_exists(#count, :n), dueAt = :at REMOVE dueShard',
  'ADD #count :n',
  'SET dueShard = :t, dueAt = :at REMOVE #plan',
  'SET #plan = :plan ADD #count :n',
  'REMOVE #state, dueAt',
] as const;

/** Only names and values that the expressions use: the store refuses others. */
function bound(chance: Random, ...expressions: (string | undefined)[]) {
  const text = expressions.join(' ');
  const values: Record<string, unknown> = {
    ':state': stateOf(chance),
    ':other': stateOf(chance),
    ':n': chance.whole(0, 3),
    ':zero': 0,
    ':at': `t${chance.whole(1, 3)}`,
    ':t': chance.one(['t', 'x', 'send']),
    ':plan': { steps: chance.whole(0, 2), name: 'q' },
  };
  const names = { '#state': 'state', '#count': 'count', '#plan': 'plan' };
  const used = <Value>(all: Record<string, Value>) =>
    Object.fromEntries(
      Object.entries(all).filter(([name]) => new RegExp(`${name}(?!\\w)`).test(text)),
    );
  const [ExpressionAttributeNames, ExpressionAttributeValues] = [used(names), used(values)];
  return {
    ...(Object.keys(ExpressionAttributeNames).length > 0 ? { ExpressionAttributeNames } : {}),
    ...(Object.keys(ExpressionAttributeValues).length > 0 ? { ExpressionAttributeValues } : {}),
  };
}

function conditional(chance: Random, update?: string) {
  const ConditionExpression = chance.happens(0.7) ? chance.one(conditions) : undefined;
  return {
    TableName: table,
    ...(ConditionExpression ? { ConditionExpression } : {}),
    ...(update ? { UpdateExpression: update } : {}),
    ...bound(chance, ConditionExpression, update),
  };
}

const put = (chance: Random) => ({ ...conditional(chance), Item: rowOf(chance) });
const remove = (chance: Random) => ({ ...conditional(chance), Key: keyOf(chance) });
const update = (chance: Random) => ({
  ...conditional(chance, chance.one(updates)),
  Key: keyOf(chance),
});

/** Each key once: a call with one twice is refused whole. */
function apart<Item>(chance: Random, most: number, make: (key: Key) => Item): Item[] {
  const keys = new Map<string, Key>();
  for (let n = chance.whole(1, most); n > 0; n--) {
    const key = keyOf(chance);
    keys.set(`${key.pk}${key.sk}`, key);
  }
  return [...keys.values()].map(make);
}

type Key = ReturnType<typeof keyOf>;

function statement(chance: Random, { pk, sk }: Key) {
  const at = `t${chance.whole(1, 3)}`;
  const key = 'WHERE pk = ? AND sk = ?';
  const state = stateOf(chance);
  return chance.one([
    {
      Statement: `INSERT INTO "${table}" VALUE {'pk': ?, 'sk': ?, 'state': ?, 'count': ?}`,
      Parameters: [pk, sk, state, chance.whole(0, 3)],
    },
    {
      Statement:
        `UPDATE "${table}" SET "state" = 'sending', dueAt = ? ${key} ` +
        `AND ("state" = 'planned' OR ("state" = 'sending' AND dueAt = ?)) RETURNING ALL NEW *`,
      Parameters: [at, pk, sk, at],
    },
    {
      Statement:
        `UPDATE "${table}" SET "state" = ? REMOVE dueShard ${key} ` +
        `AND "state" IN ['sent', 'sending']`,
      Parameters: [state, pk, sk],
    },
    {
      Statement: `UPDATE "${table}" SET "count" = ? ${key} AND begins_with(dueAt, ?)`,
      Parameters: [chance.whole(0, 3), pk, sk, 't'],
    },
    {
      Statement: `UPDATE "${table}" SET "count" = ? ${key} AND dueAt IS MISSING`,
      Parameters: [chance.whole(0, 3), pk, sk],
    },
    {
      Statement: `UPDATE "${table}" SET "count" = ? ${key} AND NOT contains(dueAt, ?)`,
      Parameters: [chance.whole(0, 3), pk, sk, 't'],
    },
    { Statement: `DELETE FROM "${table}" ${key} AND "state" = ?`, Parameters: [pk, sk, state] },
  ]);
}

function query(chance: Random) {
  const [KeyConditionExpression, IndexName] = chance.one<readonly [string, string?]>([
    ['pk = :pk'],
    ['pk = :pk AND begins_with(sk, :s)'],
    ['pk = :pk AND sk BETWEEN :s AND :z'],
    ['pk = :pk AND sk > :s'],
    ['dueShard = :x AND dueAt <= :at', 'due'],
    ['#state = :state', 'byState'],
  ]);
  const values: Record<string, unknown> = {
    ':pk': chance.one(['a', 'b', 'c']),
    ':s': chance.one(['1', '2']),
    ':z': '3',
    ':x': chance.one(['x', 'y']),
    ':at': `t${chance.whole(1, 3)}`,
    ':state': stateOf(chance),
    ':n': chance.whole(0, 3),
  };
  // AWS's own engine refuses a filter by what an index does not carry; the product has none.
  const FilterExpression = !IndexName && chance.happens(0.3) ? '#count >= :n' : undefined;
  const text = `${KeyConditionExpression} ${FilterExpression ?? ''} `;
  const used = Object.entries(values).filter(([name]) => new RegExp(`${name}\\W`).test(text));
  const names = { '#state': 'state', '#count': 'count' };
  const named = Object.entries(names).filter(([name]) => text.includes(name));
  return {
    TableName: table,
    KeyConditionExpression,
    ExpressionAttributeValues: Object.fromEntries(used),
    ...(IndexName ? { IndexName } : { ConsistentRead: true }),
    ...(FilterExpression ? { FilterExpression } : {}),
    ...(named.length > 0 ? { ExpressionAttributeNames: Object.fromEntries(named) } : {}),
    ...(chance.happens(0.5) ? { ScanIndexForward: chance.happens(0.5) } : {}),
    // Rows that an index sorts alike come in any order, so a page of it may end at any.
    ...(!IndexName && chance.happens(0.4) ? { Limit: chance.whole(1, 3) } : {}),
    ...(chance.happens(0.2) ? { Select: 'COUNT' } : {}),
  };
}

const makers: readonly [Maker, ...Maker[]] = [
  (chance) => ({ command: 'PutCommand', input: put(chance) }),
  (chance) => ({ command: 'PutCommand', input: put(chance) }),
  (chance) => ({
    command: 'UpdateCommand',
    input: { ...update(chance), ReturnValues: chance.one(['ALL_NEW', 'NONE']) },
  }),
  (chance) => ({
    command: 'DeleteCommand',
    input: { ...remove(chance), ReturnValues: chance.one(['ALL_OLD', 'NONE']) },
  }),
  (chance) => ({
    command: 'GetCommand',
    input: { TableName: table, Key: keyOf(chance), ConsistentRead: true },
  }),
  (chance) => ({ command: 'QueryCommand', input: query(chance) }),
  (chance) => ({ command: 'QueryCommand', input: query(chance) }),
  (chance) => ({
    command: 'BatchGetCommand',
    input: {
      RequestItems: {
        [table]: {
          Keys: apart(chance, 4, (key) => key),
          ConsistentRead: true,
          ProjectionExpression: '#state, pk, sk',
          ExpressionAttributeNames: { '#state': 'state' },
        },
      },
    },
  }),
  (chance) => ({
    command: 'BatchWriteCommand',
    input: {
      RequestItems: {
        [table]: apart(chance, 3, (Key) =>
          chance.happens(0.5)
            ? { PutRequest: { Item: { ...rowOf(chance), ...Key } } }
            : { DeleteRequest: { Key } },
        ),
      },
    },
  }),
  (chance) => ({
    command: 'TransactWriteCommand',
    input: {
      TransactItems: apart(chance, 3, (Key) => {
        const kind = chance.one(['Put', 'Update', 'Delete', 'ConditionCheck'] as const);
        if (kind === 'Put') return { Put: { ...put(chance), Item: { ...rowOf(chance), ...Key } } };
        if (kind === 'Update') return { Update: { ...update(chance), Key } };
        if (kind === 'Delete') return { Delete: { ...remove(chance), Key } };
        const ConditionExpression = chance.one(conditions);
        const given = bound(chance, ConditionExpression);
        return { ConditionCheck: { TableName: table, Key, ConditionExpression, ...given } };
      }),
    },
  }),
  (chance) => ({
    command: 'BatchExecuteStatementCommand',
    input: { Statements: apart(chance, 4, (key) => statement(chance, key)) },
  }),
];
