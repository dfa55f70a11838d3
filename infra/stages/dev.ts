import type { StageSettings } from './stage-settings.ts';

/** For trying things out, and for one machine. */
export const dev: StageSettings = {
  forCustomers: false,
  disposable: false,
  region: 'us-east-1',
  origins: ['http://localhost:3000', 'http://localhost:5173'],
  operatorEmail: undefined,
  onCall: [],
  canaryNumber: undefined,
  shift: 'at-once',
  lambdasAtOnce: 10,
  requestsPerSecond: undefined,
  paysItself: true,
  monthlyTextsUsd: 1,
  monthlyBudgetUsd: 20,
};
