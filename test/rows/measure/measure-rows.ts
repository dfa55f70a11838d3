/**
 * How fast address books are read and in how much memory, on made-up rows that stream in and are
 * never held: `node --expose-gc test/rows/measure/measure-rows.ts [rows] [which]`. `raw` only takes
 * the rows apart with csv-parse; `rows` adds decoding, columns and checkpoints; `contacts` adds
 * number, name, consent.
 */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { readContact } from '../../../shared/rows/cells/read-contact.ts';
import { emptyTally, looksBought, tallyRow } from '../../../shared/rows/looks-bought.ts';
import { readRows } from '../../../shared/rows/read-rows.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const only = process.argv[3];
const header = 'First Name,Last Name,Mobile Phone,Groups,Last Transaction,Vehicle,Notes\r\n';
const terms = {
  attestation: {
    basis: 'relationship' as const,
    statement: 'They bought here.',
    attestedBy: 'Kate',
  },
  source: 'made-up.csv',
};

const areaCodes = '313 248 734 586 810 517 616 989 269 231'.split(' ');

/** Rows in chunks of 64 KB or so, as a network delivers them. */
async function* madeUpFile() {
  let chunk = header;
  for (let n = 0; n < count; n += 1) {
    const digits = String((Math.floor(n / 10) * 7_919) % 100_000).padStart(5, '0');
    const phone = `(${areaCodes[n % 10]}) 42${digits[0]}-${digits.slice(1)}`;
    chunk +=
      `María,"O'Neil, Jr.",${phone},repairs done; vip,${1 + (n % 12)}/15/2026,2019 Ford ` +
      `F-150,"said ""hi"" ${n}"\r\n`;
    if (chunk.length < 65_536) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  yield Buffer.from(chunk);
}

async function readRaw(): Promise<number> {
  let rows = 0;
  for await (const _row of Readable.from(madeUpFile()).pipe(parse())) {
    rows += 1;
    if (rows % 1_000 === 0) noteMemory();
  }
  return rows - 1;
}

let peakBytes = 0;
function noteMemory(): void {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
}

async function readBlocks(): Promise<number> {
  let rows = 0;
  for await (const block of readRows(madeUpFile())) {
    if ('refused' in block) throw new Error(block.refused.because);
    rows += block.rows.length;
    noteMemory();
  }
  return rows;
}

async function readContacts(): Promise<number> {
  let contacts = 0;
  let tally = emptyTally;
  for await (const block of readRows(madeUpFile())) {
    if ('refused' in block) throw new Error(block.refused.because);
    for (const row of block.rows) {
      const reading = readContact(row, block.columns, terms);
      if (!reading.ok) throw new Error(reading.reason);
      tally = tallyRow(tally, reading.contact.phone);
      contacts += 1;
    }
    noteMemory();
  }
  if (looksBought(tally, { end: true })) throw new Error('the made-up list looks bought');
  return contacts;
}

for (const [name, act] of Object.entries({
  raw: readRaw,
  rows: readBlocks,
  contacts: readContacts,
})) {
  if (only && only !== name) continue;
  globalThis.gc?.();
  peakBytes = 0;
  const start = performance.now();
  const rows = await act();
  const seconds = (performance.now() - start) / 1_000;
  const perSecond = Math.round(rows / seconds).toLocaleString('en-US');
  console.log(
    `${name}: ${rows} rows, ${seconds.toFixed(1)} s, ${perSecond} rows/s, peak ` +
      `${Math.round(peakBytes / 1e6)} MB`,
  );
}
