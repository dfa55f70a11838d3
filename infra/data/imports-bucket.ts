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
 * The bucket's folders: uploads of tenants (S3 notifies the imports queue of each), refused rows of
 * imports, and exports of accounts.
 */
export type FileFolder = 'uploads' | 'results' | 'exports';

/** The start of every key in a folder. */
export function prefixOf(folder: FileFolder): string {
  return `${folder}/`;
}

/**
 * The bucket of uploaded contact files and of the refused rows that go back. Private, encrypted,
 * TLS only. An upload is an address book, so it is removed after 30 days; refused rows stay for 90
 * days, to be corrected; an export is removed after a week.
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

/** The L2's own switch would add a custom resource with a Lambda for this one field. */
function notifyEventBridge(bucket: Bucket): void {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('The imports bucket has no CfnBucket.');
  resource.notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
}
