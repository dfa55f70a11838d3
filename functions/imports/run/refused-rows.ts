import { joinFiles, writeFile } from '../../../shared/bucket/write-object.ts';
import { now } from '../../../shared/environment/clock.ts';
import { log } from '../../../shared/lambda/log.ts';
import {
  type RefusedRow,
  refusedRowLine,
  refusedRowsHeader,
} from '../../../shared/rows/write-refused-rows.ts';
import type { Import } from '../../../shared/tables/phonebook/imports.ts';
import { ended, type Progress, progressOf, saveStep } from './progress.ts';

/**
 * Writes the refused rows of one step as the next piece. Its name follows from the pieces saved so
 * far, so a repeated step writes the same piece again and no row appears twice.
 */
export async function keepRefusedRows(
  row: Import,
  refused: readonly RefusedRow[],
  headers: readonly string[],
): Promise<Pick<Progress, 'pieces' | 'refusedBytes'>> {
  const { pieces, refusedBytes } = progressOf(row);
  if (refused.length === 0) return { pieces, refusedBytes };
  const header = pieces === 0 ? refusedRowsHeader([...headers]) : '';
  const text = header + refused.map((one) => refusedRowLine(one, headers.length)).join('');
  await writeFile({ key: pieceKey(row, pieces + 1), type: 'csv' }, text);
  return { pieces: pieces + 1, refusedBytes: refusedBytes + Buffer.byteLength(text) };
}

/** Joins the pieces into one file and ends the import. */
export async function joinRefusedRows(row: Import): Promise<Import> {
  const progress = progressOf(row);
  const { accountId, importId, rows } = row;
  const pieces = Array.from({ length: progress.pieces }, (_, n) => pieceKey(row, n + 1));
  const [only] = pieces;
  const whole = `${folderOf(row)}/refused-rows.csv`;
  if (pieces.length > 1)
    await joinFiles({ key: whole, type: 'csv' }, pieces, progress.refusedBytes);
  const refusedRowsKey = pieces.length > 1 ? whole : only;
  log.info('import-done', { accountId, importId, rows });
  return saveStep(row, ended(progress), {
    status: 'done',
    doneAt: now().toISOString(),
    ...(refusedRowsKey ? { refusedRowsKey } : {}),
  });
}

function folderOf({ accountId, importId }: Import): string {
  return `results/${accountId}/${importId}`;
}

function pieceKey(row: Import, number: number): string {
  return `${folderOf(row)}/refused/${String(number).padStart(6, '0')}.csv`;
}
