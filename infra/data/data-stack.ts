import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { type Identity, makeIdentity } from './identity.ts';
import { makeImportsBucket } from './imports-bucket.ts';
import { makeTables, type Tables } from './tables.ts';

/** What must outlive every release: the tables, the uploaded files, and who may sign in. */
export class DataStack extends Stack {
  readonly tables: Tables;
  readonly importsBucket: Bucket;
  readonly identity: Identity;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    this.tables = makeTables(this, props.stage);
    this.importsBucket = makeImportsBucket(this, props.stage);
    this.identity = makeIdentity(this, props.stage);
  }
}
