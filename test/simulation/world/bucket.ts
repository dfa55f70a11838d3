import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { S3ServiceException } from '@aws-sdk/client-s3';
import type { Around } from './around.ts';

type Input = { readonly Key?: string; readonly Body?: unknown; readonly Range?: string };

/** The bucket of imports: whole files, read from a byte on. */
export class SimulatedBucket {
  readonly #files = new Map<string, Buffer>();
  readonly #world: Around;

  constructor(world: Around) {
    this.#world = world;
  }

  execute(command: string, { Key = '', Body, Range }: Input): object {
    if (command === 'PutObjectCommand') {
      // What streams from other files is read to its end by nobody here: refused rows alone.
      this.#files.set(Key, Buffer.from(typeof Body === 'string' ? Body : ''));
      return {};
    }
    const file = this.#files.get(Key);
    if (!file) throw refused('NoSuchKey');
    const from = Number(/^bytes=(\d+)-$/.exec(Range ?? '')?.[1] ?? 0);
    if (from > 0 && from >= file.length) throw refused('InvalidRange');
    const rest = file.subarray(from);
    return {
      Body: Readable.from([rest], { objectMode: false }),
      ContentLength: rest.length,
      ETag: `"${createHash('md5').update(file).digest('hex')}"`,
    };
  }

  /** Somebody posts a file to the form of an import. */
  upload(key: string, content: string): void {
    const file = Buffer.from(content);
    this.#files.set(key, file);
    const etag = createHash('md5').update(file).digest('hex');
    this.#world.emit({
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: {
        bucket: { name: this.#world.bucketName },
        object: { key, size: file.length, etag },
      },
    });
  }
}

function refused(name: string) {
  return new S3ServiceException({ name, $fault: 'client', $metadata: {}, message: name });
}
