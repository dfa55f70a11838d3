import {
  BatchExecuteStatementCommand,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fixture, startFixture } from '../fixture/start.ts';

let fixture: Fixture;
let client: DynamoDBClient;
let table: string;

beforeAll(async () => {
  fixture = await startFixture();
  client = new DynamoDBClient({
    region: 'us-east-1',
    endpoint: `${fixture.system.url}/_aws/dynamodb`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const tables = fixture.system.deployment.ofType('AWS::DynamoDB::GlobalTable');
  table = tables.find(({ logicalId }) => logicalId.startsWith('Items'))?.identity.name ?? '';
}, 60_000);
afterAll(async () => {
  client?.destroy();
  await fixture?.stop();
});
beforeEach(() => store({ throttle: null, error: null }));

const key = (pk: string, sk = '1') => ({ pk: { S: pk }, sk: { S: sk } });
const write = (pk: string) => ({ PutRequest: { Item: key(pk) } });
const statement = (pk: string) => ({
  Statement: `UPDATE "${table}" SET x = ? WHERE pk = ? AND sk = ?`,
  Parameters: [{ S: 'y' }, { S: pk }, { S: '1' }],
});

type Shown = { partitions: boolean; keys: Record<string, unknown>[] };

async function store(settings: object): Promise<Shown> {
  const init = { method: 'POST', body: JSON.stringify(settings) };
  const answer = await fetch(`${fixture.system.url}/_local/store`, init);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Shown;
}

async function shown(): Promise<Shown> {
  return (await (await fetch(`${fixture.system.url}/_local/store`)).json()) as Shown;
}

describe('a throttled call', () => {
  const reason = () => ({
    reason: 'TableWriteKeyRangeThroughputExceeded',
    resource: `arn:aws:dynamodb:us-east-1:000000000000:table/${table}`,
  });

  it('is the error of a table on demand, with its reason, and writes nothing', async () => {
    await store({ throttle: { verb: 'write', first: 1 } });
    const put = () => client.send(new PutItemCommand({ TableName: table, Item: key('one') }));
    await expect(put()).rejects.toMatchObject({
      name: 'ThrottlingException',
      $metadata: { httpStatusCode: 400 },
      throttlingReasons: [reason()],
    });
    const read = new GetItemCommand({ TableName: table, Key: key('one') });
    expect((await client.send(read)).Item).toBeUndefined();
    // Its index has a key value of its own, which is refused in its turn.
    await expect(put()).rejects.toMatchObject({
      throttlingReasons: [{ reason: 'IndexWriteKeyRangeThroughputExceeded' }],
    });
    await put();
    expect((await client.send(read)).Item).toEqual(key('one'));
  });

  it('is the error of provisioned capacity where that is asked for', async () => {
    await store({
      throttle: { table, first: 1 },
      error: 'ProvisionedThroughputExceededException',
    });
    const query = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :p',
      ExpressionAttributeValues: { ':p': { S: 'two' } },
    });
    await expect(client.send(query)).rejects.toMatchObject({
      name: 'ProvisionedThroughputExceededException',
      ThrottlingReasons: [{ ...reason(), reason: 'TableReadKeyRangeThroughputExceeded' }],
    });
    expect((await client.send(query)).Count).toBe(0);
  });

  it('is what the SDK itself tries again', async () => {
    await store({ throttle: { verb: 'read', first: 2 } });
    const patient = new DynamoDBClient({
      region: 'us-east-1',
      endpoint: `${fixture.system.url}/_aws/dynamodb`,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const read = new GetItemCommand({ TableName: table, Key: key('patient') });
    const { $metadata } = await patient.send(read);
    patient.destroy();
    expect($metadata.attempts).toBe(3);
  });
});

describe('a throttled part of a batch', () => {
  beforeEach(async () => {
    await store({ throttle: { first: 1 } });
    // From here on "known" is let through, and its index as well.
    for (let n = 0; n < 3; n++) {
      const put = new PutItemCommand({ TableName: table, Item: key('known') });
      await client.send(put).catch(() => undefined);
    }
    const read = new GetItemCommand({ TableName: table, Key: key('known') });
    await client.send(read).catch(() => undefined);
  });

  it('comes back unprocessed from a write', async () => {
    const RequestItems = { [table]: [write('new'), write('known')] };
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems }));
    expect(answer.UnprocessedItems).toEqual({ [table]: [write('new')] });
  });

  it('comes back unprocessed from a read', async () => {
    const RequestItems = { [table]: { Keys: [key('known'), key('new')], ConsistentRead: true } };
    const answer = await client.send(new BatchGetItemCommand({ RequestItems }));
    expect(answer.Responses?.[table]).toEqual([key('known')]);
    expect(answer.UnprocessedKeys).toEqual({
      [table]: { Keys: [key('new')], ConsistentRead: true },
    });
  });

  it('is the error of its statement', async () => {
    const Statements = [statement('new'), statement('known'), statement('newer')];
    const answer = await client.send(new BatchExecuteStatementCommand({ Statements }));
    expect(answer.Responses?.map(({ Error: error }) => error?.Code)).toEqual([
      'ThrottlingError',
      undefined,
      'ThrottlingError',
    ]);
  });

  it('is an error of the whole call when nothing of it could be done', async () => {
    const RequestItems = { [table]: [write('new'), write('newer')] };
    const call = client.send(new BatchWriteItemCommand({ RequestItems }));
    await expect(call).rejects.toMatchObject({ name: 'ThrottlingException' });
  });

  it('cancels a transaction, by name', async () => {
    const TransactItems = ['known', 'new'].map((pk) => ({
      Put: { TableName: table, Item: { ...key(pk), changed: { S: 'yes' } } },
    }));
    const call = client.send(new TransactWriteItemsCommand({ TransactItems }));
    await expect(call).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ThrottlingError' }],
    });
    const read = new GetItemCommand({ TableName: table, Key: key('known') });
    expect((await client.send(read)).Item).toEqual(key('known'));
  });
});

