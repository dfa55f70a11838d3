import { Duration } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

/**
 * The bucket's folders: what tenants' browsers upload (S3 tells the imports queue about each),
 * what imports hand back, the refused rows, and what an account had exported.
 */
export type FileFolder = 'uploads' | 'results' | 'exports';

/** The start of every key in a folder. */
export function prefixOf(folder: FileFolder): string {
  return `${folder}/`;
}

/**
 * The bucket of uploaded contact files and of the refused rows that go back. Private, encrypted,
 * TLS only. An upload is somebody's address book, so it is gone after 30 days; the refused rows
 * stay for 90, until somebody has mended them; an export is gone after a week.
 */
export function makeImportsBucket(scope: Construct, stage: Stage): Bucket {
  const bucket = new Bucket(scope, 'ImportsBucket', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: stage.keepData,
    lifecycleRules: [
      { id: 'uploads', prefix: prefixOf('uploads'), expiration: Duration.days(30) },
      { id: 'results', prefix: prefixOf('results'), expiration: Duration.days(90) },
      { id: 'exports', prefix: prefixOf('exports'), expiration: Duration.days(7) },
      { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    ...(stage.origins.length > 0 && {
      cors: [
        {
          allowedMethods: [HttpMethods.POST],
          allowedOrigins: [...stage.origins],
          allowedHeaders: ['*'],
          maxAge: 3600,
        },
      ],
    }),
  });
  notifyEventBridge(bucket);
  return bucket;
}

/** The L2's own switch would bring a custom resource, and a Lambda with it, for this one field. */
function notifyEventBridge(bucket: Bucket): void {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('The imports bucket has no CfnBucket.');
  resource.notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
}
