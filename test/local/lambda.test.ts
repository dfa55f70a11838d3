import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Activity } from '../../infra/local/clock/activity.ts';
import { buildWorker } from '../../infra/local/lambda/build-worker.ts';
import { Lambda } from '../../infra/local/lambda/lambda.ts';

const folder = mkdtempSync(join(tmpdir(), 'ivip-lambda-'));
const file = join(folder, 'code', 'index.mjs');
let worker = '';
beforeAll(async () => {
  mkdirSync(join(folder, 'code'));
  const endless = 'export const handler = () => new Promise(() => setInterval(() => 0, 1000));';
  writeFileSync(file, endless);
  worker = await buildWorker();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A function of one thread that never ends by itself. */
function endlessLambda() {
  const settings = {
    clock: new SharedArrayBuffer(16),
    worker,
    file,
    handler: 'handler',
    functionName: 'Endless',
    functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:Endless',
    memoryMb: 128,
    timeoutMs: 600_000,
    concurrency: 1,
    env: {},
  };
  const ignore = () => undefined;
  return new Lambda(settings, new Activity(), { add: ignore, say: ignore });
}

describe('a function whose machine stops', () => {
  it('fails what runs, what waits and what comes later, and starts no thread', async () => {
    const lambda = endlessLambda();
    const failed = (n: number) =>
      lambda.invoke({ n }).then(
        () => 'done',
        (error: Error) => error.message.split('\n')[0],
      );
    const running = failed(1);
    const waiting = [failed(2), failed(3)];
    await lambda.stop();
    expect(await running).toMatch(/exited/);
    const stopped = 'The machine was stopped before this invocation began.';
    expect(await Promise.all([...waiting, failed(4)])).toEqual([stopped, stopped, stopped]);
    expect(lambda.counts().threads).toBe(0);
  });
});
