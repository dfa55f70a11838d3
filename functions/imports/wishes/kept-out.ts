import { readPhone } from '../../../shared/rows/cells/read-phone.ts';
import { gravestWish } from '../../../shared/rows/consent/read-wishes.ts';
import type { Import } from '../../../shared/tables/phonebook/imports.ts';
import { openUpload } from '../open-upload.ts';
import { progressOf } from '../run/progress.ts';

/** What a row of the file says about a number: `no` they said no, `against` anything else. */
export type KeptOut = { readonly of: (phone: string) => 'no' | 'against' | undefined };

const nobody: KeptOut = { of: () => undefined };

/**
 * A refusal counts for the phone: a number that any row of the file declares out is not added by
 * another row, whatever the order. Before anything is written, every run reads the whole file for
 * these numbers. Only they are held in memory, at most one number a row, as digits (about 40 MB for
 * a million rows that all say no).
 */
export async function keptOutBy(row: Import): Promise<KeptOut> {
  if (!progressOf(row).wishes.anyAgainst) return nobody;
  const [no, against] = [new Set<number>(), new Set<number>()];
  const { place: _, ...fromTheStart } = progressOf(row);
  const upload = await openUpload({ ...row, checkpoint: fromTheStart });
  if ('refused' in upload) return nobody;
  for await (const block of upload.blocks) {
    if ('refused' in block) break;
    for (const { cells, damage } of [...block.rows, ...block.hidden]) {
      const wish = damage ? undefined : gravestWish(cells, block.columns);
      if (!wish || wish.says === 'empty') continue;
      const phone = readPhone(cells, block.columns.phones);
      if (phone.ok) (wish.says === 'no' ? no : against).add(Number(phone.phone));
    }
  }
  return {
    of: (phone) => {
      const number = Number(phone);
      return no.has(number) ? 'no' : against.has(number) ? 'against' : undefined;
    },
  };
}
