import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { CfnAnomalyMonitor, CfnAnomalySubscription } from 'aws-cdk-lib/aws-ce';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

/** AWS sends one notice to at most so many addresses. */
const mostAddresses = 10;

/**
 * What a month may cost, by the stage's file. For the whole AWS account: numbers are bought outside
 * CloudFormation and have no tag, so a budget by tags would miss the texts. People on call by
 * e-mail are notified when four fifths are spent, and when the forecast exceeds the budget.
 */
export function makeBudget(scope: Construct, { monthlyBudgetUsd, onCall }: Stage): void {
  const subscribers = mailsOf(onCall).map((address) => ({ subscriptionType: 'EMAIL', address }));
  const notices = [
    { notificationType: 'ACTUAL', threshold: 80 },
    { notificationType: 'FORECASTED', threshold: 100 },
  ];
  new CfnBudget(scope, 'MonthlyBudget', {
    budget: {
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: monthlyBudgetUsd, unit: 'USD' },
    },
    notificationsWithSubscribers: subscribers.length
      ? notices.map((notice) => ({
          notification: {
            ...notice,
            comparisonOperator: 'GREATER_THAN',
            thresholdType: 'PERCENTAGE',
          },
          subscribers,
        }))
      : [],
  });
}

/**
 * Whoever is on call by e-mail hears of a day that costs otherwise than the days before, by a tenth
 * of the month's budget or more. Of what bears the stage's tag, once that tag is activated for
 * billing (docs/operate/deploy.md), which an account that does not pay itself cannot do.
 */
export function watchForAnomalies(scope: Construct, stage: Stage): void {
  const addresses = mailsOf(stage.onCall);
  if (addresses.length === 0 || !stage.paysItself) return;
  const monitor = new CfnAnomalyMonitor(scope, 'CostAnomalies', {
    monitorName: `ivip-messenger-${stage.name}`,
    monitorType: 'CUSTOM',
    monitorSpecification: JSON.stringify({ Tags: { Key: 'stage', Values: [stage.name] } }),
  });
  new CfnAnomalySubscription(scope, 'CostAnomalyMails', {
    subscriptionName: `ivip-messenger-${stage.name}`,
    frequency: 'DAILY',
    monitorArnList: [monitor.attrMonitorArn],
    subscribers: addresses.map((address) => ({ type: 'EMAIL', address })),
    thresholdExpression: JSON.stringify({
      Dimensions: {
        Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
        MatchOptions: ['GREATER_THAN_OR_EQUAL'],
        Values: [String(Math.ceil(stage.monthlyBudgetUsd / 10))],
      },
    }),
  });
}

function mailsOf(onCall: readonly string[]): readonly string[] {
  return onCall.filter((address) => !address.startsWith('+')).slice(0, mostAddresses);
}
