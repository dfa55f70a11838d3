import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { type IRole, ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { type Tables, tableNames } from './tables.ts';

/**
 * A copy of every table each night, for 35 days, in a vault that is locked: after three days nobody
 * can shorten that or delete a copy, not who deploys, not an administrator, not AWS. For the day on
 * which somebody deletes the tables, and their point-in-time recovery with them. Not longer: who
 * was erased is gone from all copies by then (docs/data.md). Answers whom AWS Backup acts as.
 */
export function keepBackups(scope: Construct, tables: Tables, stage: Stage): Role | undefined {
  if (!stage.forCustomers) return undefined;
  const vault = new BackupVault(scope, 'Backups', {
    // CDK's own name for it would be the same in each stage of an AWS account.
    backupVaultName: `ivip-messenger-${stage.name}`,
    lockConfiguration: {
      minRetention: kept,
      // AWS wants it longer than the least.
      maxRetention: kept.plus(Duration.days(1)),
      changeableFor: Duration.days(3),
    },
    // An empty vault of a first deployment that failed would hold the name.
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  const plan = new BackupPlan(scope, 'BackupPlan', {
    backupPlanName: `ivip-messenger-${stage.name}`,
    backupVault: vault,
    backupPlanRules: [
      new BackupPlanRule({
        ruleName: 'each-night',
        scheduleExpression: Schedule.cron({ minute: '30', hour: '8' }),
        deleteAfter: kept,
      }),
    ],
  });
  const service = 'service-role/AWSBackupServiceRolePolicyForBackup';
  const role = new Role(scope, 'BackupRole', {
    assumedBy: new ServicePrincipal('backup.amazonaws.com'),
    description: 'AWS Backup copies the tables each night.',
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(service)],
  });
  plan.addSelection('EveryTable', {
    role: role as IRole,
    disableDefaultBackupPolicy: true,
    resources: tableNames.map((name) => BackupResource.fromArn(tables[name].tableArn)),
  });
  return role;
}

const kept = Duration.days(35);
