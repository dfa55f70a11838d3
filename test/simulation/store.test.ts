import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as lib from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTables } from '../../infra/local/store/database.ts';
import { chooseEngine, type Engine, startEngine } from '../../infra/local/store/engine.ts';
import { randomProgram, type Step } from './store/random-program.ts';
import { Store } from './store/store.ts';
import { readTableShape } from './store/table-shape.ts';

/** More by hand: STORE_PROGRAMS=1000 npx vitest run test/simulation/store.test.ts */
const programs = Number(process.env.STORE_PROGRAMS ?? 8);
const stepsEach = 40;

const folder = mkdtempSync(join(tmpdir(), 'simulated-store-'));
let engine: Engine;
let db: lib.DynamoDBDocumentClient;

beforeAll(async () => {
  engine = await startEngine(chooseEngine(), folder);
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${engine.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  db = lib.DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  await createTables(engine.port, [things]);
});
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

const keys = (pk: string, sk?: string) => [
  { AttributeName: pk, KeyType: 'HASH' },
  ...(sk ? [{ AttributeName: sk, KeyType: 'RANGE' }] : []),
];

/** A table with two indexes, as the template would have it. */
const things = {
  logicalId: 'Things',
  type: 'AWS::DynamoDB::GlobalTable',
  properties: {
    AttributeDefinitions: ['pk', 'sk', 'dueShard', 'dueAt', 'state'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    KeySchema: keys('pk', 'sk'),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: keys('dueShard', 'dueAt'),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      {
        IndexName: 'byState',
        KeySchema: keys('state'),
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  },
  identity: { name: 'Things', ref: 'Things', attributes: {} },
  declared: {
    stack: { name: 'Test', template: {}, resources: new Map(), assets: new Map() },
    logicalId: 'Things',
    type: 'AWS::DynamoDB::GlobalTable',
    properties: {},
    path: '',
  },
};

function memoryStore(): Store {
  let nowMs = 0;
  return new Store([readTableShape(things)], { now: () => nowMs++, lag: () => 0 });
}

/** How the client gets each command. */
const calls: Record<string, (input: never) => Promise<object>> = {
  GetCommand: (input) => db.send(new lib.GetCommand(input)),
  QueryCommand: (input) => db.send(new lib.QueryCommand(input)),
  BatchGetCommand: (input) => db.send(new lib.BatchGetCommand(input)),
  PutCommand: (input) => db.send(new lib.PutCommand(input)),
  UpdateCommand: (input) => db.send(new lib.UpdateCommand(input)),
  DeleteCommand: (input) => db.send(new lib.DeleteCommand(input)),
  BatchWriteCommand: (input) => db.send(new lib.BatchWriteCommand(input)),
  TransactWriteCommand: (input) => db.send(new lib.TransactWriteCommand(input)),
  BatchExecuteStatementCommand: (input) => db.send(new lib.BatchExecuteStatementCommand(input)),
};

async function onEngine({ command, input }: Step): Promise<object> {
  const call = calls[command];
  if (!call) throw new Error(`The client has no ${command}.`);
  return call(input as never);
}

/** The answer, without differences that do not matter to a caller. */
async function outcomeOf(
  { input }: Step,
  answer: () => Promise<object> | object,
): Promise<unknown> {
  try {
    return plain(await answer(), input.IndexName);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { CancellationReasons: reasons } = error as { CancellationReasons?: { Code?: string }[] };
    return { error: error.name, reasons: reasons?.map(({ Code }) => Code) };
  }
}

function plain(answer: object, index: unknown): unknown {
  const { $metadata, ConsumedCapacity, ...rest } = answer as Record<string, unknown>;
  const text = JSON.stringify(rest, (name, value) => (name === 'Message' ? undefined : value));
  const reply = JSON.parse(text) as Record<string, unknown>;
  // The answers of a batch of reads have no order.
  for (const rows of Object.values((reply.Responses ?? {}) as Record<string, unknown>)) {
    if (Array.isArray(rows)) rows.sort((one, other) => (keyText(one) < keyText(other) ? -1 : 1));
  }
  if (index && Array.isArray(reply.Items)) reply.Items = regrouped(reply.Items, index);
  return reply;
}

/** Rows with equal sort keys come in any order. */
function regrouped(rows: readonly Record<string, unknown>[], index: unknown): unknown {
  const groups = Map.groupBy(rows, ({ dueAt }) => (index === 'due' ? dueAt : ''));
  return [...groups].map(([, alike]) =>
    alike.sort((one, other) => (keyText(one) < keyText(other) ? -1 : 1)),
  );
}

const keyText = ({ pk, sk }: Record<string, unknown>) => `${pk}|${sk}`;

async function emptyTable(): Promise<void> {
  const { Items = [] } = await db.send(new lib.ScanCommand({ TableName: 'Things' }));
  for (const { pk, sk } of Items) {
    await db.send(new lib.DeleteCommand({ TableName: 'Things', Key: { pk, sk } }));
  }
}

it('answers as the engine does, whatever the product could ask it', async () => {
  for (let seed = 1; seed <= programs; seed++) {
    await emptyTable();
    const memory = memoryStore();
    for (const [n, step] of randomProgram(seed, stepsEach).entries()) {
      const wanted = await outcomeOf(step, () => onEngine(step));
      const given = await outcomeOf(step, () => memory.execute(step.command, step.input));
      expect({ seed, n, step, answer: given }).toEqual({ seed, n, step, answer: wanted });
    }
  }
});
