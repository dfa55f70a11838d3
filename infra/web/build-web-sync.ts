import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the Messenger into a folder, synchronously, for a synthesis. */
export function buildWebSync(folder: string): void {
  execFileSync(process.execPath, [join(import.meta.dirname, 'build-web.ts'), folder]);
}
