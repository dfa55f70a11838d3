import {
  type AuditEntry,
  type AuditNote,
  entryName,
  firstHash,
  hashOf,
} from '../../values/audit-chain.ts';
import { backOff } from '../client/back-off.ts';
import {
  conditionalWrite,
  type Step,
  type TransactWrite,
  transact,
} from '../client/conditional-writes.ts';
import { type Page, queryPage, type Row, tableName } from '../client/database.ts';

const table = /* @__PURE__ */ tableName('AUDIT_TABLE');

/**
 * The write that appends a note after the newest entry; it fails if another entry came in between.
 * It belongs into the transaction that makes the change.
 */
async function entryFor(accountId: string, note: AuditNote) {
  const newest = (await auditPage(accountId, { limit: 1, from: undefined, newestFirst: true }))
    .items[0];
  const sequence = Number(newest?.entry ?? 0) + 1;
  const body = { ...note, accountId, entry: entryName(sequence) };
  const before = newest?.hash ?? firstHash;
  const row: AuditEntry = { ...body, before, hash: hashOf(body, before) };
  return {
    TableName: table(),
    Item: row,
    ConditionExpression: 'attribute_not_exists(accountId)',
  };
}

/** Others append at the same time: each try waits longer, two seconds at most. */
const tries = 12;

/**
 * Writes together with their audit entry: all or none. `already`: the condition of one of the
 * writes did not hold.
 */
export async function withNote(
  accountId: string,
  note: AuditNote,
  writes: readonly TransactWrite[],
): Promise<'changed' | 'already'> {
  const steps = writes.map((write) => ({ write, otherwise: 'already' as const }));
  const outcome = await transactWithNote(accountId, note, steps);
  return outcome === 'done' ? 'changed' : outcome;
}

/** As `withNote`, but each step names its own outcome. */
export async function transactWithNote<const Otherwise extends string>(
  accountId: string,
  note: AuditNote,
  steps: readonly Step<Otherwise>[],
): Promise<'done' | Otherwise> {
  for (let n = 0; n < tries; n++) {
    const entry = { write: { Put: await entryFor(accountId, note) }, otherwise: busy };
    const outcome = await transact<Otherwise | typeof busy>([...steps, entry]);
    if (outcome !== busy) return outcome as 'done' | Otherwise;
    await backOff(n);
  }
  throw tooBusy(accountId);
}

const busy = 'the log is busy';

/** Appends a note alone, after the newest entry. */
export async function appendNote(accountId: string, note: AuditNote): Promise<void> {
  for (let n = 0; n < tries; n++) {
    const write = { Put: await entryFor(accountId, note) };
    const outcome = await conditionalWrite(write, { held: 'appended', otherwise: 'busy' });
    if (outcome === 'appended') return;
    await backOff(n);
  }
  throw tooBusy(accountId);
}

function tooBusy(accountId: string): Error {
  return new Error(`The audit log of ${accountId} is too busy.`);
}

export async function auditPage(
  accountId: string,
  page: { limit: number; from: Row | undefined; newestFirst?: boolean },
): Promise<Page<AuditEntry>> {
  return queryPage<AuditEntry>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a',
    ExpressionAttributeValues: { ':a': accountId },
    ConsistentRead: true,
    ScanIndexForward: !page.newestFirst,
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}
