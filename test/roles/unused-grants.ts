import { type TableName, tableVariable } from '../../infra/data/tables.ts';
import { accessKeyOf } from '../../infra/local/gateway/hear-call.ts';
import { asObject, asText } from '../../infra/local/store/json.ts';
import type { Deployment } from '../../infra/local/template/deployment.ts';
import { type WorkerName, workerNames, workerShapes } from '../../infra/run/workers.ts';
import { verbsFor } from '../infra/read-uses.ts';
import { type Grant, isAllowed, type Need, rolesOf } from './judge-calls.ts';

/**
 * The grants that none of the needs asked for, a line each: of a table by verb, as `workers.ts`
 * grants them, of all else by statement and resource.
 */
export function unusedGrants(needs: readonly Need[], deployment: Deployment): string[] {
  const used = new Map<string, Need[]>();
  for (const need of needs) used.set(need.lambda, [...(used.get(need.lambda) ?? []), need]);
  const roles = rolesOf(deployment);
  return workerNames.flatMap((name) => {
    const { accessKey, variables } = functionOf(name, deployment);
    const own = used.get(accessKey) ?? [];
    const unused = [
      ...unusedVerbs(name, own, variables),
      ...(roles.get(accessKey) ?? []).flatMap((grant) => unusedResources(grant, own)),
    ].filter((one) => !isForThePlatform(one, variables));
    return unused.map((one) => `${name}: ${one}`);
  });
}

function functionOf(name: WorkerName, deployment: Deployment) {
  const functions = deployment.ofType('AWS::Lambda::Function');
  const found = functions.find(({ identity }) => identity.name === `Run-${name}-Function`);
  if (found === undefined) throw new Error(`The template has no function of ${name}.`);
  const { Variables } = asObject(found.properties.Environment);
  return { accessKey: accessKeyOf(found.identity.name), variables: asObject(Variables) };
}

function unusedVerbs(
  name: WorkerName,
  own: readonly Need[],
  variables: ReturnType<typeof asObject>,
): string[] {
  return Object.entries(workerShapes[name].tables).flatMap(([table, verbs]) => {
    const physical = asText(variables[tableVariable(table as TableName)]);
    const asked = own.filter(({ resource }) => {
      return `${resource}/`.includes(`:table/${physical}/`);
    });
    const served = new Set(asked.flatMap(({ action }) => verbsFor[action.split(':')[1] ?? '']));
    return verbs.filter((verb) => !served.has(verb)).map((verb) => `${verb} of ${table}`);
  });
}

/**
 * What the platform uses for the Lambda, which no call shows: logs, traces, the keys of encrypted
 * topics, and what reads queues and streams for it. Tables are judged by verb.
 */
const notOfItsCalls = /^(dynamodb|logs|xray):|^kms:(Decrypt|GenerateDataKey)|^sqs:(?!SendMessage$)/;

/** What a stream's batch comes into at last: Lambda sends it there, and no variable names it. */
function isForThePlatform(grant: string, variables: ReturnType<typeof asObject>): boolean {
  const [, queue] = /^sqs:SendMessage of \S+:(\S+)$/.exec(grant) ?? [];
  const urls = Object.values(variables).filter((value) => typeof value === 'string');
  return queue !== undefined && !urls.some((url) => url.endsWith(`/${queue}`));
}

function unusedResources({ actions, resources }: Grant, own: readonly Need[]): string[] {
  const judged = actions.filter((action) => !notOfItsCalls.test(action));
  if (judged.length === 0) return [];
  const isUnused = (resource: string) => {
    return !own.some((need) => isAllowed(need, [{ actions: judged, resources: [resource] }]));
  };
  return resources.filter(isUnused).map((resource) => `${judged.join(', ')} of ${resource}`);
}
