import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { appendNote } from '../../../shared/tables/accounts/audit.ts';
import { findImport, saveImport } from '../../../shared/tables/phonebook/imports.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { HeldImport } from '../answers.ts';
import { detailsWith, ReasonAndNote } from '../reason-and-note.ts';
import { heldImport } from './find-held-import.ts';
import { importAnswer } from './list-imports.ts';

/** Ends a held import: none of its rows was written, and none will be. */
export const rejectImport = endpoint({
  method: 'POST',
  path: '/v1/operator/imports/{importId}/reject',
  roles: operators,
  summary: 'Ends a held import; none of its rows is written',
  body: ReasonAndNote,
  answer: HeldImport,
  refuses: ['not-found', 'conflict'],
}).handler(async ({ path, body, user, at }) => {
  const held = await heldImport(path.importId, 'rejected');
  if (held.status === 'rejected') return { body: importAnswer(held) };
  const when = at.toISOString();
  await appendNote(held.accountId, {
    at: when,
    who: user,
    what: 'import.rejected',
    why: body.reason,
    ...detailsWith(body.note, {
      importId: held.importId,
      fileName: held.fileName,
      heldBecause: held.problem,
    }),
  });
  const problem = {
    code: 'import.rejected' as const,
    because: `An operator rejected it: ${body.reason}`,
  };
  await saveImport(held, { status: 'rejected', doneAt: when, problem });
  const now = (await findImport(held.accountId, held.importId)) ?? held;
  if (now.status !== 'rejected') {
    throw refused(
      'conflict',
      `This import is ${now.status}: somebody decided otherwise meanwhile.`,
    );
  }
  return { body: importAnswer(now) };
});
