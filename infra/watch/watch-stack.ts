import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, SmsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { DataStack } from '../data/data-stack.ts';
import type { RunStack } from '../run/run-stack.ts';
import type { Stage } from '../stage.ts';
import { makeAlarms } from './alarms.ts';
import { pageOfAnswers } from './answers-page.ts';
import { makeBudget, watchForAnomalies } from './budget.ts';
import { keepQueries } from './queries.ts';

type WatchProps = StackProps & {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly run: RunStack;
};

/**
 * Monitoring: an alarm for everything that a customer would notice, a dashboard, the month's
 * budget.
 */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id, props);
    const topic = this.#makeTopic(props.stage);
    const alarms = makeAlarms(this, { ...props, topic });
    makeBudget(this, props.stage);
    watchForAnomalies(this, props.stage);
    keepQueries(this, props.run, props.stage);
    const dashboard = new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.hours(3),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 5 })],
        ...pageOfAnswers(props.run, props.stage),
      ],
    });
    new CfnOutput(this, 'AlarmsTopicArn', { value: topic.topicArn });
    new CfnOutput(this, 'DashboardName', { value: dashboard.dashboardName });
  }

  /** The stage's file names the people on call; each confirms the subscription once. */
  #makeTopic(stage: Stage): Topic {
    const key = new Key(this, 'AlarmsKey', {
      description: 'Encrypts alarms.',
      enableKeyRotation: true,
      removalPolicy: stage.keepRest,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsArePublished',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:GenerateDataKey*', 'kms:Decrypt'],
        resources: ['*'],
      }),
    );
    const topic = new Topic(this, 'AlarmsTopic', { masterKey: key, enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsArePublished',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    for (const address of stage.onCall) {
      topic.addSubscription(
        address.startsWith('+') ? new SmsSubscription(address) : new EmailSubscription(address),
      );
    }
    return topic;
  }
}
