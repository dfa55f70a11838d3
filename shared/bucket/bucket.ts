import { S3Client } from '@aws-sdk/client-s3';
import { variable } from '../environment/variable.ts';

/**
 * The one client. TLS already protects the data in transit; checksums would only slow streams down.
 */
export const s3 = new S3Client({
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
});

/** The deployed name of the imports bucket, from its environment variable. */
export const bucketName = /* @__PURE__ */ variable('IMPORTS_BUCKET');
