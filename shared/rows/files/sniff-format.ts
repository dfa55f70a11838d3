import { peekText } from './detect-encoding.ts';
import { refuseFile } from './refuse-file.ts';

/** The format of a file by its first bytes; `packed` is a ZIP, which an XLSX is too. */
export type FileFormat = 'separated' | 'vcard' | 'packed';

/** How many first bytes `sniffFormat` needs. */
export const sniffBytes = 65_536;

/** Bytes at the start -> the usual name of the format. None of these is an address book we read. */
const others: readonly [string, string][] = [
  [
    'd0cf11e0a1b11ae1',
    'an old Excel workbook (.xls), a workbook locked with a password, or another Office document',
  ],
  ['25504446', 'a PDF document'],
  ['ffd8ff', 'a picture'],
  ['89504e47', 'a picture'],
  ['47494638', 'a picture'],
  ['1f8b', 'a gzip archive'],
  ['526172211a07', 'a RAR archive'],
  ['377abcaf271c', 'a 7-Zip archive'],
  ['53514c69746520', 'a database'],
  ['7f454c46', 'a program'],
  ['4d5a90', 'a program'],
];

const mend = 'Export the address book as CSV, XLSX or vCard and upload that file.';

/** Finds the format or throws `FileRefused`: empty, another kind of file, or no readable text. */
export function sniffFormat(sample: Uint8Array): FileFormat {
  if (sample.length === 0) throw refuseFile('file.empty', 'The file is empty.', mend);
  const start = Buffer.from(sample.subarray(0, 16)).toString('hex');
  if (start.startsWith('504b0304')) return 'packed';
  if (start.startsWith('504b0506')) throw refuseFile('file.empty', 'The ZIP is empty.', mend);
  const other = others.find(([magic]) => start.startsWith(magic));
  if (other) throw notAnAddressBook(`The file is ${other[1]}`);
  const text = peekText(sample);
  if (text.trim() === '') throw refuseFile('file.empty', 'The file holds no text.', mend);
  if (looksBinary(text)) throw notAnAddressBook('The file holds no readable text');
  if (/^\s*BEGIN:VCARD/i.test(text)) return 'vcard';
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text))
    throw notAnAddressBook('The file is a web page or XML, as some programs save an .xls');
  if (/^\s*(\{\s*"|\[\s*[{["])/.test(text)) throw notAnAddressBook('The file is JSON');
  return 'separated';
}

/** Text has almost no control characters; in random bytes they are a tenth. */
function looksBinary(text: string): boolean {
  let control = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) control += 1;
  }
  // A few in a short file are damage, which costs their row.
  return control > text.length / 100 + 3;
}

/** Files inside a packed one -> the usual name of the format. */
const packages: readonly [RegExp, string][] = [
  [/^content\.xml$/, 'an OpenDocument file (.ods or the like)'],
  [/^xl\/workbook\.bin$/, 'a binary Excel workbook (.xlsb)'],
  [/^Index\/.*\.iwa$|^Index\.zip$/, 'a document of Apple Numbers or the like'],
  [/^word\//, 'a Word document'],
  [/^ppt\//, 'a presentation'],
];

/** The name of a packed document that we do not read. */
export function packedOtherwise(names: readonly string[]): string | undefined {
  return packages.find(([inside]) => names.some((name) => inside.test(name)))?.[1];
}

export function notAnAddressBook(because: string) {
  return refuseFile(
    'file.unknown-format',
    `${because}, which is no address book we can read.`,
    mend,
  );
}
