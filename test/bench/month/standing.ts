import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { composeApp } from '../../../infra/app.ts';
import { queueNames } from '../../../infra/run/queues.ts';
import { settingsOf } from '../../../infra/stages/stages.ts';
import type * as bill from '../figures/bill.ts';

/** What stands in a stage and costs by being there. */
export type Standing = bill.Standing & {
  readonly firewalls: number;
  readonly firewallRules: number;
  readonly dashboards: number;
  /** Metrics that the product writes itself. */
  readonly ownMetrics: number;
  /** How many copies of every table are kept: AWS names no incremental ones of DynamoDB. */
  readonly nightlyCopies: number;
  readonly canary: boolean;
};

/** What stands in a stage, by its own templates. */
export function standingOf(stage: string): Standing {
  const app = composeApp({ stage, bundle: false, checks: false });
  const template = (part: string) => {
    const stack = app.node.findChild(part);
    if (!Stack.isStack(stack)) throw new Error(`There is no stack ${part}.`);
    return Template.fromStack(stack);
  };
  const [data, web, watch] = [template('Data'), template('Web'), template('Watch')];
  const count = (of: Template, type: string) => Object.keys(of.findResources(type)).length;
  const firewalls = Object.values(web.findResources('AWS::WAFv2::WebACL'));
  return {
    queues: queueNames.length,
    alarms: count(watch, 'AWS::CloudWatch::Alarm'),
    firewalls: firewalls.length,
    firewallRules: firewalls.flatMap(({ Properties }) => Properties.Rules).length,
    dashboards: count(watch, 'AWS::CloudWatch::Dashboard'),
    ownMetrics: metricsIn(JSON.stringify(watch.toJSON()), stage),
    nightlyCopies: copiesIn(data),
    canary: settingsOf(stage).canaryNumber !== undefined,
  };
}

/** Those in alarms, and those in the dashboard, whose text is quoted once more. */
function metricsIn(text: string, stage: string): number {
  const ofAlarms = `"MetricName":"(\\w+)","Namespace":"ivip-messenger-${stage}"`;
  const shown = String.raw`\\"ivip-messenger-${stage}\\",\\"(\w+)\\"`;
  const found = [ofAlarms, shown].flatMap((one) => [...text.matchAll(new RegExp(one, 'g'))]);
  return new Set(found.map(([, name]) => name)).size;
}

function copiesIn(data: Template): number {
  const [plan] = Object.values(data.findResources('AWS::Backup::BackupPlan'));
  const rules = plan?.Properties.BackupPlan.BackupPlanRule ?? [];
  return rules.reduce((sum: number, rule: { Lifecycle: { DeleteAfterDays: number } }) => {
    return sum + rule.Lifecycle.DeleteAfterDays;
  }, 0);
}
