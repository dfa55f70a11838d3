import { Readable } from 'node:stream';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { bucketName, s3 } from './bucket.ts';
import { readObject } from './read-object.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
} as const;

/** A file: its key and its content. */
type File = { readonly key: string; readonly type: keyof typeof types };

/** Writes a small file. Replaces an earlier one with the same key. */
export async function writeFile({ key, type }: File, text: string): Promise<void> {
  const ContentType = types[type];
  await s3.send(new PutObjectCommand({ Bucket: bucketName(), Key: key, Body: text, ContentType }));
}

/** Streams the pieces into one file of this many bytes, without keeping them in memory. */
export async function joinFiles(
  { key, type }: File,
  pieces: readonly string[],
  totalBytes: number,
): Promise<void> {
  await s3.send(
    new PutObjectCommand({
      Bucket: bucketName(),
      Key: key,
      Body: Readable.from(bytesOf(pieces), { objectMode: false }),
      ContentLength: totalBytes,
      ContentType: types[type],
    }),
  );
}

async function* bytesOf(pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    const object = await readObject(piece);
    if (!object) throw new Error(`The piece ${piece} is gone.`);
    yield* object.bytes;
  }
}
