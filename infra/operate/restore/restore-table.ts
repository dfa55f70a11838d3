import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type TableName, tableNames } from '../../data/tables.ts';
import type { AskAws } from '../ask-aws.ts';
import { type MergeCounts, mergeRows } from './merge-rows.ts';
import { mergeRules } from './merge-rules.ts';
import { namesOfTables, restoreBeside } from './restore-beside.ts';

/** What a person asks for. */
export type Wish = {
  readonly stage: string;
  readonly table: string | undefined;
  readonly at: string | undefined;
  readonly account?: string | undefined;
  readonly dryRun?: boolean | undefined;
};

/** The tools of a restore: AWS's command line, the store, and a way to wait. */
export type Means = {
  readonly ask: AskAws;
  readonly db: DynamoDBDocumentClient;
  wait(ms: number): Promise<unknown>;
};

export type Restored = { readonly restored: string; readonly counts: MergeCounts };

/**
 * Restores a table beside the live one and brings back missing rows. Throws one clear line, before
 * any change, for requests that it does not support.
 */
export async function restoreTable(wish: Wish, means: Means): Promise<Restored> {
  const { table, at } = readWish(wish);
  const names = await namesOfTables(means.ask, wish.stage);
  const restored = await restoreBeside(means.ask, { source: names[table], at }, means.wait);
  const { account, dryRun } = wish;
  const counts = await mergeRows({ db: means.db, table, restored, names, at, account, dryRun });
  return { restored, counts };
}

function readWish({ table, at, account }: Wish): { table: TableName; at: string } {
  const name = tableNames.find((one) => one === table);
  if (!name) throw new Error(`--table is one of: ${tableNames.join(', ')}`);
  const { how, why } = mergeRules[name];
  if (how === 'never') throw new Error(`${name} is not restored. ${why}`);
  if (how === 'removable' && !account) throw new Error(`${name} needs --account ID. ${why}`);
  const time = Date.parse(at ?? '');
  if (Number.isNaN(time) || !/T.*(Z|[+-]\d\d:\d\d)$/.test(at ?? '')) {
    throw new Error('--at is a time with its zone, such as 2026-11-29T12:00:00Z');
  }
  return { table: name, at: new Date(time).toISOString() };
}
