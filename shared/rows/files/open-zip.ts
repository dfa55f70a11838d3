import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { fileLimits } from './file-limits.ts';
import { bounded } from './peek.ts';
import { FileRefused, refuseFile } from './refuse-file.ts';

/** A ZIP held in memory; files in it are unpacked only when read, and never to a disk. */
export type Zip = {
  names: string[];
  /** The unpacked bytes of one file, refused past `limitBytes` before and while unpacking. */
  read: (name: string, limitBytes: number) => AsyncGenerator<Uint8Array>;
  /**
   * The spelling of a name in the ZIP: the parts of a workbook are named without regard to case.
   */
  find: (name: string) => string | undefined;
  /** The unpacked size that the ZIP states for a file; it is enforced while reading. */
  sizeOf: (name: string) => number;
};

/** Reads a whole packed file (at most `fileLimits.packedBytes`) and lists its content. */
export async function openZip(source: AsyncIterable<Uint8Array>): Promise<Zip> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bounded(source, fileLimits.packedBytes)) chunks.push(chunk);
  try {
    const zip = await fromBufferPromise(Buffer.concat(chunks), {
      lazyEntries: true,
      autoClose: false,
    });
    if (zip.entryCount > fileLimits.packedFiles) throw tooManyFiles(zip.entryCount);
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    // ECMA-376-2 (OPC): part names are equal whatever the case of their ASCII letters.
    const spelled = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
    return {
      names: [...entries.keys()],
      find: (name) => (entries.has(name) ? name : spelled.get(name.toLowerCase())),
      sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
      read: (name, limitBytes) => unpack(zip, find(entries, name), limitBytes),
    };
  } catch (error) {
    throw asDamaged(error);
  }
}

async function* unpack(zip: ZipFile, entry: Entry, limitBytes: number) {
  if (entry.uncompressedSize > limitBytes) throw unpacksTooLarge(entry, limitBytes);
  if (entry.isEncrypted()) throw locked();
  try {
    yield* bounded(await zip.openReadStreamPromise(entry), limitBytes);
  } catch (error) {
    throw asDamaged(error);
  }
}

function find(entries: Map<string, Entry>, name: string): Entry {
  const entry = entries.get(name);
  if (entry) return entry;
  throw refuseFile('file.damaged', `The packed file lacks its part "${name}".`, packAgain);
}

const packAgain = 'Save the address book again as CSV, XLSX or vCard and upload that file.';

/** Every error of the unpacker is about the file: it reads from memory. */
function asDamaged(error: unknown): unknown {
  if (error instanceof FileRefused) return error;
  const why = error instanceof Error ? error.message : String(error);
  const sentence = `The packed file is damaged: ${why.replace(/\.?$/, '.')}`;
  return refuseFile('file.damaged', sentence, packAgain);
}

function unpacksTooLarge({ fileName, uncompressedSize }: Entry, limitBytes: number) {
  const [size, limit] = [uncompressedSize, limitBytes].map((bytes) => Math.ceil(bytes / 1_000_000));
  return refuseFile(
    'file.too-large',
    `"${fileName}" unpacks to ${size} MB; at most ${limit} MB are read.`,
    'Split the address book into several files and import them one after the other.',
  );
}

function tooManyFiles(count: number) {
  return refuseFile('file.unknown-format', `The ZIP holds ${count} files.`, packAgain);
}

function locked() {
  return refuseFile('file.unknown-format', 'The file is locked with a password.', packAgain);
}
