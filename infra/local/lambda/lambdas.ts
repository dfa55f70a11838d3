import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Activity } from '../clock/activity.ts';
import type { Clock } from '../clock/clock.ts';
import { accessKeyOf } from '../gateway/hear-call.ts';
import { liveAddressesHome } from '../live/live-addresses.ts';
import { LocalError } from '../local-error.ts';
import { asNumber, asObject, asText, type Json } from '../store/json.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import { functionNameIn } from './function-name.ts';
import type { KeptThreads } from './kept-threads.ts';
import { Lambda, type LambdaSettings } from './lambda.ts';
import type { Logs } from './logs.ts';

/** What every Lambda of a deployment shares. */
export interface LambdaHome {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly enginePort: number;
  readonly logs: Logs;
  /** The path of the workers' own code. */
  readonly worker: string;
  readonly durationMs?: DurationModel | undefined;
  /** Threads of a cloud that ended. */
  readonly threads?: KeptThreads | undefined;
}

/** How many virtual milliseconds an invocation takes, by the function's name and its event. */
export type DurationModel = (functionName: string, event: Json) => number;

/**
 * The most worker threads of one function: more than cores gain nothing, and each holds its own
 * heap.
 */
const mostThreads = Math.min(4, Math.max(2, availableParallelism()));

/** The deployment's functions by ARN. Nothing is loaded before the first event. */
export function makeLambdas(deployment: Deployment, home: LambdaHome): Map<string, Lambda> {
  const lambdas = new Map<string, Lambda>();
  for (const resource of deployment.ofType('AWS::Lambda::Function')) {
    const settings = readSettings(resource, deployment, home);
    // Inline code is CDK's own helpers for deploying; nothing calls them here.
    if (settings === undefined) continue;
    const { functionName } = settings;
    const log = {
      add: (text: string) => home.logs.add(functionName, text),
      say: (line: string) => home.logs.say(line),
    };
    const lambda = new Lambda(settings, home.activity, log);
    lambda.takesTime = passTime(functionName, home);
    lambda.threads = home.threads;
    lambdas.set(settings.functionArn, lambda);
  }
  return lambdas;
}

function passTime(name: string, { clock, durationMs }: LambdaHome): Lambda['takesTime'] {
  if (durationMs === undefined) return undefined;
  return async (event) => {
    const ms = durationMs(name, event);
    if (ms > 0) await new Promise<void>((resolve) => clock.at(clock.now() + ms, resolve));
  };
}

function readSettings(
  resource: Resource,
  deployment: Deployment,
  home: LambdaHome,
): LambdaSettings | undefined {
  const { properties, identity, logicalId, declared } = resource;
  const code = asObject(properties.Code);
  if (code.ZipFile !== undefined) return undefined;
  const folder = declared.stack.assets.get(asText(code.S3Key));
  const [module = '', handler = ''] = asText(properties.Handler).split(/\.(?=[^.]*$)/);
  const candidates = ['mjs', 'js', 'cjs'].map((ending) =>
    join(folder ?? '', `${module}.${ending}`),
  );
  const file = folder === undefined ? undefined : candidates.find((path) => existsSync(path));
  if (!asText(properties.Runtime).startsWith('nodejs')) return undefined;
  if (file === undefined) throw new LocalError(`No code on disk for the function ${logicalId}.`);
  const memoryMb = asNumber(properties.MemorySize, 128);
  const reserved = asNumber(properties.ReservedConcurrentExecutions, mostThreads);
  const functionArn = identity.attributes.Arn ?? identity.name;
  return {
    clock: home.clock.shared,
    worker: home.worker,
    file,
    handler,
    functionName: identity.name,
    functionArn,
    memoryMb,
    timeoutMs: asNumber(properties.Timeout, 3) * 1000,
    concurrency: Math.max(1, Math.min(reserved, mostThreads)),
    env: {
      ...lambdaEnvironment(identity.name, memoryMb, deployment),
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${home.enginePort}`,
      ...templateEnvironment(resource, deployment),
    },
  };
}

function templateEnvironment(
  { properties }: Resource,
  deployment: Deployment,
): Record<string, string> {
  const home = liveAddressesHome(deployment);
  const variables = asObject(asObject(properties.Environment).Variables);
  const entries = Object.entries(variables).map(([key, value]) => [key, home(asText(value))]);
  const keysHere = { PUSH_KEY_SERVICE_URL: `${deployment.place.origin}/_aws/kms` };
  return {
    ...Object.fromEntries(entries),
    ...(variables.WEBHOOK_TARGETS && receiversHere),
    ...(variables.PUSH_KEY_SERVICE_URL && keysHere),
  };
}

/** On one machine a webhook may lead to a server on the same machine; deployed it never may. */
const receiversHere = { WEBHOOK_TARGETS: 'public-and-loopback' };

/**
 * The variables that Lambda itself sets, with every AWS endpoint pointing to this machine and
 * nothing read from ~/.aws.
 */
function lambdaEnvironment(
  name: string,
  memoryMb: number,
  { place }: Deployment,
): Record<string, string> {
  const service = (path: string) => `${place.origin}/_aws/${path}`;
  return {
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    AWS_REGION: place.region,
    AWS_DEFAULT_REGION: place.region,
    AWS_ACCESS_KEY_ID: accessKeyOf(name),
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_ENDPOINT_URL: service('unknown'),
    AWS_ENDPOINT_URL_SQS: service('sqs'),
    AWS_ENDPOINT_URL_SNS: service('sns'),
    AWS_ENDPOINT_URL_S3: service('s3'),
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: service('cognito'),
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: service('sms'),
    _HANDLER: 'index.handler',
  };
}

/**
 * Ends a thread in the middle of an invocation, without asking it, as a machine that fails does.
 * `share` (from 0 to below 1) says of which of the functions that work now. Answers its name, or
 * undefined where nothing works.
 */
export async function endBusyThread(
  lambdas: Map<string, Lambda>,
  share: number,
): Promise<string | undefined> {
  const busy = [...lambdas.values()].filter((lambda) => lambda.working().length > 0);
  const lambda = busy[Math.floor(share * busy.length)];
  await lambda?.working()[0]?.stop();
  return lambda?.settings.functionName;
}

/** Finds a function by its ARN or its name, each with or without a version or an alias. */
export function makeLambdaFinder(lambdas: Map<string, Lambda>): (id: string) => Lambda | undefined {
  const byName = new Map([...lambdas.values()].map((it) => [it.settings.functionName, it]));
  return (id) => lambdas.get(id) ?? byName.get(functionNameIn(id));
}
