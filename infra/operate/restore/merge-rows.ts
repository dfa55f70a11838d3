import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { type TableName, tableShapes } from '../../data/tables.ts';
import { erasedSince, isOutNow, type Names, personOf, readRows } from './known-people.ts';
import { mergeRules } from './merge-rules.ts';
import { type Found, type MergeStep, planMerge, type Row } from './plan-merge.ts';

/** What a merge needs. */
export type Merge = {
  readonly db: DynamoDBDocumentClient;
  readonly table: TableName;
  /** The table of the earlier time, beside the one that lives. */
  readonly restored: string;
  /** The deployed names of the tables that live. */
  readonly names: Names;
  /** The time that is restored, ISO 8601. */
  readonly at: string;
  /** Rows of this account alone. */
  readonly account?: string | undefined;
  /** True: says what would be done, and does nothing. */
  readonly dryRun?: boolean | undefined;
};

/** How many rows came to which end: `{ added: 3, 'left: is there': 97 }`. */
export type MergeCounts = Readonly<Record<string, number>>;

/** As many keys as one read of many takes. */
const atOnce = 100;

/**
 * Restores rows that the live table lacks, by the table's rule. Each write has the condition that
 * the row is unchanged since it was read, so it may run while people work, be interrupted and run
 * again.
 */
export async function mergeRows(merge: Merge): Promise<MergeCounts> {
  const counts: Record<string, number> = {};
  const erased = await erasedSince(merge.db, merge.names.audit, merge.at);
  const pages = paginateScan({ client: merge.db }, { TableName: merge.restored, Limit: atOnce });
  for await (const { Items = [] } of pages) {
    const rows = Items.filter((row) => !merge.account || personOf(row).account === merge.account);
    const found = await lookUp(merge, rows, erased);
    const ends = await Promise.all(found.map((one) => take(merge, one)));
    for (const end of ends) counts[end] = (counts[end] ?? 0) + 1;
  }
  return counts;
}

async function lookUp(
  { db, table, names }: Merge,
  rows: readonly Row[],
  erased: ReadonlySet<string>,
): Promise<Found[]> {
  const { pk, sk } = tableShapes[table];
  const keys = [pk, ...(sk ? [sk] : [])];
  const living = await readRows(db, { table: names[table], keys, rows });
  const isRemovable = mergeRules[table].how === 'removable';
  const out = isRemovable ? await isOutNow(db, names['opt-outs'], rows) : () => false;
  return rows.map((row, n) => {
    const person = erased.has(personOf(row).person) ? 'erased' : out(row) ? 'out' : undefined;
    return { earlier: row, living: living[n], person };
  });
}

async function take(merge: Merge, found: Found): Promise<string> {
  const step = planMerge(mergeRules[merge.table].how, found);
  if (step.do === 'leave') return `left: ${step.because}`;
  const done = step.do === 'add' ? 'added' : 'in force again';
  if (merge.dryRun) return `would be ${done}`;
  try {
    const Put = {
      TableName: merge.names[merge.table],
      Item: step.row,
      ...ifUnchanged(merge, step),
    };
    await merge.db.send(new PutCommand(Put));
    return done;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'left: changed meanwhile';
    throw error;
  }
}

/** Two tombstones of the same event and state, ended at the same time, are the same row. */
function ifUnchanged({ table }: Merge, step: Exclude<MergeStep, { do: 'leave' }>) {
  if (step.do === 'add') {
    return {
      ConditionExpression: 'attribute_not_exists(#pk)',
      ExpressionAttributeNames: { '#pk': tableShapes[table].pk },
    };
  }
  const { eventId, state, restoredAt } = step.read;
  const ended =
    restoredAt === undefined ? 'attribute_not_exists(restoredAt)' : 'restoredAt = :ended';
  return {
    ConditionExpression: `eventId = :event AND #state = :state AND ${ended}`,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':event': eventId,
      ':state': state,
      ...(restoredAt !== undefined && { ':ended': restoredAt }),
    },
  };
}
