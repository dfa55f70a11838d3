import { endpoint } from '../../shared/lambda/endpoint.ts';
import { type Export, findExport } from '../../shared/tables/exports/exports.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { ExportAnswer, exportAnswer } from './export-answer.ts';

/** One export: how far it is, and where its file is when it is done. */
export const showExport = endpoint({
  method: 'GET',
  path: '/v1/exports/{exportId}',
  roles: owners,
  summary: 'The progress of an export, and a link to its file when it is done',
  answer: ExportAnswer,
  refuses: ['not-found'],
}).handler(async ({ accountId, path, at }) => {
  return { body: await exportAnswer(await exportOf(accountId, path.exportId), at) };
});

/** The export that the path names, or `not-found`. */
export async function exportOf(accountId: string, exportId: string | undefined): Promise<Export> {
  const found = await findExport(accountId, exportId ?? '');
  if (found) return found;
  throw refused('not-found', `There is no export ${exportId} in this account.`);
}
