import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { View } from './both-clouds.ts';
import type { Act } from './queue-acts.ts';

async function put({ s3, bucket }: View, Key: string, more: object = {}): Promise<unknown> {
  const input = { Bucket: bucket, Key, Body: 'hello world', ContentType: 'text/csv', ...more };
  const { ETag } = await s3.send(new PutObjectCommand(input));
  return ETag;
}

async function get({ s3, bucket }: View, Key: string, more: object = {}): Promise<unknown> {
  const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key, ...more }));
  const { ContentType, ContentLength, ContentRange, ETag, Metadata, $metadata } = answer;
  const text = await answer.Body?.transformToString();
  const { httpStatusCode } = $metadata;
  return { text, ContentType, ContentLength, ContentRange, ETag, Metadata, httpStatusCode };
}

async function list({ s3, bucket }: View, more: object): Promise<unknown> {
  const answer = await s3.send(new ListObjectsV2Command({ Bucket: bucket, ...more }));
  const { Contents = [], KeyCount, IsTruncated } = answer;
  const found = Contents.map(({ Key, Size, ETag }) => [Key, Size, ETag]);
  return { found, KeyCount, IsTruncated, token: answer.NextContinuationToken };
}

async function putParts({ s3, bucket }: View, Key: string, sizes: number[]): Promise<unknown> {
  const about = { Bucket: bucket, Key };
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(about));
  const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
  for (const [n, size] of sizes.entries()) {
    const part = { PartNumber: n + 1, Body: 'x'.repeat(size) };
    const { ETag } = await s3.send(new UploadPartCommand({ ...about, UploadId, ...part }));
    Parts.push({ PartNumber: n + 1, ETag });
  }
  const MultipartUpload = { Parts };
  const { ETag } = await s3.send(
    new CompleteMultipartUploadCommand({ ...about, UploadId, MultipartUpload }),
  );
  return ETag;
}

const leastPart = 5 * 1024 * 1024;

/** What our Lambdas do with files, and what goes wrong with that. */
export const bucketActs: Readonly<Record<string, Act>> = {
  'a file is written and read': async (view) => {
    const Metadata = { account: 'ac_1' };
    return [await put(view, 'in/ä b+c.csv', { Metadata }), await get(view, 'in/ä b+c.csv')];
  },
  'a file is written over': async (view) => {
    await put(view, 'over.csv');
    return [await put(view, 'over.csv', { Body: 'new' }), await get(view, 'over.csv')];
  },
  'a part of a file is read': async (view) => {
    await put(view, 'part.csv');
    const ranges = ['bytes=6-8', 'bytes=6-', 'bytes=-3', 'bytes=6-99'];
    return Promise.all(ranges.map((Range) => get(view, 'part.csv', { Range })));
  },
  'an empty file is read': async (view) => {
    await put(view, 'empty.csv', { Body: '' });
    return get(view, 'empty.csv');
  },
  'a file is asked about': async (view) => {
    await put(view, 'head.csv');
    const about = { Bucket: view.bucket, Key: 'head.csv' };
    const { ContentLength, ContentType, ETag } = await view.s3.send(new HeadObjectCommand(about));
    return { ContentLength, ContentType, ETag };
  },
  'files are listed by how they begin, a page at a time': async (view) => {
    for (const name of ['c', 'a', 'b', 'ü']) await put(view, `list/${name}.csv`);
    const first = await list(view, { Prefix: 'list/', MaxKeys: 3 });
    const { token, ...page } = first as { token: string };
    const { token: end, ...last } = (await list(view, {
      Prefix: 'list/',
      MaxKeys: 3,
      ContinuationToken: token,
    })) as { token?: string };
    return [page, last, end];
  },
  'files that nobody has are listed': (view) => list(view, { Prefix: 'none/' }),
  'a file comes in parts': async (view) => {
    const ETag = await putParts(view, 'parts.bin', [leastPart, 5]);
    return [ETag, await get(view, 'parts.bin', { Range: `bytes=${leastPart - 1}-` })];
  },
  'refused: a file that is not there': (view) => get(view, 'none.csv'),
  'refused: a file that is not there is asked about': ({ s3, bucket }) =>
    s3.send(new HeadObjectCommand({ Bucket: bucket, Key: 'none.csv' })),
  'refused: a bucket that is not there': (view) => get({ ...view, bucket: 'no-bucket' }, 'a.csv'),
  'refused: a part that the file does not have': async (view) => {
    await put(view, 'short.csv');
    return get(view, 'short.csv', { Range: 'bytes=99-' });
  },
};
