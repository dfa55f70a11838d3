/**
 * What it costs to go on with a file of nearly the largest size, from a place near its end, beside
 * reading on from its start: `node test/rows/measure/measure-continuing.ts [share of the largest
 * size] [which]`.
 */
import { Readable } from 'node:stream';
import { fileLimits } from '../../../shared/rows/files/file-limits.ts';
import { type Checkpoint, readRows } from '../../../shared/rows/read-rows.ts';
import { dateStyles, writeWorkbook } from '../../data/make-workbooks.ts';
import { writeZip } from '../../data/write-zip.ts';

const share = Number(process.argv[2] ?? 0.9);
const only = process.argv[3];
const digits = (n: number) => String(2_160_000_000 + ((n * 7_919) % 100_000_000));

/** As many pieces as fit, joined as bytes: a string of this length is more than V8 holds. */
function filled(piece: (n: number) => string, most: { bytes: number; rows: number }) {
  const pages: Buffer[] = [];
  let [rows, bytes] = [0, 0];
  while (rows < most.rows && bytes < most.bytes) {
    let page = '';
    for (; page.length < 65_536 && rows < most.rows; rows += 1) page += piece(rows);
    pages.push(Buffer.from(page));
    bytes += pages.at(-1)?.length ?? 0;
  }
  return { bytes: Buffer.concat(pages), rows };
}

const most = { bytes: share * (fileLimits.textBytes - 100_000), rows: share * fileLimits.rows };

const card = (n: number) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nN:O'Neil;Zoë;;;\r\nFN:Zoë ` +
  `O'Neil\r\nTEL;type=CELL:${digits(n)}\r\nEND:VCARD\r\n`;
const line = (n: number) =>
  `Zoë,"O'Neil, Jr.",${digits(n)},repairs done; vip,2026-10-03,F-150,${n}\r\n`;
const releasedCounts = [
  'First Name',
  'Last Name',
  'Mobile Phone',
  'Groups',
  'Last Transaction',
  'Vehicle',
  'No',
];

function workbook(columns = 7): { bytes: Buffer; rows: number } {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].slice(0, columns);
  const place = (column: string, n: number) => (columns > 7 ? '' : ` r="${column}${n + 2}"`);
  const cells = (n: number) =>
    letters.map((column, at) =>
      at === 4
        ? `<c${place(column, n)} s="1"><v>46096</v></c>`
        : `<c${place(column, n)} t="s"><v>${at === 2 ? n + 12 : at % 12}</v></c>`,
    );
  const sheet = filled((n) => `<row r="${n + 2}" spans="1:7">${cells(n).join('')}</row>`, {
    ...most,
    bytes: share * fileLimits.sheetBytes,
  });
  const head = [...releasedCounts, ...letters.slice(releasedCounts.length)]
    .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('');
  const texts = Array.from(
    { length: sheet.rows + 12 },
    (_, n) => `<t>${n < 12 ? 'Zoë' : digits(n)}</t>`,
  );
  const rows = Buffer.concat([Buffer.from(`<row r="1">${head}</row>`), sheet.bytes]);
  return { bytes: writeWorkbook({ sheet: rows, texts, styles: dateStyles }), rows: sheet.rows };
}

const csv = () => {
  const { bytes, rows } = filled(line, most);
  return { bytes: Buffer.concat([Buffer.from(`${releasedCounts.join()}\r\n`), bytes]), rows };
};
const packed = (name: string, { bytes, rows }: { bytes: Buffer; rows: number }) => ({
  bytes: writeZip([{ name, bytes }]),
  rows,
});
const books: Record<string, () => { bytes: Buffer; rows: number }> = {
  csv,
  vcard: () => filled(card, most),
  workbook,
  'workbook of 26 columns': () => workbook(26),
  'csv in a zip': () => packed('people.csv', csv()),
  'vcard in a zip': () => packed('people.vcf', filled(card, most)),
};

const stream = (bytes: Buffer, from: number) => {
  const pieces = async function* () {
    for (let at = from; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  };
  return Readable.from(pieces());
};

/** The first place past a share of the rows, and the seconds until it was reached. */
async function placeAt(bytes: Buffer, row: number): Promise<Checkpoint> {
  for await (const block of readRows(stream(bytes, 0))) {
    if ('refused' in block) throw new Error(block.refused.because);
    if ((block.checkpoint?.row ?? 0) > row && block.checkpoint) return block.checkpoint;
  }
  throw new Error(`There is no place after row ${row}.`);
}

for (const [name, make] of Object.entries(books)) {
  if (only && only !== name) continue;
  const { bytes, rows } = make();
  globalThis.gc?.();
  const begun = performance.now();
  const checkpoint = await placeAt(bytes, rows * 0.9);
  const read = performance.now();
  for await (const block of readRows(stream(bytes, checkpoint.seekByte), { checkpoint })) {
    if ('refused' in block) throw new Error(block.refused.because);
    const [first] = block.rows;
    if (first && first.row !== checkpoint.row + 1) throw new Error('It went on elsewhere.');
    if (first) break;
  }
  const [from, again] = [(read - begun) / 1_000, (performance.now() - read) / 1_000];
  console.log(
    `${name}: ${rows} rows, ${Math.round(bytes.length / 1e6)} MB; read to row ` +
      `${checkpoint.row} in ${from.toFixed(1)} s; going on there after ` +
      `${again.toFixed(2)} s; ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
  );
}
