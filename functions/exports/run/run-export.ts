import { joinFiles, writeFile } from '../../../shared/bucket/write-object.ts';
import { now } from '../../../shared/environment/clock.ts';
import { log } from '../../../shared/lambda/log.ts';
import { streamWorker } from '../../../shared/lambda/stream-worker.ts';
import { type Export, findExport, saveExport } from '../../../shared/tables/exports/exports.ts';
import { fileKeyOf, pieceKeyOf } from '../file-key.ts';
import { firstLine, lineOf } from './lines.ts';
import { type Place, readPart } from './read-part.ts';

/**
 * A step of an export: continues where the step before stopped, writes a piece, and saves the
 * place. The saved row starts the next step. A repeated step writes the same piece again. When
 * everything is read, the pieces become one file.
 */
export const handler = streamWorker<Export>(async ({ after }) => {
  if (!after) return;
  const row = await findExport(after.accountId, after.exportId);
  // An image of an earlier step, which is done already.
  if (row?.status !== 'running' || row.steps !== after.steps) return;
  await (row.phase === 'read' ? readOn(row) : finish(row));
});

/** A step ends at the first of these limits: it fits the memory and time of one Lambda. */
const mostCharacters = 4_000_000;
const mostPages = 10;

async function readOn(row: Export): Promise<void> {
  let place: Place | undefined = row.place === undefined ? undefined : JSON.parse(row.place);
  const lines = row.pieces === 0 ? [firstLine(row)] : [];
  let characters = 0;
  let rows = 0;
  for (let pages = 0; pages < mostPages && characters < mostCharacters; pages++) {
    const page = await readPart(row, place);
    for (const record of page.records) {
      const line = lineOf(row, record);
      characters += line.length;
      lines.push(line);
    }
    rows += page.records.length;
    place = page.next;
    if (!place) break;
  }
  const text = lines.join('');
  await writeFile({ key: pieceKeyOf(row, row.pieces + 1), type: row.format }, text);
  await saveExport(row, {
    phase: place ? 'read' : 'join',
    place: place && JSON.stringify(place),
    pieces: row.pieces + 1,
    rows: row.rows + rows,
    bytes: row.bytes + Buffer.byteLength(text),
  });
}

async function finish(row: Export): Promise<void> {
  const { accountId, exportId, what, rows, bytes } = row;
  const pieces = Array.from({ length: row.pieces }, (_, n) => pieceKeyOf(row, n + 1));
  await joinFiles({ key: fileKeyOf(row), type: row.format }, pieces, bytes);
  log.info('export-done', { accountId, exportId, what, rows, bytes });
  await saveExport(row, { status: 'done', doneAt: now().toISOString() });
}
