import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../clock/clock.ts';
import { Journal } from '../store/journal.ts';
import { asNumber, asObject, asText, type JsonObject } from '../store/json.ts';

/** The metadata of an object. */
export interface StoredObject {
  readonly key: string;
  readonly file: string;
  readonly size: number;
  readonly etag: string;
  readonly contentType: string;
  readonly metadata: Record<string, string>;
  /** Virtual milliseconds. */
  readonly modifiedAt: number;
}

/** Bytes on disk that no object names yet. */
export interface Upload {
  readonly file: string;
  readonly size: number;
  readonly md5: string;
}

/** The objects of one bucket: bytes in one file each, names and the rest in a journal. */
export class BucketStore {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #journal: Journal;
  readonly #objects = new Map<string, StoredObject>();

  constructor(folder: string, clock: Clock) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#clock = clock;
    this.#journal = new Journal(join(folder, 'objects.jsonl'), () => [...this.#objects.values()]);
    for (const entry of this.#journal.read()) {
      if (entry.deleted === undefined) this.#objects.set(asText(entry.key), readEntry(entry));
      else this.#objects.delete(asText(entry.deleted));
    }
    this.#journal.open();
  }

  /** Writes bytes to disk as they come. Stops with an error when `bytes` does. */
  async receive(bytes: AsyncIterable<Buffer>): Promise<Upload> {
    const file = randomUUID();
    const hash = createHash('md5');
    let size = 0;
    const measured = async function* () {
      for await (const chunk of bytes) {
        size += chunk.length;
        hash.update(chunk);
        yield chunk;
      }
    };
    try {
      await pipeline(measured, createWriteStream(join(this.#folder, `${file}.part`)));
    } catch (error) {
      this.discard({ file, size, md5: '' });
      throw error;
    }
    return { file, size, md5: hash.digest('hex') };
  }

  /** Removes bytes that became no object. */
  discard({ file }: Upload): void {
    rmSync(join(this.#folder, `${file}.part`), { force: true });
  }

  /** The bytes of an upload that is no object yet. */
  readUpload({ file }: Upload): AsyncIterable<Buffer> {
    return createReadStream(join(this.#folder, `${file}.part`));
  }

  /** Makes an upload the object of that key, in place of any before it. */
  async keep(
    key: string,
    upload: Upload,
    about: { contentType: string; metadata: Record<string, string>; etag?: string },
  ): Promise<StoredObject> {
    renameSync(join(this.#folder, `${upload.file}.part`), join(this.#folder, upload.file));
    const object = {
      key,
      file: upload.file,
      size: upload.size,
      etag: about.etag ?? upload.md5,
      contentType: about.contentType,
      metadata: about.metadata,
      modifiedAt: this.#clock.now(),
    };
    const before = this.#objects.get(key);
    this.#objects.set(key, object);
    await this.#journal.append(object);
    if (before !== undefined) rmSync(join(this.#folder, before.file), { force: true });
    return object;
  }

  get(key: string): StoredObject | undefined {
    return this.#objects.get(key);
  }

  /** The bytes from `first` to `last`, both included. */
  read(object: StoredObject, first: number, last: number): NodeJS.ReadableStream {
    const path = join(this.#folder, object.file);
    return createReadStream(path, { start: first, end: Math.max(last, 0) });
  }

  async delete(key: string): Promise<void> {
    const object = this.#objects.get(key);
    if (object === undefined) return;
    this.#objects.delete(key);
    await this.#journal.append({ deleted: key });
    rmSync(join(this.#folder, object.file), { force: true });
  }

  /** Objects whose key starts with `prefix`, by key. */
  list(prefix: string): StoredObject[] {
    const found = [...this.#objects.values()].filter(({ key }) => key.startsWith(prefix));
    return found.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  stop(): Promise<void> {
    return this.#journal.close();
  }
}

function readEntry(entry: JsonObject): StoredObject {
  const metadata = Object.entries(asObject(entry.metadata));
  return {
    key: asText(entry.key),
    file: asText(entry.file),
    size: asNumber(entry.size, 0),
    etag: asText(entry.etag),
    contentType: asText(entry.contentType),
    metadata: Object.fromEntries(metadata.map(([name, value]) => [name, asText(value)])),
    modifiedAt: asNumber(entry.modifiedAt, 0),
  };
}
