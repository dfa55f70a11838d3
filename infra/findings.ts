import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { DataStack } from './data/data-stack.ts';
import { prefixOf } from './data/imports-bucket.ts';
import { deadLettersOf } from './run/queues.ts';
import type { RunStack } from './run/run-stack.ts';
import { workerNames, workerShapes } from './run/workers.ts';
import type { Stage } from './stage.ts';

/** A reason to accept a finding of cdk-nag, on the narrowest construct possible. */
export function acknowledge(given: { data: DataStack; run: RunStack; stage: Stage }): void {
  ofPeople(given.data, given.stage);
  ofFiles(given.data);
  ofBackups(given.data);
  ofWorkers(given.run);
  ofUploads(given.data, given.run);
  ofQueues(given.run);
  ofOpenRoutes(given.run);
  ofShift(given.run);
  ofCanary(given.run);
}

function ofPeople({ identity }: DataStack, stage: Stage): void {
  because(identity.pool, 'AwsSolutions-COG8', [
    'People are added by operators, there is no sign-up to attack, and the second factor is',
    'required. Plus costs USD 0.02 a person a month from the first.',
  ]);
  if (!stage.forCustomers) {
    because(identity.pool, 'AwsSolutions-COG2', [
      'Required where customers are. Elsewhere it may be left out, so that a script can sign in.',
    ]);
  }
}

function ofFiles({ importsBucket }: DataStack): void {
  because(importsBucket, 'AwsSolutions-S1', [
    'Only two Lambdas and the presigned forms they make reach this bucket; the API log and the',
    'import rows say who uploaded what and when. Files are gone after 30 days.',
  ]);
}

function ofBackups({ backupRole }: DataStack): void {
  if (!backupRole) return;
  const policy = 'service-role/AWSBackupServiceRolePolicyForBackup';
  because(backupRole, `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`, [
    "AWS's own policy for its own service: it reads tables and writes copies of them.",
  ]);
}

function ofWorkers({ workers }: RunStack): void {
  for (const name of workerNames) {
    const worker = workers[name];
    because(worker, 'AwsSolutions-IAM5[Resource::*]', [
      'xray:PutTraceSegments, xray:PutTelemetryRecords and dynamodb:ListStreams take no resource.',
    ]);
    because(worker, 'Serverless-LambdaDLQ', [
      'Not called asynchronously but by API Gateway, a queue with its own dead-letter queue or a',
      'stream with a failure destination; the sweep, which is, has an onFailure destination.',
    ]);
    because(worker, 'Serverless-LambdaEventSourceMappingDestination', [
      'A queue mapping has no failure destination: the redrive policy of the queue is it. The',
      'stream mappings have one.',
    ]);
    if (workerShapes[name].carrier) ofCarrier(worker);
    if (workerShapes[name].untraced) {
      because(worker, 'Serverless-LambdaTracing', [
        'It runs for every text: traces would cost more than its invocations. What it ' +
          'does to a text',
        'stands on the row of the text, and its log names the messages.',
      ]);
    }
  }
}

function ofUploads(data: DataStack, { workers }: RunStack): void {
  // The finding names the export through which the bucket's address comes; asking makes the same.
  const exported = data.resolve(data.exportValue(data.importsBucket.bucketArn));
  for (const name of workerNames) {
    const { get = [], put = [] } = workerShapes[name].files ?? {};
    for (const folder of new Set([...get, ...put])) {
      const files = `${exported['Fn::ImportValue']}/${prefixOf(folder)}*`;
      because(workers[name], `AwsSolutions-IAM5[Resource::${files}]`, [
        'Files are named by account and import, which are not known at deployment.',
      ]);
    }
  }
}

function ofCarrier(worker: IConstruct): void {
  for (const kind of ['phone-number', 'pool']) {
    const all = `arn:<AWS::Partition>:sms-voice:<AWS::Region>:<AWS::AccountId>:${kind}/*`;
    because(worker, `AwsSolutions-IAM5[Resource::${all}]`, [
      'Origination numbers are bought and assigned while the product runs; their ids are not known',
      'at deployment. The grant ends at this AWS account and at SendTextMessage.',
    ]);
  }
}

function ofQueues({ queues, streamsDead, sweepDead }: RunStack): void {
  const dead = [...Object.values(queues).map(deadLettersOf), ...Object.values(streamsDead)];
  for (const queue of [...dead, sweepDead]) {
    const reason = ['This is a dead-letter queue itself; an alarm rings at its first message.'];
    because(queue, 'AwsSolutions-SQS3', reason);
    because(queue, 'Serverless-SQSRedrivePolicy', reason);
  }
}

function ofOpenRoutes({ api }: RunStack): void {
  for (const route of api.open) {
    because(route, 'AwsSolutions-APIG4', [
      'The contract calls this route open: it describes the API and contains no account data.',
    ]);
  }
}

function ofShift({ shiftRole }: RunStack): void {
  const policy =
    'Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited';
  because(shiftRole, `AwsSolutions-IAM4[${policy}]`, [
    "CDK attaches AWS's own policy for CodeDeploy: moving aliases, reading alarms, no more.",
  ]);
}

function ofCanary({ canaryMinute, workers }: RunStack): void {
  const reason = [
    'A lost wake need not be brought back: the next minute does its step, and an alarm rings',
    'when rounds are missing.',
  ];
  because(canaryMinute, 'Serverless-EventBusDLQ', reason);
  because(workers.RunCanary, 'Serverless-LambdaAsyncFailureDestination', reason);
}

function because(scope: IConstruct, id: string, reason: readonly string[]): void {
  Validations.of(scope).acknowledge({ id, reason: reason.join(' ') });
}
