import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** How much of each function's output is kept when there is no folder, in characters. */
const keptCharacters = 256 * 1024;

/** What functions print: one file each, or the last part in memory. */
export class Logs {
  readonly #folder: string | undefined;
  readonly #files = new Map<string, number>();
  readonly #kept = new Map<string, string>();

  readonly #quiet: boolean;

  constructor(folder: string | undefined, quiet = false) {
    this.#folder = folder;
    this.#quiet = quiet;
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
  }

  add(functionName: string, text: string): void {
    if (this.#folder === undefined) {
      const all = `${this.#kept.get(functionName) ?? ''}${text}`;
      this.#kept.set(
        functionName,
        all.length > 2 * keptCharacters ? all.slice(-keptCharacters) : all,
      );
      return;
    }
    const file = this.#files.get(functionName) ?? this.#open(functionName, this.#folder);
    writeSync(file, text);
  }

  /** Writes one line for the person at the terminal, and into the file `runner.log`. */
  say(line: string): void {
    if (!this.#quiet) console.error(line);
    this.add('runner', `${line}\n`);
  }

  /** What is kept in memory of a function's output. */
  read(functionName: string): string {
    return this.#kept.get(functionName) ?? '';
  }

  stop(): void {
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
  }

  #open(functionName: string, folder: string): number {
    const file = openSync(join(folder, `${functionName}.log`), 'a');
    this.#files.set(functionName, file);
    return file;
  }
}
