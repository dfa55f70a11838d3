import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf, type TableName, tableNames, tableShapes } from '../../infra/data/tables.ts';
import { chooseEngine, type Engine, startEngine } from '../../infra/local/store/engine.ts';
import { makeScratch } from '../../infra/local/store/scratch.ts';
import { type AskAws, AwsRefused } from '../../infra/operate/ask-aws.ts';
import type { Row } from '../../infra/operate/restore/plan-merge.ts';
import { restoreTable, type Wish } from '../../infra/operate/restore/restore-table.ts';

/**
 * A rehearsal: the real store and the real merge. AWS's own part is played by an export of a table
 * and an import of it beside the living one, when `restore` asks AWS for that.
 */
const scratch = makeScratch();
let engine: Engine;
let db: DynamoDBDocumentClient;
const asked: string[] = [];
const exported = new Map<string, Row[]>();
const at = '2026-11-28T12:00:00.000Z';
const used: readonly TableName[] = ['opt-outs', 'audit', 'contacts', 'texts'];

beforeAll(async () => {
  engine = await startEngine(chooseEngine(), join(scratch, 'database'));
  db = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${engine.port}`,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  );
  for (const name of used) await makeTable(`live-${name}`, name);
}, 60_000);
afterAll(async () => {
  await engine?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

async function makeTable(TableName: string, like: TableName): Promise<void> {
  const { pk, sk } = tableShapes[like];
  const keys = [pk, ...(sk ? [sk] : [])];
  await db.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keys.map((AttributeName, n) => ({ AttributeName, KeyType: n ? 'RANGE' : 'HASH' })),
    }),
  );
}

const live = (name: TableName) => `live-${name}`;
const put = (TableName: string, Item: Row) => db.send(new PutCommand({ TableName, Item }));
const remove = (name: TableName, Key: Row) =>
  db.send(new DeleteCommand({ TableName: live(name), Key }));
async function rowsOf(TableName: string): Promise<Row[]> {
  return (await db.send(new ScanCommand({ TableName, ConsistentRead: true }))).Items ?? [];
}

/** What point-in-time recovery would know. */
async function remember(...names: TableName[]): Promise<void> {
  for (const name of names) exported.set(live(name), await rowsOf(live(name)));
}

const ask: AskAws = async (words) => {
  const argument = (flag: string) => String(words[words.indexOf(flag) + 1]);
  asked.push(words.slice(0, 2).join(' '));
  switch (words[1]) {
    case 'list-stack-resources':
      return {
        StackResourceSummaries: tableNames.map((name) => ({
          LogicalResourceId: `${idOf(name)}Table0123ABCD`,
          PhysicalResourceId: live(name),
        })),
      };
    case 'describe-table':
      if (exported.has(argument('--table-name'))) return { Table: { TableStatus: 'ACTIVE' } };
      throw new AwsRefused('ResourceNotFoundException', 'no such table');
    case 'restore-table-to-point-in-time': {
      const [source, target] = [argument('--source-table-name'), argument('--target-table-name')];
      const like = used.find((name) => live(name) === source) ?? 'audit';
      await makeTable(target, like);
      for (const row of exported.get(source) ?? []) await put(target, row);
      exported.set(target, []);
      return {};
    }
    default:
      throw new Error(`There is no answer for: ${words.join(' ')}`);
  }
};
const restore = (wish: Omit<Wish, 'stage' | 'at'> & { at?: string }) =>
  restoreTable({ stage: 'dev', at, ...wish }, { ask, db, wait: async () => {} });

const optOut = (phone: string, more: Row = {}): Row => ({
  bundle: `a1#${phone}`,
  accountId: 'a1',
  phone,
  state: 'out',
  eventId: `in-${phone}`,
  optedOutAt: '2026-11-20T10:00:00.000Z',
  times: 1,
  ...more,
});

