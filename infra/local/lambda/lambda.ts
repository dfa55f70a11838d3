import { randomUUID } from 'node:crypto';
import type { Activity } from '../clock/activity.ts';
import { type Json, parseJson } from '../store/json.ts';
import type { KeptThreads } from './kept-threads.ts';
import {
  type Failure,
  type Invocation,
  LambdaWorker,
  type Outcome,
  type WorkerSetup,
} from './lambda-worker.ts';

/** How a function runs, from its template. */
export interface LambdaSettings extends WorkerSetup {
  readonly env: Record<string, string>;
  readonly timeoutMs: number;
  /** How many worker threads it may have. */
  readonly concurrency: number;
}

/** Where a function's output goes, and the one line about a failure. */
export interface LambdaLog {
  add(text: string): void;
  say(line: string): void;
}

/** Thrown by `invoke` when the function failed; `errorType` and message as Lambda gives them. */
export class LambdaFailure extends Error {
  override readonly name = 'LambdaFailure';
  readonly errorType: string;

  constructor(errorType: string, message: string) {
    super(message);
    this.errorType = errorType;
  }
}

/** Lambda's own limit on the JSON an invocation answers with, in characters. */
const longestResult = 6 * 1024 * 1024;

/** How much longer than its timeout a function may take while virtual time is frozen. */
const frozenPatience = 10;

/** One function: worker threads started when needed and used again, one invocation each. */
export class Lambda {
  readonly settings: LambdaSettings;
  /**
   * For its callers: passes the virtual time that an invocation takes, before they invoke it.
   */
  takesTime: ((event: Json) => Promise<void>) | undefined;
  /**
   * Threads of an earlier cloud are taken from here, and this cloud's are put here when it ends.
   */
  threads: KeptThreads | undefined;
  readonly #activity: Activity;
  readonly #log: LambdaLog;
  readonly #idle: LambdaWorker[] = [];
  readonly #all = new Set<LambdaWorker>();
  /** Threads that started with other variables: they end after their current work. */
  readonly #outdated = new WeakSet<LambdaWorker>();
  readonly #waiting: ((worker: LambdaWorker | undefined) => void)[] = [];
  #isStopped = false;
  #failures = 0;
  #invocations = 0;
  #billedMs = 0;
  #cpuMs = 0;

  constructor(settings: LambdaSettings, activity: Activity, log: LambdaLog) {
    this.settings = settings;
    this.#activity = activity;
    this.#log = log;
  }

  /**
   * How often it ran and failed, and how many threads it has; for how many milliseconds Lambda
   * would bill it here (each invocation rounded up, loading included), and how many of a core it
   * took.
   */
  counts(): Readonly<
    Record<'invocations' | 'failures' | 'threads' | 'billedMs' | 'cpuMs', number>
  > {
    const [invocations, failures, threads] = [this.#invocations, this.#failures, this.#all.size];
    return { invocations, failures, threads, billedMs: this.#billedMs, cpuMs: this.#cpuMs };
  }

  /** Runs the function once and gives its result, parsed. Throws LambdaFailure. */
  async invoke(event: Json): Promise<Json> {
    const done = this.#activity.begin();
    try {
      const text = JSON.stringify(event);
      const invocation = {
        event: text,
        requestId: randomUUID(),
        timeoutMs: this.settings.timeoutMs * this.#patience(),
      };
      const outcome = await this.#run(invocation);
      this.#invocations += 1;
      if ('error' in outcome) throw this.#failed(invocation, outcome.error);
      if (outcome.result.length > longestResult) {
        throw new LambdaFailure('Function.ResponseSizeTooLarge', 'Response payload over 6 MB');
      }
      return parseJson(outcome.result);
    } finally {
      done();
    }
  }

  /**
   * While virtual time stands still a function may take longer: a busy machine must not look like a
   * function that hangs, or a test would fail for no fault of the product.
   */
  #patience(): number {
    const [, frozenAt = Number.NaN] = new Float64Array(this.settings.clock);
    return Number.isNaN(frozenAt) ? 1 : frozenPatience;
  }

  /** Sets variables; threads that have others end, and the next invocation starts a new one. */
  redeploy(env: Readonly<Record<string, string>>): void {
    Object.assign(this.settings.env, env);
    for (const worker of this.#all) this.#outdated.add(worker);
  }

  /** The threads that are in the middle of an invocation. */
  working(): readonly LambdaWorker[] {
    return [...this.#all].filter((worker) => worker.isAlive && worker.isWorking);
  }

  /** Ends its threads and starts no more: whatever waits or comes later fails. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const refuse of this.#waiting.splice(0)) refuse(undefined);
    for (const worker of this.threads ? this.#idle.filter((it) => this.#isUsable(it)) : []) {
      this.#all.delete(worker);
      this.threads?.keep(this.settings, worker);
    }
    await Promise.all([...this.#all].map((worker) => worker.stop()));
  }

  async #run(invocation: Invocation): Promise<Outcome> {
    const worker = await this.#take();
    if (worker === undefined) return { error: stopped };
    const startedAt = performance.now();
    const outcome = await worker.run(invocation);
    this.#billedMs += Math.ceil(performance.now() - startedAt);
    this.#cpuMs += outcome.cpuMs ?? 0;
    this.#giveBack(worker);
    return outcome;
  }

  #take(): LambdaWorker | undefined | Promise<LambdaWorker | undefined> {
    if (this.#isStopped) return undefined;
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (this.#isUsable(idle)) return idle;
      this.#discard(idle);
    }
    if (this.#all.size < this.settings.concurrency) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #start(): LambdaWorker {
    const { env, timeoutMs: _, concurrency: __, ...setup } = this.settings;
    const kept = this.threads?.take(this.settings);
    kept?.adopt(setup.clock, this.#log.add);
    const worker = kept ?? new LambdaWorker(setup, env, this.#log.add);
    this.#all.add(worker);
    return worker;
  }

  #giveBack(worker: LambdaWorker): void {
    const isUsable = this.#isUsable(worker);
    if (!isUsable) this.#discard(worker);
    const next = this.#waiting.shift();
    if (next !== undefined) next(isUsable ? worker : this.#start());
    else if (isUsable) this.#idle.push(worker);
  }

  #isUsable(worker: LambdaWorker): boolean {
    return worker.isAlive && !this.#outdated.has(worker);
  }

  #discard(worker: LambdaWorker): void {
    this.#all.delete(worker);
    if (worker.isAlive) void worker.stop();
  }

  #failed({ requestId }: Invocation, error: Failure): LambdaFailure {
    this.#failures += 1;
    const { errorType, errorMessage, stack } = error;
    this.#log.add(`${JSON.stringify({ requestId, ...error })}\n`);
    const name = this.settings.functionName;
    this.#log.say(`${name} failed: ${errorType}: ${errorMessage.split('\n')[0]}`);
    return new LambdaFailure(errorType, `${errorMessage}\n${stack}`);
  }
}

const stopped: Failure = {
  errorType: 'Runtime.ExitError',
  errorMessage: 'The machine was stopped before this invocation began.',
  stack: '',
};
