import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { ClockRequest } from './clock/time-travel.ts';
import { type Cloud, type CloudSetup, makeCloud } from './cloud.ts';
import { listen, serve } from './gateway/server.ts';
import type { DurationModel } from './lambda/lambdas.ts';
import type { ScriptTokens } from './sign-in/script-tokens.ts';
import { createTables } from './store/database.ts';
import { chooseEngine, type Engine, type EngineKind, startEngine } from './store/engine.ts';
import { claimFolder, lockName } from './store/lock.ts';
import type { StoreSetup } from './store/partitions/partitioned-store.ts';
import { makeScratch } from './store/scratch.ts';
import { type Deployment, resolveDeployment } from './template/deployment.ts';
import { synthesize } from './template/synthesize.ts';
import { readAssembly } from './template/template.ts';
import type { WarmStart } from './warm-start.ts';

/** How to start the one-machine cloud. */
export interface LocalOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Keeps everything there across starts; without it nothing outlives `stop`. */
  readonly dataDir?: string | undefined;
  /** True: empties `dataDir` first. */
  readonly fresh?: boolean;
  readonly engine?: EngineKind;
  /** A cloud assembly folder; without it the product's own app is synthesized. */
  readonly assembly?: string;
  /** Virtual time to start at, ISO 8601, in place of now or of what `dataDir` kept. */
  readonly now?: string | undefined;
  /** True: failures of functions go to the log alone, not to the terminal. */
  readonly quiet?: boolean;
  /** True: virtual time stands still until it is moved. */
  readonly frozen?: boolean | undefined;
  /**
   * How many virtual milliseconds an invocation takes before it has any effect; without it none. As
   * many run at once as the template says, whatever this machine can do.
   */
  readonly durationMs?: DurationModel;
  /**
   * True: functions reach the store through DynamoDB's partitions, as `POST /_local/store` says.
   */
  readonly partitions?: boolean | undefined;
  /**
   * The ports and threads of the last cloud of this process; this cloud's are put there at its end.
   */
  readonly warm?: WarmStart;
  /**
   * Called with each call that a Lambda makes to AWS, by the Lambda's access key; with those to the
   * store only while partitions are on.
   */
  readonly onCall?: CloudSetup['onCall'];
  /** Called with the capacity that each call of a function took, while partitions are on. */
  readonly onCharges?: StoreSetup['onCharges'];
}

/** A running one-machine cloud. */
export interface LocalSystem {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly engine: EngineKind;
  /** `http://127.0.0.1:PORT`, for a DynamoDB client with any credentials. */
  readonly databaseUrl: string;
  /** The template, resolved: names of tables, queues and functions. */
  readonly deployment: Deployment;
  /** Virtual time. */
  now(): Date;
  /** As `POST /_local/clock`. */
  travel(request: ClockRequest): Promise<void>;
  /** Resolves when nothing runs, waits to be consumed or is unread in a stream. */
  idle(): Promise<void>;
  /** A token that the API takes. */
  readonly token: ScriptTokens;
  /** Ends a thread of a Lambda that is working; which, `share` says. Answers the Lambda's name. */
  endThread(share: number): Promise<string | undefined>;
  /** What a function printed lately (without `dataDir`; with it, see its folder `logs`). */
  logsOf(functionName: string): string;
  /** Resolves, with the reason, when the engine ended without being asked to. */
  readonly broken: Promise<string>;
  /** Ends everything; no process stays behind. */
  stop(): Promise<void>;
}

const accountId = '000000000000';
const region = 'us-east-1';

/**
 * Starts the template on this machine. Throws LocalError, in one line a person can act on, for a
 * taken port, a missing engine, or a template it cannot run.
 */
export async function startLocal(options: LocalOptions = {}): Promise<LocalSystem> {
  const { dataDir } = options;
  const scratch = dataDir ?? makeScratch();
  const running: { server?: Server; engine?: Engine; cloud?: Cloud; release?: () => void } = {};
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    running.cloud?.hangUp();
    if (running.server !== undefined) await close(running.server);
    await running.cloud?.stop();
    await running.engine?.stop();
    running.release?.();
    if (dataDir === undefined) rmSync(scratch, { recursive: true, force: true });
  };
  try {
    const { warm } = options;
    const { server, port } = await listenAt(options);
    running.server = server;
    if (dataDir !== undefined) running.release = await claim(dataDir, options.fresh);
    const folder = join(scratch, 'database');
    const kind = options.engine ?? chooseEngine();
    const engine = await startEngine(kind, folder, warm?.ports.engine);
    running.engine = engine;
    await warm?.use({ gateway: port, engine: engine.port });
    const origin = `http://127.0.0.1:${port}`;
    const stacks = readAssembly(options.assembly ?? (await synthesize()));
    const deployment = resolveDeployment(stacks, { region, account: accountId, origin });
    const tables = deployment.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
    await createTables(engine.port, tables);
    const { now, frozen, quiet = false, durationMs, partitions, onCharges, onCall } = options;
    const threads = warm?.threads;
    const given = { now, frozen, quiet, durationMs, partitions, onCharges, onCall, threads };
    const home = { dataDir, scratch, ...given, enginePort: engine.port, changes: engine.changes };
    const cloud = await makeCloud({ deployment, ...home });
    running.cloud = cloud;
    serve(server, cloud.desk);
    await cloud.start();
    return {
      url: origin,
      engine: engine.kind,
      databaseUrl: `http://127.0.0.1:${engine.port}`,
      deployment,
      now: cloud.now,
      travel: (request) => cloud.travel.travel(request),
      idle: cloud.idle,
      token: cloud.token,
      endThread: cloud.endThread,
      logsOf: (functionName) => cloud.logs.read(functionName),
      broken: whenBroken(engine),
      stop() {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** At the wished port, or at that of the last cloud if nobody took it meanwhile. */
function listenAt({ port, warm }: LocalOptions): ReturnType<typeof listen> {
  if (port !== undefined || !warm) return listen(port ?? 0);
  return listen(warm.ports.gateway).catch(() => listen(0));
}

/** Claims the folder, and empties it if `fresh` says so. */
async function claim(folder: string, fresh = false): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const release = await claimFolder(folder);
  for (const name of fresh ? readdirSync(folder) : []) {
    if (name !== lockName) rmSync(join(folder, name), { recursive: true });
  }
  return release;
}

function whenBroken(engine: Engine): Promise<string> {
  return new Promise((resolve) => {
    void engine.ended.then(({ stopped, reason }) => {
      if (!stopped) resolve(`The database engine ended: ${reason}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
