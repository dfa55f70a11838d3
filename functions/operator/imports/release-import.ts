import type * as z from 'zod/mini';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { enqueue, queueUrl } from '../../../shared/queues/queue.ts';
import { appendNote } from '../../../shared/tables/accounts/audit.ts';
import { findImport, type Import, saveImport } from '../../../shared/tables/phonebook/imports.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { HeldImport } from '../answers.ts';
import { detailsWith, ReasonAndNote } from '../reason-and-note.ts';
import { heldImport } from './find-held-import.ts';
import { importAnswer } from './list-imports.ts';

/** Lets a held import continue. A repeat wakes it again, in case the first try died half way. */
export const releaseImport = endpoint({
  method: 'POST',
  path: '/v1/operator/imports/{importId}/release',
  roles: operators,
  summary: 'Lets a held import continue',
  body: ReasonAndNote,
  answer: HeldImport,
  refuses: ['not-found', 'conflict'],
}).handler(async (call) => {
  const held = await heldImport(call.path.importId, 'running');
  const { accountId, importId } = held;
  if (held.status === 'held') await release(held, { ...call, ...call.body });
  const now = (await findImport(accountId, importId)) ?? held;
  if (now.status === 'rejected') throw refused('conflict', 'This import was rejected meanwhile.');
  if (now.releasedBy === undefined) {
    throw refused('conflict', `This import is ${now.status} and was never held.`);
  }
  if (now.status === 'running') {
    const body = { accountId, importId };
    await enqueue(importsQueue(), [{ body, groupId: accountId }]);
  }
  return { body: importAnswer(now) };
});

const importsQueue = /* @__PURE__ */ queueUrl('IMPORTS_QUEUE_URL');

/** The audit entry first: no held import ever runs without one. */
async function release(
  held: Import,
  by: z.infer<typeof ReasonAndNote> & { user: string; at: Date },
) {
  await appendNote(held.accountId, {
    at: by.at.toISOString(),
    who: by.user,
    what: 'import.released',
    why: by.reason,
    ...detailsWith(by.note, {
      importId: held.importId,
      fileName: held.fileName,
      heldBecause: held.problem,
    }),
  });
  await saveImport(held, { status: 'running', releasedBy: by.user });
}
