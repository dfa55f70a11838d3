import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

/** AWS sends one notice to at most so many addresses. */
const mostAddresses = 10;

/**
 * What a month may cost, as the stage's file says. Of the whole AWS account: numbers are bought
 * outside of CloudFormation and bear no tag, so a budget by tags would miss the texts. Whoever is
 * on call by e-mail hears when four fifths are spent, and when the forecast goes past all of it.
 */
export function makeBudget(scope: Construct, { monthlyBudgetUsd, onCall }: Stage): void {
  const subscribers = onCall
    .filter((address) => !address.startsWith('+'))
    .slice(0, mostAddresses)
    .map((address) => ({ subscriptionType: 'EMAIL', address }));
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
