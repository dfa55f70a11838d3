import { describe, expect, it } from 'vitest';
import { readRowActs } from '../../../infra/local/store/calls/row-acts.ts';
import type { Place, TableKeys } from '../../../infra/local/store/calls/table-keys.ts';
import { touchesOf } from '../../../infra/local/store/calls/touches.ts';
import type { JsonObject } from '../../../infra/local/store/json.ts';

const place = (name: string, hash: string[], range: string[], carriesAll = true): Place => ({
  name,
  table: 'T',
  index: name.split('/')[1],
  hash,
  range,
  arn: name,
  splits: true,
  carriesAll,
  isOnDemand: true,
});

/** A table with an index of all attributes and one of keys alone. */
const keys: TableKeys = {
  own: place('T', ['pk'], ['sk']),
  indexes: [place('T/all', ['status'], ['at']), place('T/talk', ['talk'], ['at'], false)],
};
const tables = new Map([['T', keys]]);

const S = (text: string) => ({ S: text });
const Key = { pk: S('a'), sk: S('1') };

/** `write T a/1 x2`: what a call touches, one word a row. */
function touched(action: string, input: JsonObject, before: JsonObject = {}): string[] | undefined {
  return readRowActs({ action, input }, tables)?.flatMap((act) =>
    touchesOf(act, keys, before).map(({ verb, place: { name }, value, sort, units }) => {
      return `${verb} ${name} ${value}/${sort ?? ''} x${units}`;
    }),
  );
}

const row = { ...Key, status: S('open'), at: S('t1'), talk: S('b') };
const update = (UpdateExpression: string, values: JsonObject, names: JsonObject = {}) => ({
  TableName: 'T',
  Key,
  UpdateExpression,
  ExpressionAttributeValues: values,
  ExpressionAttributeNames: names,
});
const inBatch = (Statement: string, ...Parameters: JsonObject[]) => ({
  Statements: [{ Statement, Parameters }],
});

describe('what a call touches', () => {
  const cases: [string, string, JsonObject, JsonObject, string[] | undefined][] = [
    ['an eventual read', 'GetItem', { TableName: 'T', Key }, {}, ['read T a/1 x0.5']],
    [
      'a strong one',
      'GetItem',
      { TableName: 'T', Key, ConsistentRead: true },
      {},
      ['read T a/1 x1'],
    ],
    [
      'a batch of reads',
      'BatchGetItem',
      { RequestItems: { T: { Keys: [Key, { ...Key, sk: S('2') }], ConsistentRead: true } } },
      {},
      ['read T a/1 x1', 'read T a/2 x1'],
    ],
    [
      'a query by aliases',
      'Query',
      {
        TableName: 'T',
        KeyConditionExpression: '#p = :p AND begins_with(sk, :s)',
        ExpressionAttributeNames: { '#p': 'pk' },
        ExpressionAttributeValues: { ':p': S('a'), ':s': S('1') },
      },
      {},
      ['read T a/ x0.5'],
    ],
    [
      'a query of an index',
      'Query',
      {
        TableName: 'T',
        IndexName: 'talk',
        KeyConditionExpression: 'talk=:t and at > :a',
        ExpressionAttributeValues: { ':t': S('b'), ':a': S('t0') },
      },
      {},
      ['read T/talk b/ x0.5'],
    ],
    ['a scan', 'Scan', { TableName: 'T' }, {}, undefined],
    [
      'a new row',
      'PutItem',
      { TableName: 'T', Item: row },
      {},
      ['write T a/1 x1', 'write T/all open/t1 x1', 'write T/talk b/t1 x1'],
    ],
    [
      'a large row',
      'PutItem',
      { TableName: 'T', Item: { ...Key, body: S('x'.repeat(2_100)) } },
      {},
      ['write T a/1 x3'],
    ],
    [
      'a row replaced by one in no index',
      'PutItem',
      { TableName: 'T', Item: Key },
      row,
      ['write T a/1 x1', 'write T/all open/t1 x1', 'write T/talk b/t1 x1'],
    ],
    [
      'a deleted row',
      'DeleteItem',
      { TableName: 'T', Key },
      row,
      ['write T a/1 x1', 'write T/all open/t1 x1', 'write T/talk b/t1 x1'],
    ],
    [
      'an attribute that only one index carries',
      'UpdateItem',
      update('SET x = :x', { ':x': S('y') }),
      row,
      ['write T a/1 x1', 'write T/all open/t1 x1'],
    ],
    [
      'a row that moves in an index',
      'UpdateItem',
      update(
        'SET #s = :s, n = n + :one',
        { ':s': S('shut'), ':one': { N: '1' } },
        { '#s': 'status' },
      ),
      row,
      ['write T a/1 x1', 'write T/all open/t1 x1', 'write T/all shut/t1 x1'],
    ],
    [
      'a row that leaves one',
      'UpdateItem',
      update('ADD n :one REMOVE #t', {}, { '#t': 'talk' }),
      row,
      ['write T a/1 x1', 'write T/all open/t1 x1', 'write T/talk b/t1 x1'],
    ],
    [
      'a batch of writes',
      'BatchWriteItem',
      { RequestItems: { T: [{ PutRequest: { Item: Key } }, { DeleteRequest: { Key } }] } },
      {},
      ['write T a/1 x1', 'write T a/1 x1'],
    ],
    [
      'a transaction',
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName: 'T', Item: Key } },
          { ConditionCheck: { TableName: 'T', Key } },
          { Delete: { TableName: 'T', Key } },
        ],
      },
      {},
      ['write T a/1 x2', 'write T a/1 x2', 'write T a/1 x2'],
    ],
    [
      'a statement that inserts',
      'BatchExecuteStatement',
      inBatch(
        "INSERT INTO \"T\" VALUE {'pk': ?, 'm': {'pk': ?}, 'sk': 'it''s', 'talk': ?, 'at': ?}",
        S('a'),
        S('no'),
        S('b'),
        S('t1'),
      ),
      {},
      ["write T a/it's x1", 'write T/talk b/t1 x1'],
    ],
    [
      'a statement that updates',
      'BatchExecuteStatement',
      inBatch(
        'UPDATE "T" SET "status" = ?, x = ? REMOVE talk WHERE pk = ? AND sk = ? AND ' +
          '"status" = \'open\'',
        S('shut'),
        S('y'),
        S('a'),
        S('1'),
      ),
      row,
      [
        'write T a/1 x1',
        'write T/all open/t1 x1',
        'write T/all shut/t1 x1',
        'write T/talk b/t1 x1',
      ],
    ],
    [
      'a statement that deletes',
      'BatchExecuteStatement',
      inBatch('DELETE FROM "T" WHERE pk = ? AND sk = ?', S('a'), S('1')),
      {},
      ['write T a/1 x1'],
    ],
    [
      'a statement that selects from an index',
      'ExecuteStatement',
      { Statement: 'SELECT * FROM "T"."talk" WHERE talk = ?', Parameters: [S('b')] },
      {},
      ['read T/talk b/ x0.5'],
    ],
  ];
  it.each(cases)('%s', (_what, action, input, before, expected) => {
    expect(touched(action, input, before)).toEqual(expected);
  });
});
