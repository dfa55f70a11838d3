import { expect, it } from 'vitest';
import { tableNames } from '../../../infra/data/tables.ts';
import { composed, resourcesOf, templateOf } from '../composed.ts';

const data = templateOf(composed('prod'), 'Data');
const only = (type: string) => {
  const found = resourcesOf(data, type);
  expect(found).toHaveLength(1);
  return found[0]?.[1] ?? { Type: type, Properties: {} };
};

it('copies every table each night into a vault that nobody can empty', () => {
  const { DeletionPolicy, Properties } = only('AWS::Backup::BackupVault');
  expect(DeletionPolicy).toBe('RetainExceptOnCreate');
  expect(Properties.BackupVaultName).toBe('ivip-messenger-prod');
  // `ChangeableForDays` makes the lock one of compliance: after them it holds for everybody.
  expect(Properties.LockConfiguration).toEqual({
    ChangeableForDays: 3,
    MinRetentionDays: 35,
    MaxRetentionDays: 36,
  });
  const { BackupSelection } = only('AWS::Backup::BackupSelection').Properties;
  expect((BackupSelection as { Resources: unknown[] }).Resources).toHaveLength(tableNames.length);
});

it('keeps no copy longer than the recovery of tables: an erased person is gone by then', () => {
  const { BackupPlan } = only('AWS::Backup::BackupPlan').Properties;
  const { BackupPlanRule } = BackupPlan as { BackupPlanRule: object[] };
  expect(BackupPlanRule).toMatchObject([
    { ScheduleExpression: 'cron(30 8 * * ? *)', Lifecycle: { DeleteAfterDays: 35 } },
  ]);
});

it('locks nothing away where no customers are', () => {
  const dev = templateOf(composed('dev'), 'Data');
  expect(resourcesOf(dev, 'AWS::Backup::BackupVault')).toEqual([]);
});
