import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle } from '../../infra/bundle.ts';
import { type WorkerName, workerNames, workerShapes } from '../../infra/run/workers.ts';
import { composed, resourceNamed, templateOf } from './composed.ts';

const outdir = mkdtempSync(join(tmpdir(), 'ivip-start-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const run = templateOf(composed('dev'), 'Run');
const entries = Object.fromEntries(workerNames.map((name) => [name, workerShapes[name].entry]));
const folders = bundle<WorkerName>(entries as Record<WorkerName, string>, {
  root: join(import.meta.dirname, '../..'),
  outdir,
});

const setByLambda = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'some-key',
  AWS_SECRET_ACCESS_KEY: 'some-secret',
  AWS_SESSION_TOKEN: 'some-session',
};

/** The variables of the template, each with some value, and what Lambda itself always sets. */
function environmentOf(name: WorkerName): Record<string, string> {
  const lambda = resourceNamed(run, 'AWS::Lambda::Function', `${name}Function`);
  const { Variables } = lambda.Properties.Environment as { Variables: object };
  const entries = Object.keys(Variables).map((variable) => [variable, `some-${variable}`]);
  return { ...setByLambda, AWS_LAMBDA_FUNCTION_NAME: name, ...Object.fromEntries(entries) };
}

/** Loads the bundle where nothing of this process's environment is known. */
function start(name: WorkerName, env = environmentOf(name)): Promise<string> {
  const script = `
    const { parentPort, workerData } = require('node:worker_threads');
    import(workerData).then(
      (loaded) => parentPort.postMessage(typeof loaded.handler),
      (error) => parentPort.postMessage(String(error)),
    );`;
  const workerData = join(folders[name], 'index.mjs');
  const thread = new Worker(script, { eval: true, workerData, env });
  return new Promise((resolve, reject) => {
    thread.once('message', (said: string) => {
      resolve(said);
      void thread.terminate();
    });
    thread.once('error', reject);
  });
}

describe.each([...workerNames])('%s', (name) => {
  it('starts with just the variables of the template', async () => {
    expect(await start(name)).toBe('function');
  });

  it('stops at its start when a variable that its code reads is missing', async () => {
    const given = environmentOf(name);
    const [gone = ''] = Object.keys(given).filter((variable) => variable.endsWith('_TABLE'));
    const { [gone]: _, ...env } = given;
    expect(await start(name, env)).toBe(`Error: Missing environment: ${gone}`);
  });

  it('stays small, so that it starts fast', () => {
    // Names are kept whole, a quarter of it; what is imported late is not read at the start.
    // Replies are read with weights and the words of eighteen languages: 690 KB of data.
    const most = name === 'ReceiveText' ? 1_200_000 : 1_150_000;
    expect(statSync(join(folders[name], 'index.mjs')).size).toBeLessThan(most);
  });
});
