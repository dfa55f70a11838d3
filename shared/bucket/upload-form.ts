import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { bucketName, s3 } from './bucket.ts';

/** A form that a browser or `curl -F` posts, the fields first and the file last. */
export type UploadForm = {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * A form for one file at one key. S3 itself refuses a larger file and an expired form. The form
 * allows an upload without a token, but only to this key.
 */
export async function uploadForm(
  key: string,
  limits: { mostBytes: number; expiresSeconds: number },
): Promise<UploadForm> {
  const { url, fields } = await createPresignedPost(s3, {
    Bucket: bucketName(),
    Key: key,
    Conditions: [['content-length-range', 0, limits.mostBytes]],
    Expires: limits.expiresSeconds,
  });
  return { url, fields };
}
