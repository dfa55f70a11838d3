import {
  findImport,
  type Import,
  importsByStatus,
} from '../../../shared/tables/phonebook/imports.ts';
import { refused } from '../../../shared/values/refused.ts';

const readAtOnce = 100;

/**
 * The held import of this id, of whichever account, or one with the same decision already: then the
 * decision is repeated. Refuses `not-found` for any other.
 */
export async function heldImport(
  importId: string | undefined,
  decidedAs: 'running' | 'rejected',
): Promise<Import> {
  for (const status of ['held', decidedAs] as const) {
    const found = await importIn(status, importId ?? '');
    if (found) return found;
  }
  throw refused('not-found', `There is no held import ${importId}: unknown, or decided already.`);
}

/** Few imports are held, or run, at any time; the index knows the account of each. */
async function importIn(status: Import['status'], importId: string): Promise<Import | undefined> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await importsByStatus(status, { limit: readAtOnce, from });
    const found = page.items.find((row) => row.importId === importId);
    if (found) return findImport(found.accountId, importId);
    from = page.next;
  } while (from);
  return undefined;
}
