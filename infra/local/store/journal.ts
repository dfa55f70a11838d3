import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  write,
  writeFileSync,
} from 'node:fs';
import { type JsonObject, parseObject } from './json.ts';

/** How many appended entries make it worth looking whether the file can be made short again. */
const compactEvery = 20_000;

/**
 * An append-only file of JSON lines. What `append` has answered for survives the end of the
 * process, however it ends. Without a file it keeps nothing. `snapshot` gives the entries that
 * say the same as all written so far, for keeping the file short.
 */
export class Journal {
  readonly #file: string | undefined;
  readonly #snapshot: () => object[];
  #fd: number | undefined;
  #waiting = '';
  #appended = 0;
  #next: Promise<void> | undefined;
  #tail: Promise<void> = Promise.resolve();

  constructor(file: string | undefined, snapshot: () => object[]) {
    this.#file = file;
    this.#snapshot = snapshot;
  }

  /** Reads what is there. A last line cut short by a crash is left out. */
  read(): JsonObject[] {
    if (this.#file === undefined) return [];
    // A file that exists but cannot be read is an error: treating it as empty would overwrite it.
    if (!existsSync(this.#file)) return [];
    const lines = readFileSync(this.#file, 'utf8').split('\n');
    return lines.map(parseObject).filter((entry) => Object.keys(entry).length > 0);
  }

  /** Opens the file for appending, rewritten as the snapshot says. */
  open(): void {
    if (this.#file === undefined) return;
    if (this.#fd !== undefined) closeSync(this.#fd);
    const lines = this.#snapshot().map((entry) => `${JSON.stringify(entry)}\n`);
    writeFileSync(`${this.#file}.new`, lines.join(''));
    renameSync(`${this.#file}.new`, this.#file);
    this.#fd = openSync(this.#file, 'a');
    this.#appended = 0;
  }

  /** Appends one entry; done once it is written. Entries of the same moment share one write. */
  append(entry: object): Promise<void> {
    if (this.#fd === undefined) return Promise.resolve();
    this.#waiting += `${JSON.stringify(entry)}\n`;
    this.#appended += 1;
    if (this.#next === undefined) {
      this.#next = this.#tail.then(nextTurn).then(() => this.#flush());
      this.#tail = this.#next;
    }
    return this.#next;
  }

  /** Writes what waits, then closes. */
  async close(): Promise<void> {
    while (this.#next !== undefined) await this.#next;
    await this.#tail;
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  async #flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    this.#next = undefined;
    const fd = this.#fd;
    if (fd === undefined) return;
    await new Promise<void>((resolve, reject) => {
      write(fd, text, (error) => (error === null ? resolve() : reject(error)));
    });
    if (this.#appended > compactEvery && this.#snapshot().length < this.#appended / 4) this.open();
  }
}

/** One turn of the event loop, so that a burst becomes one write. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
