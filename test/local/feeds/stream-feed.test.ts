import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callEngine } from '../../../infra/local/store/call-engine.ts';
import { asList, asObject, asText, parseObject } from '../../../infra/local/store/json.ts';
import { type Fixture, startFixture } from '../fixture/start.ts';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await startFixture();
}, 60_000);
afterAll(() => fixture?.stop());

/** Writes straight to the engine, as one request after the other. */
async function write(items: { pk: string; sk: string; [name: string]: string }[]): Promise<void> {
  const port = Number(new URL(fixture.system.databaseUrl).port);
  const [table] = fixture.system.deployment.ofType('AWS::DynamoDB::GlobalTable');
  for (const item of items) {
    const Item = Object.fromEntries(
      Object.entries(item).map(([key, value]) => [key, { S: value }]),
    );
    const TableName = table?.identity.name ?? '';
    await callEngine(port, 'DynamoDB_20120810.PutItem', { TableName, Item });
  }
}

async function followed(pk: string): Promise<string[]> {
  const notes = await fixture.notes('follow');
  const ours = notes.filter(({ key }) => String(key).startsWith(`${pk}/`));
  return ours.map(({ key, value }) => `${String(key).split('/')[1]}=${value}`);
}

describe('a stream that feeds a function', () => {
  it('keeps the order of one item', async () => {
    const values = Array.from({ length: 25 }, (_, index) => String(index));
    await write(values.map((value) => ({ pk: 'order', sk: 'one', value })));
    await fixture.system.idle();
    expect(await followed('order')).toEqual(values.map((value) => `one=${value}`));
  });

  it('delivers all around a poison record, which is given up and reported', async () => {
    const items = Array.from({ length: 8 }, (_, index) => ({ pk: 'poison', sk: `s${index}` }));
    await write(items.map((item, index) => ({ ...item, ...(index === 3 && { poison: 'x' }) })));
    await fixture.system.travel({ advanceSeconds: 300 });
    const delivered = new Set(await followed('poison'));
    expect(delivered.size).toBe(7);
    expect(delivered).not.toContain('s3=');
    expect(await reports()).toContainEqual(expect.objectContaining({ batchSize: 1 }));
  });

  it('repeats only from the record that the function names', async () => {
    await write([
      { pk: 'named', sk: 'a' },
      { pk: 'named', sk: 'b', refuse: 'x' },
      { pk: 'named', sk: 'c' },
    ]);
    await fixture.system.travel({ advanceSeconds: 300 });
    const keys = await followed('named');
    expect(keys.filter((key) => key === 'a=')).toHaveLength(1);
    expect(keys).toContain('c=');
    expect(keys).not.toContain('b=');
  });

  it('drops what the filter does not want', async () => {
    const port = Number(new URL(fixture.system.databaseUrl).port);
    const [table] = fixture.system.deployment.ofType('AWS::DynamoDB::GlobalTable');
    await write([{ pk: 'gone', sk: 'a' }]);
    const Key = { pk: { S: 'gone' }, sk: { S: 'a' } };
    const TableName = table?.identity.name ?? '';
    await callEngine(port, 'DynamoDB_20120810.DeleteItem', { TableName, Key });
    await fixture.system.idle();
    expect(await followed('gone')).toEqual(['a=']);
  });
});

async function reports(): Promise<object[]> {
  const queue = fixture.system.deployment
    .ofType('AWS::SQS::Queue')
    .find(({ logicalId }) => logicalId.startsWith('GivenUp'));
  const answer = await fetch(`${fixture.system.url}/_aws/sqs`, {
    method: 'POST',
    headers: { 'x-amz-target': 'AmazonSQS.ReceiveMessage' },
    body: JSON.stringify({ QueueUrl: queue?.identity.ref, MaxNumberOfMessages: 10 }),
  });
  const messages = asList(parseObject(await answer.text()).Messages);
  return messages.map((message) => {
    return asObject(parseObject(asText(asObject(message).Body)).DDBStreamBatchInfo);
  });
}
