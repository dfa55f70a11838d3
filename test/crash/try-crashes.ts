import { setTimeout as wait } from 'node:timers/promises';
import { randomFrom } from '../measure/random-from.ts';
import { look, lookAll } from './ask.ts';
import { liftLimits, openBusiness, tokenOf } from './business.ts';
import { checkEnd, waitsOfStops } from './check-end.ts';
import { openDoomed } from './doomed.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { startMachine } from './machine.ts';
import { type End, readEnd } from './read-end.ts';
import { importPeople, liveThrough, type Round } from './round.ts';
import { letSettle } from './settle.ts';

/** A Tuesday at noon in New York: the hours of all its people are open until the evening. */
const tuesdayNoon = '2026-11-24T17:00:00.000Z';
/** The moment of a kill: from soon after the start to the middle of several sends. */
const [soonestMs, latestMs] = [2_000, 20_000];
/** While the machine lives on, every few calls end with a thread. */
const [often, nowAndThen] = [3, 40];
/** Businesses that too many people leave while threads and the machine end. */
const doomed = 8;

export type Plan = {
  readonly dataDir: string;
  /** So many threads of Lambdas are ended, one by one, before the first round. */
  readonly threads: number;
  readonly rounds: number;
  readonly minutes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
};

/** Plays the rounds, prints figures, and answers what is wrong. */
export async function tryCrashes(plan: Plan): Promise<string[]> {
  const { dataDir, threads, rounds, minutes, seed, say } = plan;
  const startedAt = performance.now();
  const isLate = (share: number) => performance.now() - startedAt > share * minutes * 60_000;
  const random = randomFrom(seed);
  say(
    `Seed ${seed}: up to ${threads} ends of threads, then up to ${rounds} kills of the whole ` +
      `system, in ${minutes} minutes.`,
  );
  let machine = await startMachine(dataDir, tuesdayNoon);
  const main = { name: 'Lakeside Motors', number: '+15865550100' };
  const business = await openBusiness(machine, main);
  await liftLimits(machine, business);
  const ledger = emptyLedger(business.accountId, business.number);
  const token = await tokenOf(machine, business);
  for (let n = 0; n < doomed; n++) ledger.doomed.push(await openDoomed(machine, n));
  const startsMs: number[] = [];
  let kills = 0;
  try {
    const roundOf = (nth: number, callsPerThread: number, isOver = machine.isDead): Round => {
      return { machine, ledger, token, random, nth, callsPerThread, isOver };
    };
    await importPeople(roundOf(0, nowAndThen));
    while ((await lookAll(machine, token, '/v1/contacts')).length === 0) await wait(500);
    // Half of the time is for the rounds, and for reading what there is in the end.
    const isDone = () => ledger.threadsEnded.length >= threads || isLate(0.5);
    await liveThrough(roundOf(1, often, isDone));
    if (threads > 0) say(`${ledger.threadsEnded.length} threads ended, one by one.`);
    for (; kills < rounds && !isLate(1); kills++) {
      // The first call loads the API: the day begins with its answer.
      await look(machine, token, '/v1/account');
      const living = liveThrough(roundOf(kills + 2, nowAndThen));
      await Promise.race([living, wait(soonestMs + random() * (latestMs - soonestMs))]);
      await machine.kill();
      await living;
      machine = await startMachine(dataDir, tuesdayNoon);
      startsMs.push(machine.startMs);
      const { groupSends, replies } = ledger;
      say(`Kill ${kills + 1}: so far ${groupSends.length} group sends, ${replies.length} replies.`);
    }
    await letSettle(machine, { token, ledger });
    const end = await readEnd(machine, { token, ledger });
    const wrong = checkEnd(ledger, end);
    for (const line of figures(ledger, end)) say(line);
    const slowest = (Math.max(0, ...startsMs) / 1000).toFixed(1);
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    say(`${kills} kills in ${seconds} s; the slowest start took ${slowest} s.`);
    for (const what of wrong) say(`WRONG: ${what}`);
    say(wrong.length === 0 ? 'All is as it must be.' : `${wrong.length} things are wrong.`);
    return wrong;
  } finally {
    await machine.kill();
  }
}

function figures(ledger: Ledger, end: End): string[] {
  const { onPhones, sends, talks, out, suspended } = end;
  const slowest = Math.max(0, ...waitsOfStops(end).map(({ ms }) => ms)) / 1000;
  const groupTexts = sends.flatMap(({ texts }) => texts);
  const direct = [...talks.values()].flat().filter(({ direction }) => direction === 'out');
  const answers = direct.filter(({ kind }) => kind !== 'one-to-one');
  const unknown = (texts: readonly { state: string }[]) =>
    texts.filter(({ state }) => state === 'unknown').length;
  const acknowledged = ledger.replies.filter((reply) => reply.acknowledged).length;
  const arrived = onPhones.filter(({ direction }) => direction === 'out').length;
  return [
    `${arrived} texts arrived on phones; ${ledger.threadsEnded.length} threads ended at work: ` +
      `${byName(ledger.threadsEnded)}.`,
    `${sends.length} group sends of ${groupTexts.length} texts, ${unknown(groupTexts)} unknown.`,
    `${direct.length - answers.length} one-to-one texts, ` +
      `${unknown(direct) - unknown(answers)} unknown; ` +
      `${answers.length} automatic answers, ${unknown(answers)} unknown.`,
    `${ledger.replies.length} replies, ${acknowledged} acknowledged; ${out.size} people left, ` +
      `written down after ${slowest.toFixed(1)} s at most.`,
    `${ledger.imports.length} imports of ${ledger.people.length} people; ` +
      `${suspended.size} of ${ledger.doomed.length} businesses suspended.`,
  ];
}

function byName(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, { length }]) => ({
    name,
    length,
  }));
  const sorted = counts.toSorted((one, other) => other.length - one.length);
  return sorted.map(({ name, length }) => `${name} ${length}`).join(', ');
}
