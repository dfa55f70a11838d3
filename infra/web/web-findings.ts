import { CfnElement, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { WebStack } from './web-stack.ts';

/** A reason to accept a finding of cdk-nag about the Messenger's files and their distribution. */
export function acknowledgeWeb(web: WebStack, stage: Stage): void {
  const { bucket, distribution } = web;
  const noLogs = [
    "The files are the app itself. Calls of the API are in the API's own log, without their paths:",
    'those hold phone numbers, and a log of CloudFront could not leave them out.',
  ];
  because(bucket, 'AwsSolutions-S1', noLogs);
  because(distribution, 'AwsSolutions-CFR3', noLogs);
  because(distribution, 'AwsSolutions-CFR1', [
    'Representatives and operators may sign in from where they are: no country is shut out.',
  ]);
  if (web.firewall === undefined) {
    because(distribution, 'AwsSolutions-CFR2', [
      'Where no customers are. The API has limits of its own.',
    ]);
  }
  if (stage.webDomain === undefined) {
    because(distribution, 'AwsSolutions-CFR4', [
      "CloudFront's own domain has its own certificate. With a `webDomain` it is TLS 1.2 or newer.",
    ]);
  }
  for (const copier of web.node.children.filter(({ node }) => isCopier(node.id))) {
    ofCopier(copier, `<${idOfFiles(web)}.Arn>/*`);
  }
}

/** CDK's own Lambda that copies the files while a deployment runs. */
function isCopier(id: string): boolean {
  return id.startsWith('Custom::CDKBucketDeployment');
}

function ofCopier(copier: IConstruct, files: string): void {
  const assets = 'arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*';
  const grants = [
    'Action::s3:GetBucket*',
    'Action::s3:GetObject*',
    'Action::s3:List*',
    'Action::s3:Abort*',
    'Action::s3:DeleteObject*',
    `Resource::${assets}`,
    `Resource::${files}`,
    'Resource::*',
  ].map((grant) => `AwsSolutions-IAM5[${grant}]`);
  const role =
    'Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
  const found = [
    ...grants,
    `AwsSolutions-IAM4[${role}]`,
    'AwsSolutions-L1',
    'Serverless-LambdaDLQ',
    'Serverless-LambdaLatestVersion',
    'Serverless-LambdaTracing',
  ];
  for (const id of found) {
    because(copier, id, [
      "CDK's own function: it runs while a deployment does, copies the built app into its bucket,",
      'and names the changed files to CloudFront. No request reaches it.',
    ]);
  }
}

function idOfFiles({ bucket }: WebStack): string {
  const { defaultChild } = bucket.node;
  if (!CfnElement.isCfnElement(defaultChild)) throw new Error('The bucket has no resource.');
  return bucket.stack.getLogicalId(defaultChild);
}

function because(scope: IConstruct, id: string, reason: readonly string[]): void {
  Validations.of(scope).acknowledge({ id, reason: reason.join(' ') });
}
