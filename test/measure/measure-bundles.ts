import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../infra/bundle.ts';
import { workerNames, workerShapes } from '../../infra/workers.ts';

/**
 * How big each Lambda's bundle is and how long it takes to load, beside a bare DynamoDB client
 * bundled the same way in the same run. Run: `npm run measure:bundles`.
 */
const tries = 7;
const root = join(import.meta.dirname, '../..');
const outdir = mkdtempSync(join(tmpdir(), 'ivip-bundles-'));
const bare = join(root, 'node_modules/.cache/bare-client.ts');

/** Every variable that any Lambda asks for, with some value. */
const somewhere = Object.fromEntries(
  [
    ...'ACCOUNTS NUMBERS CONTACTS GROUPS CONSENTS OPT_OUTS IMPORTS GROUP_SENDS TEXTS CHUNKS'.split(
      ' ',
    ),
    ...'CONVERSATIONS TEMPLATES AUDIT'.split(' '),
  ].map((table) => [`${table}_TABLE`, table]),
);
for (const queue of ['IMPORTS', 'PACE', 'SEND', 'SEND_NOW'])
  somewhere[`${queue}_QUEUE_URL`] = queue;
Object.assign(somewhere, { IMPORTS_BUCKET: 'b', CONFIGURATION_SET: 'c' });

try {
  writeFileSync(
    bare,
    "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\n" +
      "import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';\n" +
      'export const handler = DynamoDBDocumentClient.from(new DynamoDBClient({}));\n',
  );
  const entries = Object.fromEntries(workerNames.map((name) => [name, workerShapes[name].entry]));
  const all = { bare: 'node_modules/.cache/bare-client.ts', ...entries };
  const folders = bundle<string>(all, { root, outdir });
  const base = loadMs(folders.bare ?? '');
  console.log('Lambda               size KB   load ms   over a bare client');
  for (const [name, folder] of Object.entries(folders)) {
    const ms = name === 'bare' ? base : loadMs(folder);
    const kilobytes = statSync(join(folder, 'index.mjs')).size / 1000;
    const row = [kilobytes.toFixed(0).padStart(8), ms.toFixed(0).padStart(9)];
    console.log(`${name.padEnd(20)}${row.join(' ')}   ${(ms / base).toFixed(2).padStart(8)}`);
  }
} finally {
  rmSync(outdir, { recursive: true, force: true });
  rmSync(bare, { force: true });
}

/** The median of some cold loads, each in a process of its own. */
function loadMs(folder: string): number {
  const file = join(folder, 'index.mjs');
  const script =
    `const t = process.hrtime.bigint(); await import(${JSON.stringify(file)});` +
    'console.log(Number(process.hrtime.bigint() - t) / 1e6)';
  const times = Array.from({ length: tries }, () => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { AWS_REGION: 'us-east-1', ...somewhere },
    });
    return Number(printed.toString());
  });
  return times.sort((a, b) => a - b)[Math.floor(tries / 2)] ?? 0;
}
