import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { contract } from '../functions/openapi/contract.ts';
import { openApiOf } from '../functions/openapi/document.ts';
import { bundle } from './bundle.ts';
import { DataStack } from './data/data-stack.ts';
import { acknowledge } from './findings.ts';
import { RunStack } from './run/run-stack.ts';
import { type WorkerName, workerNames, workerShapes } from './run/workers.ts';
import { stageOf } from './stage.ts';
import type { StageSettings } from './stages/stage-settings.ts';
import { settingsOf } from './stages/stages.ts';
import { WatchStack } from './watch/watch-stack.ts';
import { buildWebSync } from './web/build-web-sync.ts';
import { acknowledgeWeb } from './web/web-findings.ts';
import { WebStack } from './web/web-stack.ts';

const root = join(import.meta.dirname, '..');

/** Options for composing the app from code. The CDK CLI uses the environment instead. */
export type ComposeOptions = {
  /** Where the cloud assembly goes; a temporary folder by default. */
  readonly outdir?: string;
  readonly stage?: string;
  readonly context?: Record<string, unknown>;
  /** Replaces settings of the stage's file. */
  readonly settings?: Partial<StageSettings>;
  /** False uses an empty function for each bundle, for tests of the template. */
  readonly bundle?: boolean;
  /** False leaves out the Messenger: the one-machine runner serves it itself. */
  readonly web?: boolean;
  /** False leaves out cdk-nag and the CloudFormation rules: two seconds less. */
  readonly checks?: boolean;
};

/**
 * The whole product as a CDK app: data, runtime, monitoring. Always uses the context of cdk.json,
 * so every caller gets the same template. Throws one clear line for a wrong stage or a missing
 * source file.
 */
export function composeApp(options: ComposeOptions = {}): App {
  const checks = options.checks ?? true;
  const app = new App({
    context: flagsOfCdkJson(),
    postCliContext: { ...options.context, ...(options.stage && { stage: options.stage }) },
    builtinCloudFormationValidation: checks,
    ...(options.outdir && { outdir: options.outdir }),
  });
  const stage = stageOf(app.node, options.settings);
  const name = (part: string) => ({
    stackName: `ivip-messenger-${stage.name}-${part}`,
    terminationProtection: !stage.disposable,
    stage,
  });
  const data = new DataStack(app, 'Data', { ...name('data'), description: 'What must be kept.' });
  const run = new RunStack(app, 'Run', {
    ...name('run'),
    description: 'What runs and can be made again.',
    data,
    codeOf: codeFrom(app, options.bundle ?? true),
  });
  if (options.web ?? true) {
    const about = { ...name('web'), description: 'What people open.', data, run };
    const web = new WebStack(app, 'Web', { ...about, app: builtApp(app, options.bundle ?? true) });
    acknowledgeWeb(web, stage);
  }
  new WatchStack(app, 'Watch', { ...name('watch'), description: 'What watches.', data, run });
  Tags.of(app).add('product', 'ivip-messenger');
  Tags.of(app).add('stage', stage.name);
  acknowledge({ data, run, stage });
  if (checks) {
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  }
  return app;
}

function builtApp(app: App, built: boolean): ISource | undefined {
  if (!built) return undefined;
  const folder = join(app.outdir, 'web');
  buildWebSync(folder);
  return Source.asset(folder);
}

function codeFrom(app: App, bundled: boolean): (name: WorkerName) => Code {
  if (!bundled) return () => Code.fromInline('export const handler = async () => {};');
  const entries = workerNames.map((name) => [name, workerShapes[name].entry]);
  const outdir = join(app.outdir, 'bundles');
  const folders = bundle<WorkerName>(Object.fromEntries(entries), { root, outdir });
  writeFileSync(join(folders.TenantApi, 'openapi.json'), openApiDocument());
  return (name) => Code.fromAsset(folders[name]);
}

/** A route of both APIs: one Lambda answers it, without the code of the other. */
function openApiDocument(): string {
  return JSON.stringify(openApiOf(contract));
}

function flagsOfCdkJson(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')).context;
}

/** Templates fit any region, so nothing else would stop a deployment to a wrong one. */
function refuseOtherRegion(stage: string): void {
  const { CDK_DEFAULT_REGION: given } = process.env;
  const { region } = settingsOf(stage);
  if (given === undefined || given === region) return;
  throw new Error(`${stage} is deployed to ${region}, not ${given}: export AWS_REGION=${region}`);
}

/** For the CDK CLI: the problem in one line instead of a stack trace. */
function main(): void {
  try {
    const app = composeApp();
    refuseOtherRegion(String(app.node.tryGetContext('stage') ?? 'dev'));
    app.synth();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

if (import.meta.main) main();
