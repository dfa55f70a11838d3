import type { Deployment } from '../../../infra/local/template/deployment.ts';
import { Checks } from '../checks/checks.ts';
import type { Found } from '../checks/found.ts';
import { whatIsOpen } from '../checks/judge-end.ts';
import { FeedReader } from '../checks/read-feed.ts';
import type { Code } from '../code/read-code.ts';
import { Faults } from '../faults/faults.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Commit } from '../store/rows.ts';
import { World } from '../world/world.ts';
import { act } from './act.ts';
import { goOn } from './go-on.ts';
import { Phones } from './phones.ts';
import type { Scenario } from './scenario.ts';
import { type Business, foundTown } from './town.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** By then everything has ended: a group send that nobody resumes is dropped after seven days. */
const longestMs = 9 * 24 * hourMs;

/** How many minutes it is left alone before somebody looks whether all has ended. */
const rests = [10, 10, 20, 60, 60, 120, 120, 240, 480, 960];

/** The longer nothing happens, the less often the sweep runs: it would find little. */
const sweepsIn = (restMs: number) => (restMs > 30 * minuteMs ? 1.5 : 4);

const feedReadings = 6;

/** What is the same for all simulations of a process. */
export type Stage = {
  readonly deployment: Deployment;
  readonly code: Code;
  /** What was deployed before, to run beside it. */
  readonly older?: Code | undefined;
};

/** Plays a scenario to its end, or to the first broken rule. */
export function simulate(stage: Stage, scenario: Scenario): Promise<Outcome> {
  return new Simulation(stage, scenario).play();
}

class Simulation {
  readonly #scenario: Scenario;
  readonly #world: World;
  readonly #faults: Faults;
  readonly #phones: Phones;
  readonly #checks: Checks;
  readonly #found: Found[] = [];
  readonly #story: string[] = [];
  readonly #moves = new Set<string>();
  readonly #startMs: number;
  #calls = 0;
  #print = 7;

