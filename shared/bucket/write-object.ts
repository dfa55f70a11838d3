import { Readable } from 'node:stream';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { bucketName, s3 } from './bucket.ts';
import { readObject } from './read-object.ts';

const csv = 'text/csv; charset=utf-8';

/** Writes a small CSV. Replaces an earlier one of the same key. */
export async function writeCsv(key: string, text: string): Promise<void> {
  await s3.send(
    new PutObjectCommand({ Bucket: bucketName(), Key: key, Body: text, ContentType: csv }),
  );
}

/** Streams the pieces into one CSV of that many bytes, without keeping them in memory. */
export async function joinCsv(
  key: string,
  pieces: readonly string[],
  totalBytes: number,
): Promise<void> {
  await s3.send(
    new PutObjectCommand({
      Bucket: bucketName(),
      Key: key,
      Body: Readable.from(bytesOf(pieces), { objectMode: false }),
      ContentLength: totalBytes,
      ContentType: csv,
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
