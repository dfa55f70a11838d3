import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { change, lookAll } from './ask.ts';
import type { Ledger } from './ledger.ts';
import type { Machine } from './machine.ts';

const mostSteps = 60;
const stepSeconds = 60;

/**
 * After the last crash: what got no answer is asked once more, then virtual time passes until all
 * group sends and imports are over and their texts too, at most an hour.
 */
export async function letSettle(
  machine: Machine,
  { token, ledger }: { token: string; ledger: Ledger },
): Promise<void> {
  for (let tries = 0; ledger.unanswered.length > 0 && tries < 5; tries++) {
    const again = ledger.unanswered;
    ledger.unanswered = [];
    for (const asked of again) await change(machine, { token, ledger }, asked);
    await wait(200);
  }
  for (const { path } of ledger.unanswered) ledger.strange.push(`POST ${path}: never answered`);
  for (let step = 0; step < mostSteps; step++) {
    await passTime(machine, stepSeconds);
    // A message that a dead try held comes again after six minutes, the sweep after thirty.
    if (step >= 35 && (await isOver(machine, token))) return;
  }
}

/** Not by fetch, which gives up after five minutes: a busy machine may need more for a step. */
function passTime({ url }: Machine, advanceSeconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/_local/clock`, { method: 'POST' }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`The clock answered ${answer.statusCode}.`));
      });
    });
    asked.on('error', reject);
    asked.end(JSON.stringify({ advanceSeconds }));
  });
}

async function isOver(machine: Machine, token: string): Promise<boolean> {
  const sends = await lookAll(machine, token, '/v1/group-sends');
  const imports = await lookAll(machine, token, '/v1/imports');
  return (
    sends.every(({ status }) => status === 'done') &&
    imports.every(({ status }) => status !== 'running')
  );
}
