import { createReadStream, readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as sms from '@aws-sdk/client-pinpoint-sms-voice-v2';
import * as sqs from '@aws-sdk/client-sqs';
import * as store from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { parse } from 'csv-parse';
import type { RecordedCall } from './recorded-calls.ts';

/**
 * A process of its own: the raw baseline. It makes recorded calls again with the product's own SDK
 * clients, in the order they began, so many at once, and no logic between them. Their inputs are
 * made ready before the time starts. Given a file of rows it parses that first, as it goes. It can
 * do one turn after the other and stays warm.
 */
export type Replay = {
  readonly calls: string;
  /** How many calls are under way at once. */
  readonly width: number;
  readonly csv?: string;
};
export type Replayed = {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly calls: number;
  /** Calls that the store refused: their condition did not hold. */
  readonly refused: number;
};

process.on('message', async (message: Replay | 'go') => {
  if (message === 'go') {
    process.send?.(await run());
  } else {
    run = prepare(message);
    process.send?.('ready');
  }
});

let run: () => Promise<Replayed>;

function prepare({ calls, width, csv }: Replay): () => Promise<Replayed> {
  const acts = actsIn(calls);
  return async () => {
    const began = { at: performance.now(), cpu: process.cpuUsage() };
    const parsed = csv === undefined ? undefined : parseAll(csv);
    const [refused] = await Promise.all([makeAll(acts, width), parsed]);
    const { user, system } = process.cpuUsage(began.cpu);
    const seconds = (performance.now() - began.at) / 1000;
    return { seconds, cpuSeconds: (user + system) / 1e6, calls: acts.length, refused };
  };
}

type Act = () => Promise<unknown>;

function actsIn(file: string): Act[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const recorded = lines.filter((line) => line !== '');
  return recorded.map((line) => actOf(JSON.parse(line) as RecordedCall));
}

/** Makes them in order, so many at once, and counts the refused. */
async function makeAll(acts: readonly Act[], width: number): Promise<number> {
  let refused = 0;
  const rest = acts.values();
  const lane = async () => {
    for (const act of rest) refused += await refusals(act);
  };
  await Promise.all(Array.from({ length: width }, lane));
  return refused;
}

async function parseAll(file: string): Promise<void> {
  const parser = parse({ on_record: () => null });
  for await (const block of createReadStream(file)) {
    await new Promise((done) => parser.write(block, done));
  }
  await new Promise<void>((done) => parser.end(done));
}

const db = store.DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});
const queue = new sqs.SQSClient({});
// Twice: on a busy machine the runner may have closed a connection that waited between two turns.
const carrier = new sms.PinpointSMSVoiceV2Client({ maxAttempts: 2 });

const commands: Readonly<Record<string, new (input: never) => unknown>> = {
  GetItem: store.GetCommand,
  PutItem: store.PutCommand,
  UpdateItem: store.UpdateCommand,
  DeleteItem: store.DeleteCommand,
  Query: store.QueryCommand,
  Scan: store.ScanCommand,
  BatchGetItem: store.BatchGetCommand,
  BatchWriteItem: store.BatchWriteCommand,
  BatchExecuteStatement: store.BatchExecuteStatementCommand,
  TransactWriteItems: store.TransactWriteCommand,
  SendMessage: sqs.SendMessageCommand,
  SendMessageBatch: sqs.SendMessageBatchCommand,
  SendTextMessage: sms.SendTextMessageCommand,
};

function actOf({ call, input }: RecordedCall): Act {
  const [service = '', name = ''] = call.split('.');
  const Command = commands[name];
  if (Command === undefined) throw new Error(`A raw loop does not know ${call}.`);
  const isStore = service.startsWith('DynamoDB');
  const given = (isStore ? plain(input) : input) as never;
  const client: Client = isStore ? db : service === 'AmazonSQS' ? queue : carrier;
  return () => client.send(new Command(given) as never);
}

type Client = { send(command: never): Promise<unknown> };

const types = new Set(['S', 'N', 'BOOL', 'NULL', 'M', 'L', 'SS', 'NS']);

/**
 * The store's typed values as plain ones, so that the SDK does its own work again. It makes tokens
 * of its own: with the old ones a transaction would be taken for the same one.
 */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined && types.has(only[0])) {
    return unmarshall({ it: value as never }).it;
  }
  const kept = entries.filter(([key]) => key !== 'ClientRequestToken');
  return Object.fromEntries(kept.map(([key, inner]) => [key, plain(inner)]));
}

const conditions = /ConditionalCheckFailed|TransactionCanceled/;

/** A condition that does not hold is counted; anything else is no baseline. */
async function refusals(act: Act): Promise<0 | 1> {
  try {
    await act();
    return 0;
  } catch (error) {
    if (error instanceof Error && conditions.test(error.name)) return 1;
    throw error;
  }
}
