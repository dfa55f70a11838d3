import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { asObject, asText, parseObject } from '../store/json.ts';
import type { Positions } from './stream-shards.ts';

/** Writes at most this often; a crash in between repeats a few records, it never loses one. */
const writeEveryMs = 100;

/** How far each reader got in its stream, kept in one file so that a restart goes on there. */
export class StreamPositions {
  readonly #file: string | undefined;
  readonly #readers = new Map<string, Positions>();
  #timer: NodeJS.Timeout | undefined;

  constructor(file: string | undefined) {
    this.#file = file;
    for (const [reader, shards] of Object.entries(readFile(file))) {
      const positions = this.of(reader);
      for (const [shardId, sequence] of Object.entries(asObject(shards))) {
        positions[shardId] = asText(sequence);
      }
    }
  }

  /** The positions of one reader, by shard: change them in place, then call `changed`. */
  of(reader: string): Positions {
    const found = this.#readers.get(reader);
    if (found !== undefined) return found;
    const made = {};
    this.#readers.set(reader, made);
    return made;
  }

  /** Lets the file be written soon. */
  changed(): void {
    if (this.#file === undefined) return;
    this.#timer ??= setTimeout(() => this.write(), writeEveryMs);
  }

  /** Writes the file now. */
  write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#file === undefined) return;
    writeFileSync(`${this.#file}.new`, JSON.stringify(Object.fromEntries(this.#readers)));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function readFile(file: string | undefined) {
  if (file === undefined) return {};
  try {
    return parseObject(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
