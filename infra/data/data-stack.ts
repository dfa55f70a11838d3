import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { keepBackups } from './backups.ts';
import { type Identity, makeIdentity } from './identity.ts';
import { makeImportsBucket } from './imports-bucket.ts';
import { makePushKey } from './push-key.ts';
import { makeTables, type Tables } from './tables.ts';

/** What must outlive every release: the tables, the uploaded files, people, and the key of push. */
export class DataStack extends Stack {
  readonly tables: Tables;
  readonly importsBucket: Bucket;
  readonly identity: Identity;
  /** Signs for push services. */
  readonly pushKey: Key;
  /** Whom AWS Backup acts as, where there are backups. */
  readonly backupRole: Role | undefined;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    this.tables = makeTables(this, props.stage);
    this.backupRole = keepBackups(this, this.tables, props.stage);
    this.importsBucket = makeImportsBucket(this, props.stage);
    this.identity = makeIdentity(this, props.stage);
    this.pushKey = makePushKey(this, props.stage);
  }
}
