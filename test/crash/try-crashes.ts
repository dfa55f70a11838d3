import { setTimeout as wait } from 'node:timers/promises';
import { randomFrom } from '../measure/random-from.ts';
import { ask, look, lookAll } from './ask.ts';
import { openBusiness } from './business.ts';
import { checkEnd } from './check-end.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { type Machine, startMachine } from './machine.ts';
import { type End, readEnd } from './read-end.ts';
import { importPeople, liveThrough, type Round } from './round.ts';
import { letSettle } from './settle.ts';

/** A Tuesday at noon in New York: the hours of all its people are open until the evening. */
const tuesdayNoon = '2026-11-24T17:00:00.000Z';
/** The moment of a kill: from soon after the start to the middle of several sends. */
const [soonestMs, latestMs] = [2_000, 20_000];
/** While the machine lives on, threads end as quickly as others can begin. */
const [oftenMs, nowAndThenMs] = [40, 700];

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
  const { accountId, number } = await openBusiness(machine);
  const ledger = emptyLedger(accountId, number);
  const token = await tokenOf(machine, accountId);
  const startsMs: number[] = [];
  let kills = 0;
  try {
    const roundOf = (nth: number, threadEveryMs: number, isOver = machine.isDead): Round => {
      return { machine, ledger, token, random, nth, threadEveryMs, isOver };
    };
    await importPeople(roundOf(0, nowAndThenMs));
    while ((await lookAll(machine, token, '/v1/contacts')).length === 0) await wait(500);
    // Half of the time is for the rounds, and for reading what there is in the end.
    const isDone = () => ledger.threadsEnded.count >= threads || isLate(0.5);
    await liveThrough(roundOf(1, oftenMs, isDone));
    if (threads > 0) say(`${ledger.threadsEnded.count} threads ended, one by one.`);
    for (; kills < rounds && !isLate(1); kills++) {
      // The first call loads the API: the day begins with its answer.
      await look(machine, token, '/v1/account');
      const living = liveThrough(roundOf(kills + 2, nowAndThenMs));
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

async function tokenOf(machine: Machine, accountId: string): Promise<string> {
  const body = { accountId, user: 'rita' };
  const answer = await ask(machine, { method: 'POST', path: '/_local/token', body });
  return String(answer?.body.token);
}

function figures(ledger: Ledger, { onPhones, sends, talks, out }: End): string[] {
  const groupTexts = sends.flatMap(({ texts }) => texts);
  const direct = [...talks.values()].flat().filter(({ direction }) => direction === 'out');
  const answers = direct.filter(({ kind }) => kind !== 'one-to-one');
  const unknown = (texts: readonly { state: string }[]) =>
    texts.filter(({ state }) => state === 'unknown').length;
  const acknowledged = ledger.replies.filter((reply) => reply.acknowledged).length;
  const arrived = onPhones.filter(({ direction }) => direction === 'out').length;
  return [
    `${arrived} texts arrived on phones; ${ledger.threadsEnded.count} threads ended at work.`,
    `${sends.length} group sends of ${groupTexts.length} texts, ${unknown(groupTexts)} unknown.`,
    `${direct.length - answers.length} one-to-one texts, ` +
      `${unknown(direct) - unknown(answers)} unknown; ` +
      `${answers.length} automatic answers, ${unknown(answers)} unknown.`,
    `${ledger.replies.length} replies, ${acknowledged} acknowledged; ${out.size} people left.`,
    `${ledger.imports.length} imports of ${ledger.people.length} people.`,
  ];
}
