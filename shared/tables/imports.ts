import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { conditionDidNotHold, db, type Page, queryPage, type Row, tableName } from './database.ts';

export type ImportStatus = 'awaiting-upload' | 'running' | 'held' | 'done' | 'failed' | 'rejected';

export type RowCounts = {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly optedOut: number;
};

/** A person says why these people may be texted; without it there is no import. */
export type Attestation = {
  readonly basis: 'express' | 'relationship';
  readonly statement: string;
  readonly attestedBy: string;
};

export type Import = {
  readonly accountId: string;
  readonly importId: string;
  readonly status: ImportStatus;
  readonly fileName: string;
  readonly objectKey: string;
  readonly attestation: Attestation;
  readonly group?: string;
  readonly mapping?: Readonly<Record<string, string>>;
  readonly dryRun?: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly asked: string;
  readonly rows: RowCounts;
  readonly refusedRowsKey?: string;
  readonly problem?: { readonly because: string; readonly mend?: string };
  readonly preview?: Record<string, unknown>;
  /** Where to go on after a stop: an opaque place in the file, and the steps done. */
  readonly checkpoint?: Record<string, unknown>;
  readonly steps: number;
  readonly bytes?: { readonly read: number; readonly total: number };
  readonly releasedBy?: string;
  readonly startedAt?: string;
  readonly doneAt?: string;
};

const table = () => tableName('IMPORTS_TABLE');

export async function createImport(
  given: Import,
): Promise<{ outcome: 'created' | 'already'; row: Import }> {
  try {
    await db.send(
      new PutCommand({
        TableName: table(),
        Item: given,
        ConditionExpression: 'attribute_not_exists(accountId)',
      }),
    );
    return { outcome: 'created', row: given };
  } catch (error) {
    if (!conditionDidNotHold(error)) throw error;
    return {
      outcome: 'already',
      row: (await findImport(given.accountId, given.importId)) ?? given,
    };
  }
}

export async function findImport(accountId: string, importId: string): Promise<Import | undefined> {
  const Key = { accountId, importId };
  const answer = await db.send(new GetCommand({ TableName: table(), Key, ConsistentRead: true }));
  return answer.Item as Import | undefined;
}

export async function importPage(
  accountId: string,
  page: { limit: number; from: Row | undefined },
): Promise<Page<Import>> {
  return queryPage<Import>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a',
    ExpressionAttributeValues: { ':a': accountId },
    ScanIndexForward: false,
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}

/** Imports of all accounts that wait for an operator. */
export async function importsByStatus(
  status: ImportStatus,
  page: { limit: number; from: Row | undefined },
): Promise<Page<Import>> {
  return queryPage<Import>({
    TableName: table(),
    IndexName: 'byStatus',
    KeyConditionExpression: '#s = :s',
    ExpressionAttributeNames: { '#s': 'status' },
    ExpressionAttributeValues: { ':s': status },
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}

/**
 * Saves what a step did, if the import is still at the step that was read: a second try of the same
 * step, or one that comes late, changes nothing (`already`).
 */
export async function saveImport(
  read: Import,
  change: Partial<Omit<Import, 'accountId' | 'importId' | 'steps'>>,
): Promise<'saved' | 'already'> {
  const set: Row = { ...change, steps: read.steps + 1 };
  const names = Object.keys(set).filter((name) => set[name] !== undefined);
  try {
    await db.send(
      new UpdateCommand({
        TableName: table(),
        Key: { accountId: read.accountId, importId: read.importId },
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
        ConditionExpression: '#steps = :readSteps',
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(names.map((name) => [`:${name}`, set[name]])),
          ':readSteps': read.steps,
        },
      }),
    );
    return 'saved';
  } catch (error) {
    if (conditionDidNotHold(error)) return 'already';
    throw error;
  }
}
