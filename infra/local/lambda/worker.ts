import { enableCompileCache, flushCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Invocation, NewClock, Outcome, WorkerSetup } from './lambda-worker.ts';
import { installVirtualDate } from './virtual-date.ts';

const setup: WorkerSetup = workerData;
const liveBy = installVirtualDate(setup.clock);
// Threads load the same bundles in every start: what V8 made of them is kept beside them.
enableCompileCache(join(dirname(setup.file), '..', 'compiled'));

// The init phase. What fails here fails the first invocation.
const loading = loadHandler();
loading.catch(() => undefined).then(() => parentPort?.postMessage('ready'));

parentPort?.on('message', async (invocation: Invocation | NewClock) => {
  if ('clock' in invocation) return liveBy(invocation.clock);
  const before = process.threadCpuUsage();
  const outcome = await run(invocation);
  const { user, system } = process.threadCpuUsage(before);
  parentPort?.postMessage({ ...outcome, cpuMs: (user + system) / 1000 });
});

async function run({ event, requestId, timeoutMs }: Invocation): Promise<Outcome> {
  const startedAt = performance.now();
  try {
    const handler = await loading;
    const result: unknown = await handler(JSON.parse(event), {
      awsRequestId: requestId,
      functionName: setup.functionName,
      functionVersion: '$LATEST',
      invokedFunctionArn: setup.functionArn,
      memoryLimitInMB: String(setup.memoryMb),
      logGroupName: `/aws/lambda/${setup.functionName}`,
      logStreamName: 'local',
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, timeoutMs - (performance.now() - startedAt)),
    });
    return { result: JSON.stringify(result ?? null) };
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    return { error: { errorType: name, errorMessage: message, stack: stack ?? '' } };
  }
}

type Handler = (event: unknown, context: object) => unknown;

async function loadHandler(): Promise<Handler> {
  const bundle: Record<string, unknown> = await import(pathToFileURL(setup.file).href);
  flushCompileCache();
  const handler = bundle[setup.handler];
  if (isHandler(handler)) return handler;
  throw new Error(`${setup.file} does not export ${setup.handler}`);
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}
