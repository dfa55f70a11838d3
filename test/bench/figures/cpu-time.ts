import { readdirSync, readFileSync } from 'node:fs';

/** What Linux counts processor time in: a hundredth of a second on every machine Node runs on. */
const tickMs = 10;

/** Milliseconds of processor time that this process, all its threads included, took so far. */
export function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The same of the database engine that listens at `databaseUrl`. Linux alone; throws elsewhere. */
export function engineCpuMs(databaseUrl: string): number {
  const { port } = new URL(databaseUrl);
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const words = read(`/proc/${pid}/cmdline`).split('\0');
    const isEngine = words[0] !== '/bin/sh' && words.some((word) => /^--?port$/.test(word));
    if (isEngine && words.includes(port)) ticks += ticksOf(read(`/proc/${pid}/stat`));
  }
  if (ticks === 0) throw new Error(`No engine at port ${port} is to be found under /proc.`);
  return ticks * tickMs;
}

/** utime and stime: the 12th and 13th field after the name, which may hold spaces itself. */
function ticksOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A process may end while we look.
    return '';
  }
}
