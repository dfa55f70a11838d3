import { join } from 'node:path';
import { build } from 'esbuild';
import { keptFolder } from '../template/kept-folder.ts';

/**
 * The path of the worker's code as plain JavaScript, made once for its sources: a thread that has
 * to strip types itself takes 35 ms longer to start, and there are dozens.
 */
export async function buildWorker(): Promise<string> {
  const folder = await keptFolder({
    name: 'worker',
    sources: ['infra/local/lambda/worker.ts', 'infra/local/lambda/virtual-date.ts'],
    make: bundleInto,
  });
  return join(folder, workerFile);
}

const workerFile = 'worker.mjs';

async function bundleInto(folder: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, './worker.ts')],
    outfile: join(folder, workerFile),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
  });
}
