import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { LocalSystem } from '../../infra/local/run.ts';

/** Seconds of processor time that the database engine has used so far; 0 where nobody can tell. */
export function engineCpuSeconds({ databaseUrl }: LocalSystem): number {
  const { port } = new URL(databaseUrl);
  const pid = processes().find((one) => isEngine(commandOf(one), port));
  if (pid === undefined) return 0;
  // Fields 14 and 15: ticks in user and system mode. The name before them may hold blanks.
  const fields = textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond();
}

let ticks: number | undefined;
function ticksPerSecond(): number {
  ticks ??= Number(execFileSync('getconf', ['CLK_TCK']).toString());
  return ticks;
}

function isEngine(command: readonly string[], port: string): boolean {
  const isOne = /dynoxide$|java$/.test(command[0] ?? '');
  return isOne && command.some((word, n) => /^-?-port$/.test(word) && command[n + 1] === port);
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function commandOf(pid: string): string[] {
  return textOf(`/proc/${pid}/cmdline`).split('\0');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
