import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import {
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
} from 'aws-cdk-lib/aws-codedeploy';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { nameInStage } from './name-in-stage.ts';
import type { Worker } from './run/lambda.ts';
import { type WorkerName, workerNames } from './run/workers.ts';
import type { Stage } from './stage.ts';

/**
 * Moves each alias to the new version by CodeDeploy. Gradually: a tenth of calls, messages and
 * changes for five minutes, then the rest; when the Lambda's alarm rings meanwhile, everything goes
 * back and the deployment fails. At once: nothing is asked, as for a mend while alarms ring.
 */
export function shiftGradually(
  scope: Construct,
  workers: Readonly<Record<WorkerName, Worker>>,
  stage: Stage,
): Role {
  const home = new Construct(scope, 'Shift');
  const application = new LambdaApplication(home, 'Application');
  const role = new Role(home, 'Role', {
    assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
    description: 'CodeDeploy moves the aliases of Lambdas.',
  });
  for (const name of workerNames) {
    new LambdaDeploymentGroup(home, name, {
      application,
      alias: workers[name].alias,
      role,
      ...(stage.shift === 'gradual' ? gradually(home, name, stage) : atOnce),
    });
  }
  return role;
}

const atOnce = { deploymentConfig: LambdaDeploymentConfig.ALL_AT_ONCE };

/** By name: the alarms stand in the stack that watches, which is made after this one. */
function gradually(home: Construct, name: WorkerName, stage: Stage) {
  const alarm = Alarm.fromAlarmName(home, `${name}Alarm`, nameInStage(stage, `${name}Fails`));
  return { deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES, alarms: [alarm] };
}
