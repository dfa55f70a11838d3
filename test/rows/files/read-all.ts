import type { FileRefusal } from '../../../shared/rows/files/refuse-file.ts';
import { type ReadOptions, type RowBlock, readRows } from '../../../shared/rows/read-rows.ts';

export type Everything = {
  blocks: RowBlock[];
  /** Row number and cells of every row. */
  rows: [number, ...string[]][];
  refused?: FileRefusal;
};

/** A file as a network delivers it: in chunks of a size that cuts through everything. */
export async function* delivered(
  bytes: Uint8Array,
  chunkBytes = 1_000,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

/** Reads a whole file and keeps all of it; for small files. */
export async function readAll(
  file: string | Uint8Array,
  options: Partial<ReadOptions> & { chunkBytes?: number } = {},
): Promise<Everything> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const all: Everything = { blocks: [], rows: [] };
  const source = delivered(bytes, options.chunkBytes);
  for await (const block of readRows(source, options)) {
    if ('refused' in block) return { ...all, refused: block.refused };
    all.blocks.push(block);
    for (const { row, cells } of block.rows) all.rows.push([row, ...cells]);
  }
  return all;
}

/** Everything an iterable yields. */
export async function everyOf<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}
