import type { StageSettings } from './stage-settings.ts';

/** For customers. */
export const prod: StageSettings = {
  forCustomers: true,
  disposable: false,
  region: 'us-east-1',
  origins: [],
  operatorEmail: undefined,
  onCall: [],
  canaryNumber: undefined,
  shift: 'gradual',
  lambdasAtOnce: 1_000,
  requestsPerSecond: 50,
  paysItself: true,
  monthlyTextsUsd: 1_000,
  monthlyBudgetUsd: 1_200,
};
