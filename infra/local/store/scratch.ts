import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'ivip-local-';

/** Memory that looks like a disk, where the system has it. */
const memoryFolder = '/dev/shm';

/**
 * A folder for what need not outlive this process, in memory where that is possible. Folders of
 * processes that were killed before they could remove theirs are removed.
 */
export function makeScratch(): string {
  const base = existsSync(memoryFolder) ? memoryFolder : tmpdir();
  for (const name of readdirSync(base)) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(join(base, name), { recursive: true, force: true });
    }
  }
  return mkdtempSync(join(base, `${prefix}${process.pid}-`));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Anything but "no such process" means that there is one, of somebody else.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
