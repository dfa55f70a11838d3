import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A running system in a process of its own. */
export type Machine = {
  readonly url: string;
  /** A token of an operator. */
  readonly operator: string;
  /** How long it took to answer, in milliseconds. */
  readonly startMs: number;
  /** True from the moment it is being killed. */
  readonly isDead: () => boolean;
  /** Ends a thread of a Lambda that is working; answers the Lambda's name, or '' where none was. */
  endThread(share: number): Promise<string>;
  /** `kill -9` of the process and of all that it started. */
  kill(): Promise<void>;
};

const script = join(import.meta.dirname, 'run-machine.ts');
const longestStartMs = 180_000;

/** Starts the system on a folder and waits until it answers. Throws when it does not start. */
export async function startMachine(dataDir: string, now: string): Promise<Machine> {
  const startedAt = performance.now();
  const child = fork(script, [dataDir, now], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    output?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-4_000);
    });
  }
  const ready = once(child, 'message', { signal: AbortSignal.timeout(longestStartMs) });
  const ended = once(child, 'exit').then(() => undefined);
  const [first] = (await Promise.race([ready, ended]).catch(() => undefined)) ?? [];
  if (first === undefined) {
    await killTree(child);
    throw new Error(`The system did not start on ${dataDir}: ${said}`);
  }
  const { url, operator } = first as { url: string; operator: string };
  let isDead = false;
  return {
    url,
    operator,
    startMs: performance.now() - startedAt,
    isDead: () => isDead,
    async endThread(share) {
      if (isDead || !child.connected) return '';
      child.send({ endThread: share });
      const [answer] = await Promise.race([once(child, 'message'), ended.then(() => [{}])]);
      return (answer as { ended?: string }).ended ?? '';
    },
    async kill() {
      isDead = true;
      await killTree(child);
    },
  };
}

async function killTree(child: ChildProcess): Promise<void> {
  const gone =
    child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
  for (const pid of [child.pid ?? 0, ...descendantsOf(child.pid ?? 0)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself at this moment: the engine ends with its parent.
    }
  }
  await gone;
}

/** On systems with files for it; elsewhere the engine ends by itself when its parent does. */
function descendantsOf(parent: number): number[] {
  const children = new Map<number, number[]>();
  for (const { pid, ppid } of processes()) children.set(ppid, [...(children.get(ppid) ?? []), pid]);
  const found: number[] = [];
  for (let open = [parent]; open.length > 0; ) {
    open = open.flatMap((pid) => children.get(pid) ?? []);
    found.push(...open);
  }
  return found;
}

function processes(): { pid: number; ppid: number }[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => parentOf(Number(name)));
  } catch {
    return [];
  }
}

function parentOf(pid: number): { pid: number; ppid: number }[] {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    return [{ pid, ppid: Number(rest.split(' ')[1]) }];
  } catch {
    return [];
  }
}
