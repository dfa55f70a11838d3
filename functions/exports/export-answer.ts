import * as z from 'zod/mini';
import { named } from '../../shared/lambda/shapes.ts';
import { type Export, exportFormats, exportKinds } from '../../shared/tables/exports/exports.ts';
import { fileKeyOf } from './file-key.ts';

/** The bucket removes the file then: `infra/data/imports-bucket.ts`. */
const fileLifeMs = 7 * 24 * 60 * 60 * 1000;
const linkSeconds = 3_600;

export const ExportAnswer = z.object({
  id: z.string(),
  what: z.enum(exportKinds),
  format: z.enum(exportFormats),
  status: z.enum(['running', 'done', 'expired']),
  /** Rows that were written so far. */
  rows: z.number(),
  bytes: z.number(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  doneAt: z.optional(z.iso.datetime()),
  /** When the file is removed. */
  expiresAt: z.optional(z.iso.datetime()),
  url: z
    .optional(z.string())
    .check(
      z.describe('Downloads the file without a token, for an hour: each answer has a new one.'),
    ),
});
named('Export', ExportAnswer);

/** An export as owners see it. */
export async function exportAnswer(one: Export, at: Date) {
  const { exportId: id, what, format, rows, bytes, createdAt, createdBy, doneAt } = one;
  const endsMs = doneAt === undefined ? undefined : Date.parse(doneAt) + fileLifeMs;
  const isOver = endsMs !== undefined && endsMs <= at.getTime();
  const isThere = one.status === 'done' && !isOver;
  return {
    id,
    what,
    format,
    status: isOver ? ('expired' as const) : one.status,
    rows,
    bytes,
    createdAt,
    createdBy,
    doneAt,
    expiresAt: endsMs === undefined ? undefined : new Date(endsMs).toISOString(),
    url: isThere ? await linkTo(one) : undefined,
  };
}

/** The S3 client is loaded late: most calls to this Lambda do not need it. */
async function linkTo(one: Export): Promise<string> {
  const { downloadUrl } = await import('../../shared/bucket/download-url.ts');
  const day = one.createdAt.slice(0, 10);
  const fileName = `${one.what}-${day}.${one.format}`;
  return downloadUrl(fileKeyOf(one), { fileName, expiresSeconds: linkSeconds });
}
