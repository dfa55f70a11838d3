import { readPhone } from '../../../shared/rows/cells/read-phone.ts';
import { gravestWish } from '../../../shared/rows/consent/read-wishes.ts';
import { saidNoAt } from '../../../shared/rows/consent/said-no-at.ts';
import type { RowBlock } from '../../../shared/rows/read-rows.ts';
import { staysAfterStart } from '../../../shared/rules/permission/list-against-start.ts';
import type { Import } from '../../../shared/tables/phonebook/imports.ts';
import { type OptOut, recordOptOuts as record } from '../../../shared/tables/phonebook/opt-outs.ts';
import { idFrom } from '../../../shared/values/ids.ts';
import type { PhoneNumber } from '../../../shared/values/phone-number.ts';
import { bytesOf, openUpload } from '../open-upload.ts';
import { failImport } from '../run/fail-import.ts';
import { type Progress, progressOf, saveStep } from '../run/progress.ts';
import { whyNotOnList } from './judge-list-row.ts';

const saveEveryRows = 20_000;
const atOnce = 100;

/**
 * Records people who said no, by any row of the file, as opted out before any other row is written:
 * with the file, the row, the words and the person who attested (47 CFR 64.1200(a)(10)). It runs
 * after an operator has released a held file, and never in a dry run. A second try records nothing
 * twice: the event's name follows from the import and the phone.
 */
export async function recordOptOuts(row: Import, timeIsUp: () => boolean): Promise<Import> {
  const next: Progress = { ...withoutPlace(progressOf(row)), phase: 'open' };
  if (row.dryRun || !(row.kind === 'opt-outs' || progressOf(row).wishes.anyAgainst)) {
    return saveStep(row, next);
  }
  const upload = await openUpload(row);
  if ('refused' in upload) return failImport(row, upload.refused);
  let now = row;
  let unsaved = 0;
  for await (const block of upload.blocks) {
    if ('refused' in block) return failImport(now, block.refused);
    const optOuts = [...optOutsIn(block, row).values()];
    for (let n = 0; n < optOuts.length; n += atOnce) {
      await record(optOuts.slice(n, n + atOnce), (one, before) => cameBackSince(one, before, row));
    }
    unsaved += block.rows.length;
    if (!block.checkpoint || !(timeIsUp() || unsaved >= saveEveryRows)) continue;
    unsaved = 0;
    const progress = { ...progressOf(now), place: block.checkpoint };
    now = await saveStep(now, progress, { bytes: bytesOf(block, upload) });
    if (timeIsUp()) return now;
  }
  return saveStep(now, next);
}

/**
 * The person texted START after the file's date; within one file the answer is the same on every
 * try.
 */
function cameBackSince(
  { saidAt }: NewOptOut,
  { restoredAt: startedAt = '', channel: leftBy }: OptOut,
  { createdAt: handedInAt }: Import,
): boolean {
  return staysAfterStart({ saidAt, handedInAt }, { startedAt, leftBy });
}

type NewOptOut = Omit<OptOut, 'state' | 'times'>;

/** Each number once, by the first row that says it, with the latest time of several. */
function optOutsIn(block: RowBlock, row: Import): Map<string, NewOptOut> {
  const found = new Map<string, NewOptOut>();
  for (const one of [...block.rows, ...block.hidden]) {
    if (one.damage) continue;
    const words = wordsAgainst(one.cells, block, row);
    const phone = words === undefined ? undefined : readPhone(one.cells, block.columns.phones);
    if (!phone?.ok) continue;
    const saidAt = saidNoAt(one.cells, block.columns);
    const said = { phone: phone.phone, row: one.row, words: words ?? '', saidAt };
    const first = found.get(phone.phone) ?? optOutOf(row, said);
    const isLater = saidAt !== undefined && saidAt > (first.saidAt ?? '');
    found.set(phone.phone, isLater ? { ...first, saidAt } : first);
  }
  return found;
}

/** The words by which a row says no; undefined when it does not. */
function wordsAgainst(cells: string[], { columns }: RowBlock, row: Import): string | undefined {
  if (row.kind === 'opt-outs') {
    if (whyNotOnList(cells, columns) !== undefined) return undefined;
    const wish = gravestWish(cells, columns);
    return wish ? `${wish.heading}: ${wish.words}` : 'On the list of those who left.';
  }
  const wish = gravestWish(cells, columns);
  return wish?.says === 'no' ? `${wish.heading}: ${wish.words}` : undefined;
}

function optOutOf(
  { accountId, importId, fileName, attestation, createdBy, createdAt, startedAt }: Import,
  said: { phone: PhoneNumber; row: number; words: string; saidAt: string | undefined },
): NewOptOut {
  const { phone, row, words, saidAt } = said;
  return {
    accountId,
    phone,
    kind: 'recorded',
    // The same on every try.
    optedOutAt: startedAt ?? createdAt,
    ...(saidAt === undefined ? {} : { saidAt }),
    channel: 'import',
    eventId: idFrom('co', accountId, 'import', importId, phone),
    words,
    rule: 'opt-out.imported',
    because:
      `Row ${row} of ${fileName} says that this person wants no texts ` +
      `(attested by ${attestation.attestedBy}).`,
    recordedBy: createdBy,
  };
}

function withoutPlace({ place: _, ...rest }: Progress): Progress {
  return rest;
}
