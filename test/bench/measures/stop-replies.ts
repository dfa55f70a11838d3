import { fork } from 'node:child_process';
import { editAssembly } from '../../edit-assembly.ts';
import { makeRecorder, readCalls, sayCallers, sayCounts } from '../calls/recorded-calls.ts';
import { rowsWritten } from '../calls/rows-written.ts';
import { answerOf } from '../calls/stand-alone-lambda.ts';
import { between, cpuByPart, sayParts, sumOfParts } from '../figures/cpu-by-part.ts';
import type { Figure, Measure } from '../figures/figure.ts';
import { keepActive } from '../town/keep-active.ts';
import { sendToTown } from '../town/send-to-town.ts';
import { startBench, type Town } from '../town/start-bench.ts';
import type { TextBack } from '../town/text-back.ts';
import { taken, waitForTexts } from '../town/wait-for-texts.ts';

/** One account alone would be suspended for it; a platform's STOPs come for many. */
const accounts = 20;
const phonesAtOnce = 24;
const warmUp = 5;

/**
 * People text STOP, all at once, to the business that texted them before: how many are handled a
 * second, from the first word to the last confirmation, in real time. Handled is: the tombstone,
 * the ledger, the phonebook and what was planned, the words kept, the inbox, the account's review,
 * and the confirmation with the carrier and noted.
 */
export const measure: Measure = async (size) => {
  const recorder = makeRecorder();
  const assembly = await editAssembly({ environment: recorder.environment });
  const people = warmUp + (size === 'full' ? 500 : 100);
  const local = { assembly: assembly.folder };
  const town = await startBench({ accounts, contacts: people, local });
  try {
    await sendToTown(town, town.businesses);
    for (const business of town.businesses) await keepActive(town, business);
    await textStop(town, phonesOf(town, { from: 0, to: warmUp }));
    await town.local.idle();
    const phones = phonesOf(town, { from: warmUp, to: people });
    const done = await textStop(town, phones);
    await judge(town, people);
    const calls = readCalls(recorder.folder, done);
    const each = `${sayCallers(calls, phones.length)}: ${sayCounts(calls, phones.length)}`;
    const cpu = ((sumOfParts(done.cpu) / phones.length) * 1e3).toFixed(0);
    const last = `nothing was under way any more after ${done.idleSeconds.toFixed(1)} s`;
    return [
      {
        what: 'STOP replies handled a second',
        value: phones.length / done.seconds,
        unit: 'replies/s',
        target: { atLeast: 1_000 },
        note:
          `${phones.length} phones, ${accounts} accounts, nobody in a group; all ` +
          'tombstones written and all confirmations with the carrier after ' +
          `${done.seconds.toFixed(1)} s, ${last}; ${cpu} µs of processor time each: ` +
          `${sayParts(done.cpu, phones.length)}`,
      },
      {
        what: 'calls of the SDK for each STOP',
        value: calls.length / phones.length,
        unit: 'calls',
        note: each,
      },
      rowsFigure(rowsWritten(calls, town.local.deployment), phones.length),
    ];
  } finally {
    await town.stop();
    assembly.remove();
    recorder.remove();
  }
};

function rowsFigure(rows: ReadonlyMap<string, number>, stops: number): Figure {
  const each = [...rows].map(([table, count]) => `${table} ${(count / stops).toFixed(2)}`);
  const value = [...rows.values()].reduce((sum, count) => sum + count, 0) / stops;
  return { what: 'rows written for each STOP', value, unit: 'rows', note: each.join(', ') };
}

/** Some people of every business, in turn, so that no business comes first. */
function phonesOf({ businesses }: Town, { from, to }: { from: number; to: number }): string[] {
  const places = Array.from({ length: to - from }, (_, n) => from + n);
  return places.flatMap((n) => businesses.flatMap(({ phones }) => phones[n] ?? []));
}

/** Every one of the phones texts STOP; done when each has its confirmation. */
async function textStop(town: Town, phones: readonly string[]) {
  const child = fork(new URL('../town/text-back.ts', import.meta.url));
  const before = await taken(town);
  const cpuBefore = await cpuByPart(town);
  const from = performance.timeOrigin + performance.now();
  const asked = { url: town.local.url, phones, body: 'STOP', atOnce: phonesAtOnce };
  const published = answerOf(child);
  child.send(asked satisfies TextBack);
  await published;
  await waitForTexts(town, before + phones.length);
  const seconds = (performance.timeOrigin + performance.now() - from) / 1000;
  await town.local.idle();
  const to = performance.timeOrigin + performance.now();
  const cpu = between(cpuBefore, await cpuByPart(town));
  const confirmations = (await taken(town)) - before;
  if (confirmations !== phones.length) throw new Error(`${confirmations} confirmations left.`);
  return { seconds, idleSeconds: (to - from) / 1000, cpu, from, to };
}

/** Everybody is out, nobody is left in a phonebook, and no account was suspended. */
async function judge({ businesses }: Town, people: number): Promise<void> {
  for (const { call, accountId } of businesses) {
    const { status } = await call('GET', '/v1/account');
    const contacts = await call('GET', '/v1/contacts?limit=10');
    let out = 0;
    let cursor: unknown = '';
    do {
      const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(String(cursor))}`;
      const page = await call('GET', `/v1/opt-outs?limit=100${more}`);
      out += (page.items as unknown[]).length;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const isDone = status === 'active' && out === people;
    if (isDone && (contacts.items as unknown[]).length === 0) continue;
    throw new Error(`${accountId} is ${status} with ${out} of ${people} opt-outs.`);
  }
}