describe('a lost opt-out', () => {
  const [lost, back, weakened, later] = [
    '+12125550101',
    '+12125550102',
    '+12125550103',
    '+12125550104',
  ];
  const cameBack = { state: 'restored', restoredAt: '2026-11-28T15:00:00.000Z' };

  beforeAll(async () => {
    for (const phone of [lost, back, weakened]) await put(live('opt-outs'), optOut(phone));
    await remember('opt-outs');
    // Since then: one is gone, one came back by START, a bad deployment restored one, one left
    // again.
    await remove('opt-outs', { bundle: `a1#${lost}` });
    await put(live('opt-outs'), optOut(back, cameBack));
    await put(live('opt-outs'), optOut(weakened, { state: 'kept' }));
    await put(live('opt-outs'), optOut(later, { optedOutAt: '2026-11-28T16:00:00.000Z' }));
  });
  const statesNow = async () =>
    Object.fromEntries((await rowsOf(live('opt-outs'))).map((row) => [row.phone, row.state]));

  it('would come back, says a dry run, and changes nothing', async () => {
    const before = await rowsOf(live('opt-outs'));
    const { counts } = await restore({ table: 'opt-outs', dryRun: true });
    expect(counts).toEqual({
      'would be added': 1,
      'would be in force again': 1,
      'left: is newer': 1,
    });
    expect(await rowsOf(live('opt-outs'))).toEqual(before);
  });

  it('comes back, and what is newer stays', async () => {
    const { counts } = await restore({ table: 'opt-outs' });
    expect(counts).toEqual({ added: 1, 'in force again': 1, 'left: is newer': 1 });
    expect(await statesNow()).toEqual({
      [lost]: 'out',
      [back]: 'restored',
      [weakened]: 'out',
      [later]: 'out',
    });
  });

  it('is there when it is asked for again, from the one copy that AWS made', async () => {
    const { counts, restored } = await restore({ table: 'opt-outs' });
    expect(counts).toEqual({ 'left: is there': 2, 'left: is newer': 1 });
    expect(restored).toBe('live-opt-outs-at-20261128120000000');
    expect(asked.filter((one) => one.endsWith('restore-table-to-point-in-time'))).toHaveLength(1);
  });
});

describe('lost contacts', () => {
  const contact = (accountId: string, phone: string): Row => ({
    bundle: `${accountId}#0`,
    accountId,
    phone,
  });

  it('come back to their account, except people who left or were erased meanwhile', async () => {
    const lost = [
      contact('a1', '+12125550150'),
      contact('a1', '+12125550101'),
      contact('a1', '+12125550151'),
      contact('a2', '+12125550150'),
    ];
    for (const row of lost) await put(live('contacts'), row);
    await remember('contacts');
    for (const { bundle, phone } of lost) await remove('contacts', { bundle, phone });
    const details = { phone: '+12125550151' };
    const erased = { accountId: 'a1', entry: '000000000001', what: 'person.erased', details };
    await put(live('audit'), { ...erased, at: '2026-11-28T18:00:00.000Z' });
    const { counts } = await restore({ table: 'contacts', account: 'a1' });
    expect(counts).toEqual({ added: 1, 'left: person is out': 1, 'left: person was erased': 1 });
    expect(await rowsOf(live('contacts'))).toEqual([lost[0]]);
  });
});

describe('lost texts', () => {
  it('come back, and what had not left never will', async () => {
    const text = (entry: string, state: string) => ({
      bundle: 'a1#gs_1#0',
      entry,
      accountId: 'a1',
      phone: entry,
      state,
      body: 'Hi',
    });
    await put(live('texts'), text('+12125550160', 'delivered'));
    await put(live('texts'), text('+12125550161', 'planned'));
    await remember('texts');
    for (const entry of ['+12125550160', '+12125550161']) {
      await remove('texts', { bundle: 'a1#gs_1#0', entry });
    }
    await restore({ table: 'texts' });
    const states = (await rowsOf(live('texts'))).map((row) => `${row.phone} ${row.state}`);
    expect(states.sort()).toEqual(['+12125550160 delivered', '+12125550161 unknown']);
  });
});

describe('a wish that cannot be', () => {
  it.each([
    [{ table: 'optouts' }, '--table is one of: accounts'],
    [{ table: 'outbox' }, 'outbox is not restored. What is on its way'],
    [{ table: 'contacts' }, 'contacts needs --account ID'],
    [{ table: 'opt-outs', at: 'yesterday' }, '--at is a time with its zone'],
    [{ table: 'opt-outs', at: '2026-11-28T12:00:00' }, '--at is a time with its zone'],
  ])('%o is refused before AWS is asked', async (wish, because) => {
    const before = asked.length;
    await expect(restore(wish)).rejects.toThrow(because);
    expect(asked).toHaveLength(before);
  });
});
