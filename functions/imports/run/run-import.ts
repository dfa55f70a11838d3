import * as z from 'zod/mini';
import { now } from '../../../shared/environment/clock.ts';
import { log } from '../../../shared/lambda/log.ts';
import { recordWorker } from '../../../shared/lambda/queue-worker.ts';
import { enqueue, queueUrl } from '../../../shared/queues/queue.ts';
import { findAccount } from '../../../shared/tables/accounts/accounts.ts';
import {
  findImport,
  type Import,
  type ImportProblem,
} from '../../../shared/tables/phonebook/imports.ts';
import { isThrottled } from '../../../shared/values/failures/store-throttled.ts';
import { recordOptOuts } from '../wishes/record-opt-outs.ts';
import { failImport } from './fail-import.ts';
import { importRows } from './import-rows.ts';
import { nameGroups } from './name-groups.ts';
import { atTheStart, Overtaken, type Phase, progressOf, saveStep } from './progress.ts';
import { joinRefusedRows } from './refused-rows.ts';
import { scanFile } from './scan-file.ts';

/** The event of S3, through EventBridge, that a file was uploaded. */
const FileCame = z.object({
  detail: z.object({
    object: z.object({ key: z.string(), size: z.number(), etag: z.optional(z.string()) }),
  }),
});
/** An import that continues: from its own run before, or released by an operator. */
const GoOn = z.strictObject({ accountId: z.string(), importId: z.string() });

/**
 * Works on an uploaded address book as long as the time of one Lambda lasts, then hands over to the
 * next through the queue. It may die at any moment: its state is saved with the counts, in one
 * conditional write a step, and a repeated step changes nothing but the time.
 */
export const handler = recordWorker(async (record, context) => {
  const message: unknown = JSON.parse(record.body);
  const timeIsUp = () => context.getRemainingTimeInMillis() < reserveMs;
  try {
    const row = await begin(message);
    if (row?.status === 'running') await run(row, timeIsUp);
  } catch (error) {
    if (error instanceof Overtaken) log.info('import-overtaken', idsIn(message));
    else if (isThrottled(error)) await later(message, record.attributes.MessageGroupId);
    else throw error;
  }
});

/** Time reserved for finishing a step and handing over to the next run. */
const reserveMs = 25_000;

/**
 * Long enough for a partition to cool; short compared with the hours that a big import may take.
 */
const throttledSeconds = 60;

/**
 * An overloaded store is not the fault of the file: the import continues from its last step, as
 * often as needed, and does not become a dead letter.
 */
async function later(message: unknown, groupId: string | undefined): Promise<void> {
  log.warn('import-throttled', { ...idsIn(message), delaySeconds: throttledSeconds });
  const again = { body: message, delaySeconds: throttledSeconds, ...(groupId ? { groupId } : {}) };
  await enqueue(importsQueue(), [again]);
}

const importsQueue = /* @__PURE__ */ queueUrl('IMPORTS_QUEUE_URL');

const acts: Record<Phase, (row: Import, timeIsUp: () => boolean) => Promise<Import>> = {
  scan: scanFile,
  record: recordOptOuts,
  open: nameGroups,
  write: importRows,
  join: joinRefusedRows,
};

async function run(begun: Import, timeIsUp: () => boolean): Promise<void> {
  const { accountId, importId } = begun;
  let row = begun;
  const account = await findAccount(accountId);
  if (account?.status === 'terminated') row = await failImport(row, terminated);
  if (account?.status === 'suspended' && addsPeople(row)) row = await failImport(row, suspended);
  while (row.status === 'running') {
    row = await acts[progressOf(row).phase](row, timeIsUp);
    if (row.status === 'running' && timeIsUp()) {
      const body = { accountId, importId };
      return enqueue(importsQueue(), [{ body, groupId: accountId }]);
    }
  }
}

/** The import to work on; undefined when this message has nothing more to do. */
async function begin(message: unknown): Promise<Import | undefined> {
  const row = await importNamed(idsIn(message));
  if (GoOn.safeParse(message).success) return row;
  const { size, etag } = FileCame.parse(message).detail.object;
  if (row.status !== 'awaiting-upload') {
    const begun = progressOf(row).etag;
    const isAnother = begun !== undefined && etag !== undefined && begun !== etag;
    // A second upload with the same form is ignored; the same event again continues the first.
    return isAnother ? undefined : row;
  }
  return saveStep(row, atTheStart, {
    status: 'running',
    startedAt: now().toISOString(),
    bytes: { read: 0, total: size },
  });
}

/** The import of a message: the key of a file names it. */
function idsIn(message: unknown): z.infer<typeof GoOn> {
  const goOn = GoOn.safeParse(message);
  if (goOn.success) return goOn.data;
  const { key } = FileCame.parse(message).detail.object;
  const [, accountId = '', importId = ''] = /^uploads\/([^/]+)\/([^/]+)\//.exec(key) ?? [];
  return { accountId, importId };
}

async function importNamed(id: { accountId: string; importId: string }): Promise<Import> {
  const row = await findImport(id.accountId, id.importId);
  if (row) return row;
  throw new Error(`There is no import ${id.importId} of account ${id.accountId}.`);
}

const terminated: ImportProblem = {
  code: 'account-terminated',
  because: 'The account was terminated while the import ran.',
};

/** Nothing is written yet, and it would write people. (A list of opt-outs only protects people.) */
function addsPeople(row: Import): boolean {
  return row.kind !== 'opt-outs' && progressOf(row).phase === 'scan';
}

const suspended: ImportProblem = {
  code: 'account-suspended',
  because: 'The account was suspended when the file came: a suspended account adds nobody.',
  mend: 'Start a new import when the account is active again.',
};
