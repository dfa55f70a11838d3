import { readObject } from '../../shared/bucket/read-object.ts';
import { now } from '../../shared/environment/clock.ts';
import { provesDayFirst } from '../../shared/rows/columns/prove-date-order.ts';
import { type RowBlock, readRows } from '../../shared/rows/read-rows.ts';
import type { Import, ImportProblem } from '../../shared/tables/phonebook/imports.ts';
import { progressOf } from './run/progress.ts';

export type Upload = {
  readonly etag: string;
  readonly totalBytes: number;
  readonly blocks: AsyncIterable<RowBlock | { refused: ImportProblem }>;
};

/** Opens the uploaded file where the last run stopped, or says why that is impossible. */
export async function openUpload(row: Import): Promise<Upload | { refused: ImportProblem }> {
  const { phase, place, etag, dateOrder } = progressOf(row);
  const object = await readObject(row.objectKey, place?.seekByte);
  if (!object) return { refused: gone };
  if (etag !== undefined && etag !== object.etag) {
    object.close();
    return { refused: replaced };
  }
  const blocks = readRows(object.bytes, {
    ...(row.mapping ? { mapping: { ...row.mapping } } : {}),
    ...(row.sheet ? { sheet: row.sheet } : {}),
    ...(row.includeHidden ? { includeHidden: true } : {}),
    ...(row.kind === 'opt-outs' ? { mayHaveNoHeadings: true } : {}),
    // How the file writes its dates is known only when the whole file was read.
    ...(phase === 'write' ? { dayFirst: provesDayFirst(dateOrder) } : {}),
    ...(place ? { checkpoint: place } : {}),
  });
  return { etag: object.etag, totalBytes: object.totalBytes, blocks };
}

const gone: ImportProblem = {
  code: 'file.gone',
  because: 'The uploaded file is not there any more: uploads are kept for 30 days.',
  mend: 'Start a new import and upload the file again.',
};

const replaced: ImportProblem = {
  code: 'file.replaced',
  because: 'Another file was uploaded with the same form while the first one was being read.',
  mend: 'Start a new import for it. What the first file wrote so far stays.',
};

/** How far into the file a finished block is. */
export function bytesOf(block: RowBlock, upload: Upload): NonNullable<Import['bytes']> {
  const { bytesRead: read, bytesTotal: total = upload.totalBytes } = block;
  return { read, total, at: now().toISOString() };
}
