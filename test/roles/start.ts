import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveDeployment } from '../../infra/local/template/deployment.ts';
import { synthesize } from '../../infra/local/template/synthesize.ts';
import { readAssembly } from '../../infra/local/template/template.ts';
import { forRecovery } from './for-recovery.ts';
import type { Need } from './judge-calls.ts';
import { unusedGrants } from './unused-grants.ts';
import { watchVariable } from './watch-roles.ts';

/**
 * `npm run roles`: plays all stories, or those of the folders that it is given, holds every call
 * of a Lambda against its role, and lists the grants that no story used. Exit code 1: a story
 * failed, which one does whose Lambdas needed more than they may, or a grant is unused that no
 * crash explains.
 */
const folder = mkdtempSync(join(tmpdir(), 'ivip-roles-'));
const asked = process.argv.slice(2);
const stories = asked.length > 0 ? asked : ['test/stories', 'test/web', 'test/client'];
try {
  const { status } = spawnSync('vitest', ['run', ...stories], {
    stdio: 'inherit',
    env: { ...process.env, [watchVariable]: folder },
  });
  const needs = readNeeds();
  const place = { region: 'us-east-1', account: '000000000000', origin: 'http://127.0.0.1' };
  const unused = unusedGrants(needs, resolveDeployment(readAssembly(await synthesize()), place));
  console.log(`${needs.length} different needs of Lambdas were held against their roles.`);
  const unexplained = unused.filter((grant) => !forRecovery.has(grant));
  for (const grant of unused) {
    console.log(`NO STORY USES: ${grant} (${forRecovery.get(grant) ?? 'why is it there?'})`);
  }
  process.exitCode = status === 0 && unexplained.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function readNeeds(): Need[] {
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const lines = new Set(files.flatMap((file) => file.split('\n')).filter((line) => line !== ''));
  return [...lines].map((line) => {
    const [lambda = '', action = '', resource = ''] = line.split('\t');
    return { lambda, action, resource };
  });
}
