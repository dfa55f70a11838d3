import * as z from 'zod/mini';
import { type Keep, makeOnce } from '../../shared/access/idempotent-replay.ts';
import { type Call, endpoint } from '../../shared/lambda/endpoint.ts';
import {
  addExport,
  type Export,
  exportFormats,
  exportKinds,
  exportPage,
} from '../../shared/tables/exports/exports.ts';
import { newId } from '../../shared/values/ids.ts';
import { owners } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { ExportAnswer, exportAnswer } from './export-answer.ts';
import { exportOf } from './show-export.ts';

const NewExport = z.strictObject({
  what: z
    .enum(exportKinds)
    .check(
      z.describe(
        '`contacts` with the consent of each; `consents`: the ledger, line by line; `opt-outs`: ' +
          'who left, how and in which words; `texts`: every text with its decision.',
      ),
    ),
  /** CSV for a spreadsheet, or JSON Lines. */
  format: z._default(z.enum(exportFormats), 'csv'),
});

/**
 * Starts an export. One conditional write: the table's stream starts the work, and each saved step
 * starts the next. Suspended and terminated accounts may export too: the data are their own.
 */
export const createExport = endpoint({
  method: 'POST',
  path: '/v1/exports',
  roles: owners,
  summary: 'Makes a file of all data of one kind for download',
  body: NewExport,
  status: 201,
  locatedBy: 'id',
  answer: ExportAnswer,
  refuses: ['conflict'],
}).handler(async (call) => {
  const asked = await makeOnce(call, {
    again: ({ id }) => exportOf(call.accountId, id),
    first: (keep) => ask(call, keep),
  });
  return { body: await exportAnswer(asked, call.at) };
});

/**
 * The most exports that run at once, among the newest twenty: an export reads all data of an
 * account.
 */
const mostRunning = 3;
const looked = 20;
const rowLifeSeconds = 30 * 24 * 60 * 60;

async function ask(
  { accountId, body, user, at }: Call<z.infer<typeof NewExport>, unknown>,
  keep: Keep,
): Promise<Export | 'taken'> {
  const newest = await exportPage(accountId, { limit: looked, from: undefined });
  if (newest.items.filter(({ status }) => status === 'running').length >= mostRunning) {
    throw refused('conflict', `${mostRunning} exports are being made: wait until one is done.`);
  }
  const exportId = newId('xp', at);
  const asked: Export = {
    ...body,
    accountId,
    exportId,
    status: 'running',
    createdAt: at.toISOString(),
    createdBy: user,
    steps: 0,
    phase: 'read',
    rows: 0,
    bytes: 0,
    pieces: 0,
    expiresAtSeconds: Math.ceil(at.getTime() / 1000) + rowLifeSeconds,
  };
  const why = `${user} had a file made of: ${body.what}.`;
  const what = 'export.asked' as const;
  const note = { at: asked.createdAt, who: user, what, why, details: { exportId, ...body } };
  const outcome = await addExport(asked, note, keep({ id: exportId }));
  return outcome === 'done' ? asked : outcome;
}
