import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { LocalError } from '../local-error.ts';

/**
 * Writes a file as a whole: whoever reads it finds all of the old or all of the new text, also when
 * the process or the machine ends in between. `mode`: who may read it, as for `chmod`.
 */
export function writeWhole(file: string, text: string, mode = 0o644): void {
  const fd = openSync(`${file}.new`, 'w', mode);
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(`${file}.new`, file);
}

/**
 * The JSON of a file that `writeWhole` wrote; undefined where there is none. Throws LocalError, in
 * one line, for a file that is damaged: to begin anew without a word would lose what it held.
 */
export function readWhole(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    const ways = 'bring it back from a copy, remove it, or begin anew with npm start -- --fresh';
    throw new LocalError(`${file} is damaged: ${ways}`);
  }
}
