import { endpoint } from '../../shared/lambda/endpoint.ts';
import { findImport } from '../../shared/tables/phonebook/imports.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { ImportAnswer, importAnswer } from './import-answer.ts';

/** Shows an import: its progress, the outcome of its rows, and where the refused rows are. */
export const showImport = endpoint({
  method: 'GET',
  path: '/v1/imports/{importId}',
  roles: readers,
  summary: 'One import: its progress, the outcome of its rows, the file of refused rows',
  answer: ImportAnswer,
  refuses: ['not-found'],
}).handler(async ({ accountId, path, at }) => {
  const row = await findImport(accountId, path.importId ?? '');
  if (row) return { body: await importAnswer(row, at) };
  throw refused('not-found', `There is no import ${path.importId} in this account.`);
});
