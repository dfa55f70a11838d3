import { S3Client } from '@aws-sdk/client-s3';

/**
 * The one client. TLS already protects the data on its way; checksums would only make streams
 * slower.
 */
export const s3 = new S3Client({
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
});

/** The deployed name of the imports bucket, from its environment variable. */
export function bucketName(): string {
  const name = process.env.IMPORTS_BUCKET;
  if (!name) throw new Error('Missing environment: IMPORTS_BUCKET');
  return name;
}
