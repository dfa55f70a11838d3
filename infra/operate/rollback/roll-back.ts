import * as z from 'zod/mini';
import { workerNames } from '../../run/workers.ts';
import type { AskAws } from '../ask-aws.ts';
import { planRollback, type RollbackStep } from './plan-rollback.ts';

/** What a person asks for. */
export type RollbackWish = {
  readonly stage: string;
  /** When the bad deployment began, ISO 8601. */
  readonly since: string;
  /** One Lambda alone, by its name in `infra/run/workers.ts`. */
  readonly lambda?: string | undefined;
  readonly dryRun?: boolean | undefined;
};

/** What was done about a Lambda: a shift under way is stopped before its alias moves. */
export type RolledBack = {
  readonly name: string;
  readonly functionName: string;
  readonly stopped: readonly string[];
  readonly step: RollbackStep;
};

/** Takes every Lambda that a deployment changed back to the version before. */
export async function rollBack(wish: RollbackWish, ask: AskAws): Promise<RolledBack[]> {
  const names = wish.lambda ? workerNames.filter((name) => name === wish.lambda) : workerNames;
  if (names.length === 0) throw new Error(`--lambda is one of: ${workerNames.join(', ')}`);
  if (Number.isNaN(Date.parse(wish.since)) || !/Z$/.test(wish.since)) {
    throw new Error('--since is when the deployment began, such as 2026-11-29T12:00:00Z');
  }
  const parts = await partsOf(ask, wish.stage);
  const done: RolledBack[] = [];
  for (const name of names) done.push(await rollBackOne({ name, parts, wish, ask }));
  return done;
}

type One = { name: string; parts: readonly Part[]; wish: RollbackWish; ask: AskAws };

async function rollBackOne({ name, parts, wish, ask }: One): Promise<RolledBack> {
  const functionName = physical(parts, 'AWS::Lambda::Function', `${name}Function`);
  const group = physical(parts, 'AWS::CodeDeploy::DeploymentGroup', `Shift${name}`);
  const application = physical(parts, 'AWS::CodeDeploy::Application', 'ShiftApplication');
  const stopped = await stopShifts({ application, group, wish, ask });
  const of = ['--function-name', functionName];
  const { FunctionVersion: live } = Alias.parse(
    await ask(['lambda', 'get-alias', ...of, '--name', 'live']),
  );
  const listed = Versions.parse(await ask(['lambda', 'list-versions-by-function', ...of]));
  const versions = listed.Versions.filter(({ Version }) => /^\d+$/.test(Version)).map((one) => {
    return { version: one.Version, publishedAt: one.LastModified };
  });
  const step = planRollback({ live, versions, since: wish.since });
  if (step.do === 'repoint' && !wish.dryRun) {
    // With no weights, or the tenth that a stopped shift sent to new code would go there still.
    const all = ['--routing-config', 'AdditionalVersionWeights={}'];
    const to = ['--function-version', step.to, ...all];
    await ask(['lambda', 'update-alias', ...of, '--name', 'live', ...to]);
  }
  return { name, functionName, stopped, step };
}

const Alias = z.object({ FunctionVersion: z.string() });
const Versions = z.object({
  Versions: z.array(z.object({ Version: z.string(), LastModified: z.string() })),
});
const Deployments = z.object({ deployments: z.array(z.string()) });
const Parts = z.object({
  StackResourceSummaries: z.array(
    z.object({
      ResourceType: z.string(),
      LogicalResourceId: z.string(),
      PhysicalResourceId: z.string(),
    }),
  ),
});
type Part = z.infer<typeof Parts>['StackResourceSummaries'][number];

async function partsOf(ask: AskAws, stage: string): Promise<readonly Part[]> {
  const stack = `ivip-messenger-${stage}-run`;
  const answer = await ask(['cloudformation', 'list-stack-resources', '--stack-name', stack]);
  return Parts.parse(answer).StackResourceSummaries;
}

function physical(parts: readonly Part[], type: string, begin: string): string {
  const id = new RegExp(`^${begin}[0-9A-F]{8}$`);
  const found = parts.find((one) => one.ResourceType === type && id.test(one.LogicalResourceId));
  if (found) return found.PhysicalResourceId;
  throw new Error(`The stack has no ${type} whose id begins with ${begin}.`);
}

async function stopShifts(given: {
  application: string;
  group: string;
  wish: RollbackWish;
  ask: AskAws;
}): Promise<readonly string[]> {
  const { application, group, wish, ask } = given;
  const answer = await ask(
    ['deploy', 'list-deployments', '--application-name', application].concat(
      ['--deployment-group-name', group],
      ['--include-only-statuses', 'Created', 'Queued', 'InProgress'],
    ),
  );
  const { deployments } = Deployments.parse(answer);
  for (const id of wish.dryRun ? [] : deployments) {
    await ask(['deploy', 'stop-deployment', '--deployment-id', id, '--auto-rollback-enabled']);
  }
  return deployments;
}
