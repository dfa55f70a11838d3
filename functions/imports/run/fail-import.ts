import { now } from '../../../shared/environment/clock.ts';
import { log } from '../../../shared/lambda/log.ts';
import type { Import, ImportProblem } from '../../../shared/tables/phonebook/imports.ts';
import { ended, progressOf, saveStep } from './progress.ts';

/** Ends an import whose file cannot be used, with the reason and the remedy. */
export async function failImport(row: Import, problem: ImportProblem): Promise<Import> {
  log.info('import-failed', {
    accountId: row.accountId,
    importId: row.importId,
    code: problem.code,
  });
  const { code, because, mend } = problem;
  return saveStep(row, ended(progressOf(row)), {
    status: 'failed',
    problem: { code, because, ...(mend ? { mend } : {}) },
    doneAt: now().toISOString(),
  });
}
