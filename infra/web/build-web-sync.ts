import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the Messenger into a folder, for a synthesis, which waits for nothing. */
export function buildWebSync(folder: string): void {
  execFileSync(process.execPath, [join(import.meta.dirname, 'build-web.ts'), folder]);
}
