import { randomUUID } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { ImportProblemCode, RowRefusal } from '../../values/imports/import-problems.ts';
import { type Step, transact } from '../client/conditional-writes.ts';
import { db, type Page, queryPage, type Row, tableName } from '../client/database.ts';
import { eventWrite } from '../events/events.ts';

export const importStatuses = [
  'awaiting-upload',
  'running',
  'held',
  'done',
  'failed',
  'rejected',
] as const;
export type ImportStatus = (typeof importStatuses)[number];

/**
 * The outcomes of the rows. Each row has one of the five outcomes, so they add up to `read`;
 * `merged` counts those among them whose person an earlier row had too.
 */
export type RowCounts = {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly optedOut: number;
  readonly merged: number;
};

export const noRows: RowCounts = {
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  optedOut: 0,
  merged: 0,
};

/**
 * A person states why these people may be texted; without it there is no import. The last three are
 * defaults for rows that do not say it themselves.
 */
export type Attestation = {
  readonly basis?: 'express' | 'relationship' | undefined;
  readonly statement: string;
  readonly attestedBy: string;
  readonly source?: string | undefined;
  readonly obtainedAt?: string | undefined;
  readonly lastTransactionAt?: string | undefined;
};

/** Why a whole file failed or waits. `code` never changes its meaning. */
export type ImportProblem = {
  readonly code: ImportProblemCode;
  readonly because: string;
  readonly mend?: string;
};

/** One column about texts: how it was read, and the results of its rows, with examples. */
type ConsentColumn = {
  readonly heading: string;
  readonly readAs: 'consent' | 'refusal' | 'deceased' | 'status' | 'words';
  readonly in: number;
  readonly out: number;
  readonly never: number;
  readonly notUnderstood: number;
  readonly empty: number;
  readonly examples: Readonly<Record<string, readonly string[]>>;
};

/** Rows whose first name differs from the one that their number already had. */
export type Households = {
  readonly met: number;
  readonly examples: readonly Household[];
};

/** Cells that look as if they were read in the wrong encoding. */
export type Misread = {
  readonly cells: number;
  readonly examples: readonly {
    readonly row: number;
    readonly column: string;
    readonly text: string;
  }[];
};

/** Refused rows of one kind: how many, and the first of them in words. */
export type RefusedBecause = {
  readonly code: RowRefusal;
  readonly rows: number;
  readonly example: { readonly row: number; readonly because: string };
};

/** What a dry run shows of the file: how it is read, and its first rows as they are read. */
export type ImportPreview = {
  readonly dates: 'day/month/year' | 'month/day/year';
  readonly columns: readonly { readonly header: string; readonly readAs: string }[];
  readonly firstRows: readonly Row[];
  /** Groups that the file names and that do not exist yet. */
  readonly newGroups?: readonly string[];
};

export type Household = { readonly row: number; readonly stays: string; readonly met: string };

export type Import = {
  readonly accountId: string;
  readonly importId: string;
  readonly status: ImportStatus;
  readonly fileName: string;
  readonly objectKey: string;
  readonly attestation: Attestation;
  readonly group?: string | undefined;
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  readonly sheet?: string | undefined;
  readonly kind?: 'contacts' | 'opt-outs' | undefined;
  readonly includeHidden?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly rows: RowCounts;
  /** Known after the first reading of the whole file, before anything of it is written. */
  readonly rowsInFile?: number;
  /** Of a workbook: the sheet that is read, and the others. */
  readonly sheets?: { readonly read: string; readonly others: readonly string[] };
  readonly consentColumns?: readonly ConsentColumn[];
  readonly hidden?: { readonly rows: number; readonly columns: readonly string[] };
  readonly misread?: Misread;
  readonly households?: Households;
  readonly refusedBecause?: readonly RefusedBecause[];
  readonly refusedRowsKey?: string;
  readonly problem?: ImportProblem;
  readonly preview?: ImportPreview;
  /** Of a held import: some rows of the file, for the operator who decides. */
  readonly sample?: ImportPreview;
  /** Where to continue after a stop; the acts of the import know its content. */
  readonly checkpoint?: Record<string, unknown>;
  /** How often it was saved. Every save has a condition on it. */
  readonly steps: number;
  /** Names the last save of this row. */
  readonly saveId?: string;
  /** How far into the file the import is, and when. */
  readonly bytes?: { readonly read: number; readonly total: number; readonly at?: string };
  readonly releasedBy?: string;
  readonly startedAt?: string;
  readonly doneAt?: string;
};

const table = /* @__PURE__ */ tableName('IMPORTS_TABLE');
const isNew = 'attribute_not_exists(accountId)';

/** Stores a new import, together with the writes of `also`: all or none. */
export async function createImport<const Otherwise extends string>(
  given: Import,
  also: readonly Step<Otherwise>[],
): Promise<'done' | Otherwise> {
  const Put = { TableName: table(), Item: given, ConditionExpression: isNew };
  return transact([...also, { write: { Put } }, { write: progressOf(given, given.status) }]);
}

export async function findImport(accountId: string, importId: string): Promise<Import | undefined> {
  const Key = { accountId, importId };
  const answer = await db.send(new GetCommand({ TableName: table(), Key, ConsistentRead: true }));
  return answer.Item as Import | undefined;
}

/** The account's imports, newest first: their ids begin with the time. */
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

/** Imports of all accounts in one status: those that wait for an operator. */
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

export type ImportChange = Partial<Omit<Import, 'accountId' | 'importId' | 'steps' | 'saveId'>>;

/**
 * Saves what a step did, if the import is still at the step that was read: a second try of the same
 * step, or a late one, changes nothing (`already`). Each step has an event.
 */
export async function saveImport(read: Import, change: ImportChange): Promise<'saved' | 'already'> {
  const { accountId, importId } = read;
  const saveId = randomUUID();
  const set: Row = { ...change, steps: read.steps + 1, saveId };
  const names = Object.keys(set).filter((name) => set[name] !== undefined);
  const Update = {
    TableName: table(),
    Key: { accountId, importId },
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
    ConditionExpression: '#steps = :readSteps',
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(names.map((name) => [`:${name}`, set[name]])),
      ':readSteps': read.steps,
    },
  };
  const outcome = await transact([
    { write: { Update }, otherwise: 'already' },
    { write: progressOf(read, change.status ?? read.status) },
  ]);
  if (outcome === 'done') return 'saved';
  // The client may have tried twice because the answer to our own save was lost.
  const row = await findImport(accountId, importId);
  return row?.saveId === saveId ? 'saved' : 'already';
}

function progressOf({ accountId, importId }: Import, status: ImportStatus) {
  return eventWrite(accountId, { type: 'import.progress', importId, status });
}
