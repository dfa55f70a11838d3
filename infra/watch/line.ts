import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Runbook } from './runbooks.ts';

/** A threshold, what a customer suffers when it is passed, and the page that says what to do. */
export type Line = {
  readonly id: string;
  readonly suffers: string;
  readonly runbook: Runbook;
  readonly metric: IMetric;
  readonly above?: number;
  readonly below?: number;
  /** How many periods in a row; 1 by default. */
  readonly periods?: number;
};
