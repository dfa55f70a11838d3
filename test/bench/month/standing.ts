import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { composeApp } from '../../../infra/app.ts';
import { queueNames } from '../../../infra/run/queues.ts';
import type { Standing } from '../figures/bill.ts';

/** What stands in a stage, by its own template. */
export function standingOf(stage: string): Standing {
  const app = composeApp({ stage, bundle: false, checks: false });
  const watch = app.node.findChild('Watch');
  if (!Stack.isStack(watch)) throw new Error('There is no stack Watch.');
  const alarms = Template.fromStack(watch).findResources('AWS::CloudWatch::Alarm');
  return { queues: queueNames.length, alarms: Object.keys(alarms).length };
}
