import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Writes the worker's code as plain JavaScript into `folder` and gives its path: a thread that
 * has to strip types itself takes 35 ms longer to start, and there are dozens.
 */
export function buildWorker(folder: string): string {
  const outfile = join(folder, 'worker.mjs');
  buildSync({
    entryPoints: [join(import.meta.dirname, './worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
  });
  return outfile;
}
