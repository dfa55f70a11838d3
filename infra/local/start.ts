import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { welcome } from './gateway/welcome.ts';
import { LocalError } from './local-error.ts';
import { type LocalSystem, startLocal } from './run.ts';
import { openSampleBusiness } from './sample-business.ts';
import { builtWeb } from './web/built-web.ts';

/**
 * `npm start`: runs the product's own template on this machine until Ctrl-C. PORT (default 3000) is
 * the one port; LOCAL_DIR (default .local) keeps the data; `--fresh` begins with nothing;
 * DYNAMODB=local takes AWS's DynamoDB Local; PARTITIONS=on holds the store to DynamoDB's
 * partitions.
 */
const dataDir = resolve(process.env.LOCAL_DIR ?? join(import.meta.dirname, '../../.local'));

let system: LocalSystem | undefined;
let isStopping = false;

// Lambdas run in UTC, and a worker thread has the time zone of its process.
process.env.TZ = 'UTC';
process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));
process.on('SIGHUP', () => void end(0));
process.on('uncaughtException', fail);
watchParent();
await main().catch(fail);

async function main(): Promise<void> {
  const { port, isFresh } = readOptions();
  const startedAt = performance.now();
  console.log('Starting ...');
  const partitions = process.env.PARTITIONS === 'on';
  const built = builtWeb();
  built.catch(fail);
  system = await startLocal({ port, dataDir, fresh: isFresh, partitions });
  if (isStopping) return end(0);
  await Promise.all([built, openSampleBusiness(system)]);
  if (isStopping) return end(0);
  system.broken.then((reason) => fail(new LocalError(reason)));
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(await welcome(system, { port, dataDir, seconds }));
}

function readOptions(): { port: number; isFresh: boolean } {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--fresh');
  if (unknown.length > 0) {
    throw new LocalError(`Unknown option ${unknown.join(' ')}. There is one: npm start -- --fresh`);
  }
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new LocalError(`PORT must be a number from 1 to 65535, not ${process.env.PORT}.`);
  }
  return { port, isFresh: process.argv.includes('--fresh') };
}

/** Ends everything, once; a second signal does not wait. */
async function end(code: number): Promise<void> {
  if (isStopping) process.exit(code);
  isStopping = true;
  await system?.stop();
  process.exit(code);
}

function fail(error: unknown): void {
  const isPlain = error instanceof LocalError;
  console.error(isPlain ? error.message : error);
  void end(1);
}

/**
 * Under npm: when npm (or the shell between) is killed it cannot inform us, but then the chain of
 * parents changes.
 */
function watchParent(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const family = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const atFirst = family();
  setInterval(() => {
    if (family() !== atFirst) void end(0);
  }, 1000).unref();
}

/** The parent of a process, on systems with a file for it; elsewhere ''. */
function parentOf(pid: number): string {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    return rest.split(' ')[1] ?? '';
  } catch {
    return '';
  }
}
