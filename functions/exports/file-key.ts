import type { Export } from '../../shared/tables/exports/exports.ts';

type Named = Pick<Export, 'accountId' | 'exportId' | 'format'>;

/** Where the whole file of an export is in the bucket. */
export const fileKeyOf = (one: Named) => `${folderOf(one)}/export.${one.format}`;

/** Where the piece of this number is, until the pieces are put together. */
export function pieceKeyOf(one: Named, piece: number): string {
  return `${folderOf(one)}/pieces/${String(piece).padStart(6, '0')}`;
}

const folderOf = ({ accountId, exportId }: Named) => `exports/${accountId}/${exportId}`;
