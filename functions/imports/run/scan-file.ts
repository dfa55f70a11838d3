import { log } from '../../../shared/lambda/log.ts';
import { readGroups } from '../../../shared/rows/cells/read-groups.ts';
import { readPhone } from '../../../shared/rows/cells/read-phone.ts';
import { cellFor } from '../../../shared/rows/columns/cell-for.ts';
import { gatherProof } from '../../../shared/rows/columns/prove-date-order.ts';
import type { Columns } from '../../../shared/rows/columns/recognize-columns.ts';
import { gravestWish } from '../../../shared/rows/consent/read-wishes.ts';
import { tallyWishes } from '../../../shared/rows/consent/tally-wishes.ts';
import type { Row } from '../../../shared/rows/formats/read-csv.ts';
import { looksBought, tallyRow } from '../../../shared/rows/looks-bought.ts';
import type { RowBlock } from '../../../shared/rows/read-rows.ts';
import type {
  Import,
  ImportPreview,
  ImportProblem,
  Misread,
} from '../../../shared/tables/phonebook/imports.ts';
import { bytesOf, openUpload } from '../open-upload.ts';
import { previewOf } from '../preview-file.ts';
import { failImport } from './fail-import.ts';
import { type Progress, progressOf, saveStep } from './progress.ts';

const saveEveryRows = 50_000;
/** More groups than people ever use: a column was taken for groups by mistake. */
const mostGroups = 200;

/**
 * Reads the whole file before anything of it is written: can it be read to its end, how many rows
 * has it, which groups does it name, does it look bought? When the time is up it stops where it can
 * continue.
 */
export async function scanFile(row: Import, timeIsUp: () => boolean): Promise<Import> {
  const upload = await openUpload(row);
  if ('refused' in upload) return failImport(row, upload.refused);
  let now = row;
  let progress: Progress = { ...progressOf(row), etag: upload.etag };
  let rowsSaved = progress.tally.rows;
  let sample: ImportPreview | undefined;
  for await (const block of upload.blocks) {
    if ('refused' in block) return failImport(now, block.refused);
    if (block.sheets && !now.sheets) now = { ...now, sheets: block.sheets };
    sample ??= previewOf(block, now);
    if (now.dryRun && !now.preview) now = { ...now, preview: sample };
    progress = lookAt(block, progress);
    if (progress.groupNames.length > mostGroups) return failImport(now, tooManyGroups);
    const due = progress.tally.rows >= rowsSaved + saveEveryRows || timeIsUp();
    if (!block.checkpoint || !due) continue;
    progress = { ...progress, place: block.checkpoint };
    rowsSaved = progress.tally.rows;
    now = await saveStep(now, progress, { bytes: bytesOf(block, upload), ...foundIn(now) });
    if (timeIsUp()) return now;
  }
  return endScan(now, progress, sample);
}

/** A row that cannot be read says nothing about the list. */
const noNumber = { ok: false, code: 'phone.missing' } as const;

function namesOf({ hidden, headers }: Columns): string[] {
  return hidden.flatMap((at) => (headers[at] ? [headers[at]] : []));
}

/** What the answer says about the whole file. */
function summaryOf({ wishes, hiddenRows, hiddenColumns, misread }: Progress) {
  const anyHidden = hiddenRows > 0 || hiddenColumns.length > 0;
  return {
    ...(wishes.columns.length > 0 ? { consentColumns: wishes.columns } : {}),
    ...(misread.cells > 0 ? { misread } : {}),
    ...(anyHidden ? { hidden: { rows: hiddenRows, columns: hiddenColumns } } : {}),
  };
}

const foundIn = ({ preview, sheets }: Import) => ({
  ...(preview ? { preview } : {}),
  ...(sheets ? { sheets } : {}),
});

function lookAt({ rows, hidden, columns }: RowBlock, progress: Progress): Progress {
  let { tally } = progress;
  const groups = [...progress.groupNames];
  for (const { cells, damage } of rows) {
    const phone = damage ? noNumber : readPhone(cells, columns.phones);
    if (phone.ok) tally = tallyRow(tally, phone.phone);
    else tally = tallyRow(tally, phone.code === 'phone.missing' ? 'missing' : 'invalid');
    const named = damage ? '' : cellFor(cells, columns, 'groups');
    // A group named "do not text" is a refusal, not a group to send to.
    if (named !== '' && !gravestWish(cells, columns)) groups.push(...readGroups(named));
  }
  const dateOrder = gatherProof(progress.dateOrder, rows, columns);
  const wishes = tallyWishes(progress.wishes, [...rows, ...hidden], columns);
  const hiddenRows = progress.hiddenRows + hidden.length;
  return {
    ...progress,
    tally,
    dateOrder,
    wishes,
    hiddenRows,
    hiddenColumns: namesOf(columns),
    misread: addMisread(progress.misread, rows, columns),
    groupNames: readGroups('', groups),
  };
}

const mostExamples = 10;
const shownCharacters = 80;

/** Warns about cells that cannot be corrected for certain, with their places. */
function addMisread(before: Misread, rows: readonly Row[], { headers }: Columns): Misread {
  const found = rows.flatMap(({ row, cells, misread = [] }) =>
    misread.map((at) => ({
      row,
      column: headers[at] ?? '',
      text: (cells[at] ?? '').slice(0, shownCharacters),
    })),
  );
  if (found.length === 0) return before;
  const examples = [...before.examples, ...found].slice(0, mostExamples);
  return { cells: before.cells + found.length, examples };
}

/**
 * A list that looks bought waits for an operator before any row is written; a dry run only says so.
 */
async function endScan(
  row: Import,
  progress: Progress,
  sample: ImportPreview | undefined,
): Promise<Import> {
  const sign = looksBought(progress.tally, { end: true });
  const { place: _, ...rest } = progress;
  const opened: Progress = { ...rest, phase: 'record' };
  const known = { rowsInFile: progress.tally.rows, ...foundIn(row), ...summaryOf(progress) };
  // A list of opt-outs adds nobody.
  if (!sign || row.releasedBy || row.kind === 'opt-outs') return saveStep(row, opened, known);
  const problem = {
    code: sign.code,
    because: sign.reason,
    mend: 'An operator looks at it. Nothing of it is written until then.',
  };
  if (row.dryRun) return saveStep(row, opened, { ...known, problem });
  log.info('import-held', { accountId: row.accountId, importId: row.importId, code: sign.code });
  const seen = sample === undefined ? {} : { sample };
  return saveStep(row, opened, { ...known, ...seen, status: 'held', problem });
}

const tooManyGroups: ImportProblem = {
  code: 'file.too-many-groups',
  because:
    `The file names more than ${mostGroups} groups, so one of its columns is taken for ` +
    'groups by mistake.',
  mend: 'Say in the mapping what that column is: the name of a field, or "ignore".',
};
