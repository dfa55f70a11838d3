import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundle } from '../../infra/bundle.ts';
import { workerNames, workerShapes } from '../../infra/run/workers.ts';
import { composed, resourcesOf, templateOf } from '../infra/composed.ts';

/** How big a bundle is and how long it takes to load; `bare` is the bare DynamoDB client. */
export type Loaded = { readonly name: string; readonly kilobytes: number; readonly ms: number };

const root = join(import.meta.dirname, '../..');
const bareClient =
  "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\n" +
  "import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';\n" +
  'export const handler = DynamoDBDocumentClient.from(new DynamoDBClient({}));\n';

/**
 * Bundles every Lambda, and a bare DynamoDB client as esbuild does it by itself: one minified ESM
 * file, the same whatever we find for our own. Loads each `tries` times in processes of their own:
 * the median. They take turns, so that a noisy moment hits all alike. The size is that of all
 * files, late ones too.
 */
export function loadBundles(tries: number): Loaded[] {
  const outdir = mkdtempSync(join(tmpdir(), 'ivip-bundles-'));
  try {
    const entries = Object.fromEntries(workerNames.map((name) => [name, workerShapes[name].entry]));
    const ours = bundle<string>(entries, { root, outdir });
    const folders = { bare: bundleBareClient(join(outdir, 'bare')), ...ours };
    const files = Object.entries(folders).map(([name, folder]) => ({
      name,
      folder,
      file: join(folder, 'index.mjs'),
      times: [] as number[],
    }));
    const env = anywhere();
    for (let n = 0; n < tries; n++) {
      for (const { file, times } of files) times.push(loadMs(file, env));
    }
    return files.map(({ name, folder, times }) => {
      const ms = times.sort((a, b) => a - b)[Math.floor(tries / 2)] ?? 0;
      return { name, kilobytes: kilobytesIn(folder), ms };
    });
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function bundleBareClient(folder: string): string {
  buildSync({
    stdin: { contents: bareClient, resolveDir: root },
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    legalComments: 'none',
  });
  return folder;
}

function kilobytesIn(folder: string): number {
  const sizes = readdirSync(folder).map((file) => statSync(join(folder, file)).size);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** Every variable that the template gives to any Lambda, and what Lambda itself always sets. */
function anywhere(): Record<string, string> {
  const lambdas = resourcesOf(templateOf(composed('dev'), 'Run'), 'AWS::Lambda::Function');
  const names = lambdas.flatMap(([, { Properties }]) => {
    const { Variables = {} } = (Properties.Environment ?? {}) as { Variables?: object };
    return Object.keys(Variables);
  });
  const setByLambda = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
  const known = [...new Set([...names, ...setByLambda])].map((name) => [name, name]);
  return { AWS_REGION: 'us-east-1', ...Object.fromEntries(known) };
}

function loadMs(file: string, env: Record<string, string>): number {
  const script =
    `const t = process.hrtime.bigint(); await import(${JSON.stringify(file)});` +
    'console.log(Number(process.hrtime.bigint() - t) / 1e6)';
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env,
  });
  return Number(printed.toString());
}
