import type { AuditNote } from '../../values/audit-chain.ts';
import { transactWithNote } from '../accounts/audit.ts';
import { conditionalWrite, type Step } from '../client/conditional-writes.ts';
import { type Page, type Row, tableName } from '../client/database.ts';
import { getOne } from '../client/get-many.ts';
import { newestPage } from '../client/newest-page.ts';
import { setAttributes } from '../client/set-attributes.ts';

export const exportKinds = ['contacts', 'consents', 'opt-outs', 'texts'] as const;
export const exportFormats = ['csv', 'jsonl'] as const;

/** An export file of an account, and its progress. */
export type Export = {
  readonly accountId: string;
  readonly exportId: string;
  readonly what: (typeof exportKinds)[number];
  readonly format: (typeof exportFormats)[number];
  readonly status: 'running' | 'done';
  readonly createdAt: string;
  readonly createdBy: string;
  readonly doneAt?: string;
  /** Rises with each saved step; a saved step starts the next one. */
  readonly steps: number;
  /** `join`: everything is read, and the pieces become one file. */
  readonly phase: 'read' | 'join';
  /** Where reading continues, as JSON; from the start when missing. */
  readonly place?: string | undefined;
  readonly rows: number;
  readonly bytes: number;
  readonly pieces: number;
  readonly expiresAtSeconds: number;
};

const table = /* @__PURE__ */ tableName('EXPORTS_TABLE');

/** Stores a new export, with its line in the audit log: its stream starts the work. */
export async function addExport<const Otherwise extends string>(
  asked: Export,
  note: AuditNote,
  also: readonly Step<Otherwise>[],
): Promise<'done' | Otherwise> {
  const Put = { TableName: table(), Item: asked };
  return transactWithNote(asked.accountId, note, [...also, { write: { Put } }]);
}

export async function findExport(accountId: string, exportId: string): Promise<Export | undefined> {
  return getOne<Export>(table(), { accountId, exportId });
}

/** Newest first. */
export async function exportPage(
  accountId: string,
  page: { limit: number; from: Row | undefined },
): Promise<Page<Export>> {
  return newestPage<Export>(table(), accountId, page);
}

type Change = Partial<Omit<Export, 'accountId' | 'exportId' | 'steps'>>;

/** Saves a step, unless another run of the same step was faster. */
export async function saveExport(read: Export, change: Change): Promise<'saved' | 'already'> {
  const { accountId, exportId, steps } = read;
  const set = setAttributes({ ...change, steps: steps + 1 });
  const Update = {
    TableName: table(),
    Key: { accountId, exportId },
    ...set,
    ConditionExpression: '#steps = :read',
    ExpressionAttributeValues: { ...set.ExpressionAttributeValues, ':read': steps },
  };
  return conditionalWrite({ Update }, { held: 'saved', otherwise: 'already' });
}
