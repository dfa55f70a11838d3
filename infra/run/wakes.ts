import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { prefixOf } from '../data/imports-bucket.ts';
import type { Stage } from '../stage.ts';
import type { Worker } from './lambda.ts';
import { deadLettersOf } from './queues.ts';

/** An uploaded file starts its import: S3 notifies EventBridge, EventBridge the queue. */
export function wakeOnUpload(scope: Construct, bucket: Bucket, imports: Queue): void {
  new Rule(scope, 'FileUploaded', {
    description: 'A contact file was uploaded: start its import.',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: {
        bucket: { name: [bucket.bucketName] },
        object: { key: [{ prefix: prefixOf('uploads') }] },
      },
    },
    targets: [new SqsQueue(imports, { deadLetterQueue: deadLettersOf(imports) })],
  });
}

/**
 * Wakes the sweep every minute. It is not retried: the next minute does the same work, and a second
 * sweep beside a slow one would only disturb it.
 */
export function wakeEveryMinute(scope: Construct, worker: Worker, dead: Queue): void {
  new Rule(scope, 'EveryMinute', {
    description: 'Wakes the sweep.',
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [
      new LambdaFunction(worker.live, {
        event: RuleTargetInput.fromObject({ wake: 'every-minute' }),
        deadLetterQueue: dead,
        retryAttempts: 0,
        maxEventAge: Duration.minutes(1),
      }),
    ],
  });
  worker.live.configureAsyncInvoke({
    retryAttempts: 0,
    maxEventAge: Duration.minutes(1),
    onFailure: new SqsDestination(dead),
  });
}

/**
 * Wakes the canary every minute where the stage has a simulator number. Not retried: its next step
 * follows from what the product's rows say, and the next minute asks them again.
 */
export function wakeCanary(scope: Construct, worker: Worker, { canaryNumber }: Stage): Rule {
  const notLater = { retryAttempts: 0, maxEventAge: Duration.minutes(1) };
  worker.live.configureAsyncInvoke(notLater);
  return new Rule(scope, 'CanaryMinute', {
    description: 'Wakes the canary.',
    enabled: canaryNumber !== undefined,
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [
      new LambdaFunction(worker.live, {
        event: RuleTargetInput.fromObject({ wake: 'canary' }),
        ...notLater,
      }),
    ],
  });
}
