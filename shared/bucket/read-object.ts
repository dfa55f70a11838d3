import { Readable } from 'node:stream';
import { GetObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { bucketName, s3 } from './bucket.ts';

/** A file as a stream. Leaving the loop over `bytes` ends the transfer, and so does `close`. */
export type ObjectStream = {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly close: () => void;
  /** The size of the whole file, not of the part that is read. */
  readonly totalBytes: number;
  /** Changes when the file is replaced, so that parts of two files are never mixed. */
  readonly etag: string;
};

/**
 * Opens a file from a byte on. Undefined when there is no such file. A file that ends before that
 * byte gives an empty stream without an etag. The loop over `bytes` throws network errors.
 */
export async function readObject(key: string, fromByte = 0): Promise<ObjectStream | undefined> {
  try {
    const answer = await s3.send(
      new GetObjectCommand({
        Bucket: bucketName(),
        Key: key,
        ...(fromByte > 0 ? { Range: `bytes=${fromByte}-` } : {}),
      }),
    );
    const { Body: body, ETag, ContentLength = 0 } = answer;
    if (!(body instanceof Readable)) throw new Error(`${key} came without a stream.`);
    const totalBytes = fromByte + ContentLength;
    return { bytes: body, close: () => body.destroy(), totalBytes, etag: plainEtag(ETag) };
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error;
    // Without the right to list the bucket the answer is "access denied" instead. RunImport has
    // that right (`infra/run/workers.ts`).
    if (error.name === 'NoSuchKey') return undefined;
    if (error.name === 'InvalidRange') return shorter;
    throw error;
  }
}

const shorter: ObjectStream = {
  bytes: Readable.from([]),
  close: () => undefined,
  totalBytes: 0,
  etag: '',
};

/** S3 puts quotes around it in answers, but not in events. */
export function plainEtag(etag: string | undefined): string {
  return (etag ?? '').replaceAll('"', '');
}
