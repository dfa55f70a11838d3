import * as z from 'zod/mini';
import { livingAccount, mayAddPeople } from '../../shared/access/active-account.ts';
import { findGroupBy } from '../../shared/access/filter-groups.ts';
import { type Keep, makeOnce } from '../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import { fileLimits } from '../../shared/rows/files/file-limits.ts';
import {
  createImport as create,
  findImport,
  type Import,
  noRows,
} from '../../shared/tables/phonebook/imports.ts';
import { newId } from '../../shared/values/ids.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { formSeconds, ImportAnswer, importAnswer } from './import-answer.ts';
import { NewImport } from './new-import.ts';

const mostBytes = Math.max(fileLimits.textBytes, fileLimits.packedBytes);

const Upload = z.object({
  url: z.string(),
  /** Post these fields as multipart/form-data and the file last, under the name `file`. */
  fields: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
  mostBytes: z.number(),
});

/**
 * Announces an address book. First a person states why its people may be texted. Then the client
 * uploads the file to the bucket with the form in the answer, and its arrival starts the work.
 */
export const createImport = endpoint({
  method: 'POST',
  path: '/v1/imports',
  roles: writers,
  summary: 'Announces an address book and answers with the form to upload it; the upload starts it',
  body: NewImport,
  status: 201,
  locatedBy: 'id',
  answer: z.extend(ImportAnswer, { upload: z.optional(Upload) }),
  refuses: ['validation', 'account-not-active', 'account-terminated', 'not-found'],
}).handler(async (call) => {
  const { accountId, at } = call;
  // A business may prepare its phonebook during the screening, but not while it is suspended.
  mayAddPeople(await livingAccount(accountId));
  const row = await makeOnce(call, {
    again: ({ id }) => importOf(accountId, id),
    first: (keep) => announce(call, keep),
  });
  const answer = await importAnswer(row, at);
  if (row.status !== 'awaiting-upload') return { body: answer };
  // With a new form the problem of the expired one is gone.
  return { body: { ...answer, problem: undefined, upload: await formFor(row, at) } };
});

async function importOf(accountId: string, importId: string): Promise<Import> {
  const row = await findImport(accountId, importId);
  if (row) return row;
  throw new Error(`The import ${importId} that was announced is not there.`);
}

async function announce(
  { accountId, body, at, user }: Call<NewImport, unknown>,
  keep: Keep,
): Promise<Import | 'taken'> {
  judgeAttestation(body, at);
  if (body.group) await judgeGroup(accountId, body.group);
  const importId = newId('im', at);
  const row: Import = {
    ...body,
    accountId,
    importId,
    status: 'awaiting-upload',
    objectKey: `uploads/${accountId}/${importId}/${safeName(body.fileName)}`,
    createdAt: at.toISOString(),
    createdBy: user,
    rows: noRows,
    steps: 0,
  };
  const outcome = await create(row, keep({ id: importId }));
  return outcome === 'done' ? row : outcome;
}

async function formFor(row: Import, at: Date) {
  // Loaded late: an S3 client takes long to load, and most calls to this Lambda do not need it.
  const { uploadForm } = await import('../../shared/bucket/upload-form.ts');
  const form = await uploadForm(row.objectKey, { mostBytes, expiresSeconds: formSeconds });
  const expiresAt = new Date(at.getTime() + formSeconds * 1_000).toISOString();
  return { ...form, expiresAt, mostBytes };
}

function judgeAttestation({ attestation: given, kind }: NewImport, at: Date): void {
  if (kind !== 'opt-outs' && !given.basis) {
    throw refused('validation', 'attestation.basis: must be express or relationship.');
  }
  for (const name of ['obtainedAt', 'lastTransactionAt'] as const) {
    if ((given[name] ?? '') <= at.toISOString()) continue;
    throw refused('validation', `attestation.${name}: must not be in the future.`);
  }
}

/**
 * A name may be new. A text that looks like an id must be an existing group, and no saved filter.
 */
async function judgeGroup(accountId: string, asked: string): Promise<void> {
  const group = await findGroupBy(accountId, asked);
  if (group?.filter) {
    throw refused('validation', `group: "${asked}" is a saved filter: nobody is put into it.`);
  }
  if (group || !/^gr_[0-9a-z]{26}$/.test(asked)) return;
  throw refused('validation', `group: there is no group ${asked} in this account.`);
}

/** A part of an S3 key that needs no escaping in forms, events and addresses. */
function safeName(fileName: string): string {
  const name = fileName.split(/[/\\]/).at(-1) ?? '';
  return (
    name
      .replace(/[^\w.-]+/g, '-')
      .replace(/^\.+/, '')
      .slice(-100) || 'file'
  );
}