  constructor(stage: Stage, scenario: Scenario) {
    const { seed, startsAt, minutes, rates } = scenario;
    this.#scenario = scenario;
    this.#startMs = Date.parse(startsAt);
    this.#faults = new Faults(seed, rates);
    this.#faults.end();
    this.#phones = new Phones(scenario);
    this.#world = new World({
      ...stage,
      seed,
      startMs: this.#startMs,
      minutes,
      faults: this.#faults,
      watch: {
        onCommit: (commit) => this.#onCommit(commit),
        onCarrierCall: (call) => {
          this.#calls++;
          this.#record(`the carrier is asked to text ${call.text.to}: ${call.answer}`);
          this.#checks.onCarrierCall(call);
        },
        onMessage: (queue, body, atMs) => {
          if (queue.endsWith('SendQueue')) this.#phones.foreseeSent(this.#world, body, atMs);
        },
        onPhone: (text) => {
          this.#record(`${text.to} gets: ${text.body}`);
          this.#phones.receive(this.#world, text);
        },
        onDecision: (person) => this.#checks.onDecision(person),
        onReply: (text) => {
          this.#record(`${text.from} texts: ${text.body}`);
          this.#checks.onReply(text);
        },
        onError: (place, event, error) => this.#onError(place, event, error),
        onStep: (line) => this.#record(line),
      },
    });
    this.#checks = new Checks(this.#world, rates, (found) => this.#report(found));
  }

  async play(): Promise<Outcome> {
    const businesses = await this.#openTown();
    const readers = businesses.map((business) => new FeedReader(this.#world, business));
    if (businesses.length > 0) await this.#goWrong(businesses, readers);
    if (this.#found.length === 0) await this.#comeToRest(businesses, readers);
    return this.#outcome();
  }

  async #openTown(): Promise<Business[]> {
    let businesses: Business[] | undefined;
    this.#do('the town is founded', async () => {
      businesses = await foundTown(this.#world, this.#scenario);
    });
    const { agenda } = this.#world;
    await agenda.run(agenda.nowMs + 10 * minuteMs, () => businesses !== undefined);
    return businesses ?? [];
  }

  /** The time in which people act and everything may fail. */
  async #goWrong(businesses: readonly Business[], readers: readonly FeedReader[]): Promise<void> {
    const { agenda } = this.#world;
    this.#faults.begin();
    const fromMs = agenda.nowMs;
    const { actions, spare } = this.#scenario;
    for (const action of actions) {
      agenda.at(fromMs + action.atMs, () =>
        this.#do(action.does, () => act(this.#world, { businesses, spare }, action)),
      );
    }
    const everyMs = (this.#scenario.minutes * minuteMs) / (feedReadings * 1.5);
    for (const reader of readers) {
      this.#do('the feed is read', async () => {
        for (let n = 0; n < feedReadings; n++) {
          await agenda.pass((this.#world.chance.whole(50, 150) / 100) * everyMs);
          await reader.read();
        }
      });
    }
    this.#world.strideMs = 2 * minuteMs;
    const untilMs = fromMs + this.#scenario.minutes * minuteMs;
    await agenda.run(untilMs, () => this.#found.length > 0);
    this.#faults.end();
    this.#phones.areSilent = true;
  }

  /** From now on nothing goes wrong, and everything must end. */
  async #comeToRest(
    businesses: readonly Business[],
    readers: readonly FeedReader[],
  ): Promise<void> {
    const { agenda } = this.#world;
    const endsMs = agenda.nowMs + longestMs;
    let open: string | undefined = 'nothing was looked at yet';
    for (let n = 0; open && agenda.nowMs < endsMs; n++) {
      this.#lookAfter(businesses, n);
      // Events are kept for seven days: readers of the feed read it sooner.
      for (const reader of readers) this.#do('the feed is read', () => reader.read());
      const restMs = (rests[Math.min(n, rests.length - 1)] ?? 60) * minuteMs;
      this.#world.strideMs = restMs / sweepsIn(restMs);
      await agenda.run(agenda.nowMs + restMs, () => this.#found.length > 0);
      if (this.#found.length > 0) return;
      this.#world.store.expire();
      open = whatIsOpen(this.#world);
    }
    if (open) this.#report({ rule: 'not everything ended', saw: open, atMs: agenda.nowMs });
    await this.#readToTheEnd(readers);
    this.#checks.judgeEnd(readers);
  }

  /** What people do after a bad day: dead letters go back, what was held goes on or ends. */
  #lookAfter(businesses: readonly Business[], n: number): void {
    for (const queue of this.#world.queues()) {
      const back = this.#world
        .queues()
        .find(({ shape }) => shape.deadLetterArn === queue.shape.arn);
      if (!back) continue;
      for (const { body, ...beside } of queue.drain()) back.send(body, beside);
    }
    this.#world.redriveStreams();
    if (n === 0) return;
    for (const business of businesses) {
      this.#do('they go on', () => goOn(this.#world, business));
    }
  }

  async #readToTheEnd(readers: readonly FeedReader[]): Promise<void> {
    const { agenda } = this.#world;
    let left = readers.length;
    for (const reader of readers) {
      this.#do('the feed is read to its end', async () => {
        await agenda.pass(20_000);
        await reader.read();
        left--;
      });
    }
    await agenda.run(agenda.nowMs + 10 * minuteMs, () => left === 0);
  }

  /** Somebody acts and waits for the world meanwhile. */
  #do(what: string, act: () => Promise<unknown>): void {
    this.#world.agenda.touch();
    act().catch((error: unknown) => {
      const saw = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#report({ rule: `the simulation failed: ${what}`, saw, atMs: this.#world.agenda.nowMs });
    });
  }

  #onCommit(commit: Commit): void {
    const { table, before, after } = commit;
    this.#checks.onCommit(commit);
    if (!after) return;
    if (table === this.#world.tableNamed('Texts')) {
      if (!before && after.state === 'planned') this.#phones.foreseePlanned(this.#world, after);
      const said = `the ${after.kind} text to ${after.phone}`;
      this.#noteMove('text', said, [before?.state, after.state]);
    }
    if (table === this.#world.tableNamed('OptOuts')) {
      this.#noteMove('person', String(after.phone), [before?.state, after.state]);
    }
    if (table === this.#world.tableNamed('Accounts')) {
      this.#noteMove('account', String(after.name), [before?.status, after.status]);
    }
    if (table === this.#world.tableNamed('GroupSends')) {
      const said = `the group send ${after.groupSendId}`;
      this.#noteMove('group send', said, [before?.status, after.status]);
    }
  }

  /** From one state to another, if it is another. */
  #noteMove(kind: string, said: string, [from, to]: readonly [unknown, unknown]): void {
    if (!to || from === to) return;
    this.#moves.add(`${kind} ${from ?? 'new'} -> ${to}`);
    this.#record(`${said} is ${to}`);
  }

  /** An error caused by a fault is expected; an error in the code never is. */
  #onError(place: string, event: string, error: Error | undefined): void {
    this.#record(`${place} logs ${event}: ${error?.message}`);
    const isMistake = /^(TypeError|ReferenceError|RangeError|ValidationException)$/;
    if (!error || !isMistake.test(error.name)) return;
    const atMs = this.#world.agenda.nowMs;
    this.#report({
      rule: `${place} fails by mistake: ${error.name}`,
      saw: error.stack ?? '',
      atMs,
    });
  }

  #report(found: Found): void {
    if (this.#found.length === 0) this.#record(`FOUND: ${found.rule} (${found.saw})`);
    this.#found.push(found);
  }

  #record(line: string): void {
    const time = new Date(this.#world.agenda.nowMs).toISOString();
    this.#story.push(`${time} ${line}`);
    for (let n = 0; n < line.length; n++) {
      this.#print = (Math.imul(this.#print, 31) + line.charCodeAt(n)) >>> 0;
    }
  }

  #outcome(): Outcome {
    const { agenda, store } = this.#world;
    const outgoing = this.#world.rowsOf('Texts').filter(({ direction }) => direction === 'out');
    const ends = Map.groupBy(outgoing, ({ kind, state }) => `${kind} ${state}`);
    return {
      found: this.#found,
      story: this.#story,
      steps: agenda.steps,
      calls: this.#calls,
      writes: store.tables.seq,
      virtualMs: agenda.nowMs - this.#startMs,
      faults: this.#faults.counts,
      ends: new Map([...ends].map(([name, rows]) => [name, rows.length])),
      moves: this.#moves,
      fingerprint: `${this.#print.toString(16)}-${store.tables.seq}-${agenda.steps}`,
    };
  }
}