describe('what a key value is charged', () => {
  const units = async () =>
    Object.fromEntries(
      (await shown()).keys.map(({ verb, index, key: value, units: spent }) => {
        return [`${verb} ${index ?? 'table'} ${value}`, spent];
      }),
    );

  it('is what the engine says that it took, shared among the rows', async () => {
    await client.send(new PutItemCommand({ TableName: table, Item: key('a', 's') }));
    const RequestItems = { [table]: [write('b'), write('c')] };
    await client.send(new BatchWriteItemCommand({ RequestItems }));
    await client.send(new GetItemCommand({ TableName: table, Key: key('a', 's') }));
    expect(await units()).toEqual({
      'write table a': 1,
      'write bySk s': 1,
      'write table b': 1,
      'write table c': 1,
      'write bySk 1': 2,
      'read table a': 0.5,
    });
  });

  it('is a unit for a write whose condition did not hold, and two in a transaction', async () => {
    const Update = {
      TableName: table,
      Key: key('d'),
      UpdateExpression: 'SET x = :x',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':x': { S: 'y' } },
    };
    await expect(client.send(new UpdateItemCommand(Update))).rejects.toThrow();
    const { 'write table d': alone } = await units();
    const TransactItems = [{ Update }];
    await expect(client.send(new TransactWriteItemsCommand({ TransactItems }))).rejects.toThrow();
    const { 'write table d': both } = await units();
    expect([alone, both]).toEqual([1, 3]);
  });
});

describe('the switch', () => {
  const environment = async () => {
    const { body } = await fixture.call('POST', '/act/environment', {});
    return (body as Record<string, string>).AWS_ENDPOINT_URL_DYNAMODB;
  };

  it('puts the partitions before the store of functions, and takes them away', async () => {
    const { databaseUrl, url } = fixture.system;
    expect(await environment()).toBe(databaseUrl);
    expect((await store({ partitions: true })).partitions).toBe(true);
    expect(await environment()).toBe(`${url}/_aws/dynamodb`);
    await fixture.call('PUT', '/items/through/1', { value: 'x' });
    expect((await shown()).keys).toContainEqual(expect.objectContaining({ key: 'through' }));
    await store({ partitions: false });
    expect(await environment()).toBe(databaseUrl);
  });

  it('refuses a field that it does not know', async () => {
    const init = { method: 'POST', body: '{"partition": true}' };
    const answer = await fetch(`${fixture.system.url}/_local/store`, init);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ type: 'invalid', status: 400 });
  });
});
