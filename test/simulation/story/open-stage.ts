import { resolveDeployment } from '../../../infra/local/template/deployment.ts';
import { synthesize } from '../../../infra/local/template/synthesize.ts';
import { readAssembly } from '../../../infra/local/template/template.ts';
import { Code, type Patch } from '../code/read-code.ts';
import { readSourcesOf } from '../code/read-sources.ts';
import type { Stage } from './simulate.ts';

/**
 * The product's own template and source; with a commit, what was deployed before beside it.
 */
export async function openStage(beside?: string): Promise<Stage> {
  const stacks = readAssembly(await synthesize());
  const place = { region: 'us-east-1', account: '000000000000', origin: 'http://127.0.0.1' };
  const older = beside ? await Code.read([], readSourcesOf(beside)) : undefined;
  return { deployment: resolveDeployment(stacks, place), code: await Code.read(), older };
}

/** The same stage, with that mistake in the source. */
export async function withMistake(stage: Stage, patches: readonly Patch[]): Promise<Stage> {
  return { ...stage, code: await Code.read(patches) };
}
