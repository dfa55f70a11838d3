import type { FileProblem } from '../../values/imports/import-problems.ts';

/** Why a file was refused and the remedy, both in whole sentences for a person. */
export type FileRefusal = { code: FileProblem; because: string; mend: string };

/**
 * Thrown inside this room when the file as a whole cannot be read; `readRows` turns it into a
 * value.
 */
export class FileRefused extends Error {
  readonly refusal: FileRefusal;

  constructor(code: FileProblem, because: string, mend: string) {
    super(because);
    this.name = 'FileRefused';
    this.refusal = { code, because, mend };
  }
}

/** `throw refuseFile('file.empty', 'The file is empty.', 'Export the address book again.')` */
export function refuseFile(code: FileProblem, because: string, mend: string): FileRefused {
  return new FileRefused(code, because, mend);
}
