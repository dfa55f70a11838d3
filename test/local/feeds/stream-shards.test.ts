import { createServer, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import {
  asNumber,
  asObject,
  asText,
  type JsonObject,
  parseObject,
} from '../../../infra/local/store/json.ts';
import { StreamShards } from '../../../infra/local/streams/stream-shards.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** An engine that answers as the test says; `fail` becomes the exception's name. */
async function engine(answers: (action: string, input: JsonObject) => object): Promise<number> {
  const made = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const action = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      const answer = answers(action, parseObject(Buffer.concat(chunks).toString()));
      response.statusCode = 'fail' in answer ? 400 : 200;
      response.end(JSON.stringify('fail' in answer ? { __type: answer.fail } : answer));
    });
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const address = made.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const record = (sequence: number) => ({ dynamodb: { SequenceNumber: String(sequence) } });
const described = (...shards: object[]) => ({ StreamDescription: { Shards: shards } });

/** Iterators of the form `SHARD after N`; N is where reading goes on. */
function iteratorFor(input: JsonObject): object {
  const after = asNumber(input.SequenceNumber, 0);
  return { ShardIterator: `${asText(input.ShardId)} after ${after}` };
}

function sequences(read: readonly { records: readonly JsonObject[] }[]): string[] {
  const records = read.flatMap((shard) => shard.records);
  return records.map(({ dynamodb }) => asText(asObject(dynamodb).SequenceNumber));
}

it('finds a refused position again in the same read, and goes on after it', async () => {
  let refusals = 0;
  const port = await engine((action, input) => {
    if (action === 'DescribeStream') return described({ ShardId: 's' });
    if (action === 'GetShardIterator') return iteratorFor(input);
    if (refusals > 0) {
      refusals -= 1;
      return { fail: 'com.amazonaws.dynamodb.v20120810#TrimmedDataAccessException' };
    }
    const after = Number(asText(input.ShardIterator).split(' ').at(-1));
    const Records = [1, 2, 3].map((n) => record(after + n));
    return { Records, NextShardIterator: `s after ${after + 3}` };
  });
  const shards = new StreamShards(port, 'stream', {});
  refusals = 1;
  expect(sequences(await shards.read())).toEqual(['1', '2', '3']);
  refusals = 2;
  expect(sequences(await shards.read())).toEqual(['4', '5', '6']);
});

it('reads the children of a shard that ended within the same read', async () => {
  const port = await engine((action, input) => {
    const child = { ShardId: 'child', ParentShardId: 'parent' };
    if (action === 'DescribeStream') return described({ ShardId: 'parent' }, child);
    if (action === 'GetShardIterator') return iteratorFor(input);
    if (asText(input.ShardIterator).startsWith('parent')) return { Records: [record(1)] };
    return { Records: [record(2)], NextShardIterator: 'child after 2' };
  });
  expect(sequences(await new StreamShards(port, 'stream', {}).read())).toEqual(['1', '2']);
});

it('never calls it empty when the engine does not let it read', async () => {
  const port = await engine((action, input) => {
    if (action === 'DescribeStream') return described({ ShardId: 's' });
    if (action === 'GetShardIterator') return iteratorFor(input);
    return { fail: 'ExpiredIteratorException' };
  });
  await expect(new StreamShards(port, 'stream', {}).read()).rejects.toThrow(/ExpiredIterator/);
});

it('gives an empty map its type back, which DynamoDB Local leaves out', async () => {
  const image = { top: {}, list: { L: [] }, deep: { M: { map: {}, all: { L: [{}, { S: '' }] } } } };
  const port = await engine((action, input) => {
    if (action === 'DescribeStream') return described({ ShardId: 's' });
    if (action === 'GetShardIterator') return iteratorFor(input);
    const change = { SequenceNumber: '1', NewImage: image, Keys: { pk: { S: 'a' } } };
    return { Records: [{ eventName: 'INSERT', dynamodb: change }], NextShardIterator: 's after 1' };
  });
  const arn = 'arn:aws:dynamodb:ddblocal:000000000000:table/t/stream/1';
  const [shard] = await new StreamShards(port, arn, {}).read();
  expect(shard?.records).toEqual([
    {
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber: '1',
        Keys: { pk: { S: 'a' } },
        NewImage: {
          top: { M: {} },
          list: { L: [] },
          deep: { M: { map: { M: {} }, all: { L: [{ M: {} }, { S: '' }] } } },
        },
      },
    },
  ]);
});
