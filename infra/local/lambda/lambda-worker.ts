import { Worker } from 'node:worker_threads';

/** What a worker thread needs to become a Lambda. */
export interface WorkerSetup {
  readonly clock: SharedArrayBuffer;
  /** The path of the worker's own code. */
  readonly worker: string;
  /** The bundle's path, and the name it exports its handler under. */
  readonly file: string;
  readonly handler: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
}

/** One event on its way to a worker. */
export interface Invocation {
  /** JSON text: cheaper to hand over than the objects, and what Lambda itself does. */
  readonly event: string;
  readonly requestId: string;
  readonly timeoutMs: number;
}

/** From now on the thread uses the clock of another cloud. */
export interface NewClock {
  readonly clock: SharedArrayBuffer;
}

/** A Lambda's failure as Lambda reports it. */
export interface Failure {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly stack: string;
}

/** The result of an invocation; `result` is JSON text. `cpuMs`: its processor time, if it ended. */
export type Outcome = ({ readonly result: string } | { readonly error: Failure }) & {
  readonly cpuMs?: number;
};

/**
 * The rest is for short-lived objects, as in Lambda's own start script. How much of it a thread
 * gets here is the same for all threads: V8's flags in `npm start`, because dozens share one
 * machine.
 */
const oldShare = 0.9;

/** One worker thread that runs one invocation at a time. */
export class LambdaWorker {
  readonly #worker: Worker;
  readonly #loaded: Promise<void>;
  #answer: ((outcome: Outcome) => void) | undefined;
  #dead = false;
  #log: (text: string) => void;
  #fate: Failure = { errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited', stack: '' };

  constructor(setup: WorkerSetup, env: Record<string, string>, log: (text: string) => void) {
    this.#log = log;
    this.#worker = new Worker(setup.worker, {
      workerData: setup,
      env,
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.floor(setup.memoryMb * oldShare) },
    });
    this.#worker.stdout.on('data', (chunk: Buffer) => this.#log(String(chunk)));
    this.#worker.stderr.on('data', (chunk: Buffer) => this.#log(String(chunk)));
    this.#loaded = new Promise((resolve) => {
      this.#worker.on('message', (said: Outcome | 'ready') => {
        if (said === 'ready') resolve();
        else this.#settle(said);
      });
      this.#worker.once('exit', resolve);
    });
    this.#worker.on('error', (error) => {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      this.#die({ errorType: name, errorMessage: message, stack: stack ?? '' });
    });
    this.#worker.on('exit', (code) => {
      const errorMessage = `Runtime exited with code ${code}`;
      this.#die({ errorType: 'Runtime.ExitError', errorMessage, stack: '' });
    });
  }

  /** False once the thread has ended. */
  get isAlive(): boolean {
    return !this.#dead;
  }

  /** True in the middle of an invocation; loading the code is none. */
  get isWorking(): boolean {
    return this.#answer !== undefined;
  }

  /**
   * Runs one event; a thread that takes longer than the timeout is ended. Loading the code does
   * not count, as in Lambda. Never rejects.
   */
  async run(invocation: Invocation): Promise<Outcome> {
    const { timeoutMs, requestId } = invocation;
    await this.#loaded;
    const outcome = new Promise<Outcome>((resolve) => {
      this.#answer = resolve;
    });
    if (this.#dead) this.#die(this.#fate);
    const timer = setTimeout(() => {
      const seconds = (timeoutMs / 1000).toFixed(2);
      const errorMessage = `${requestId} Task timed out after ${seconds} seconds`;
      this.#die({ errorType: 'Sandbox.Timedout', errorMessage, stack: '' });
      void this.stop();
    }, timeoutMs);
    this.#worker.postMessage(invocation);
    try {
      return await outcome;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Does nothing until `adopt`; the process may end meanwhile. */
  rest(): void {
    this.#log = () => undefined;
    this.#worker.unref();
  }

  /** Becomes a Lambda of another cloud, and uses its clock from now on. */
  adopt(clock: SharedArrayBuffer, log: (text: string) => void): void {
    this.#log = log;
    this.#worker.ref();
    this.#worker.postMessage({ clock } satisfies NewClock);
  }

  async stop(): Promise<void> {
    this.#dead = true;
    await this.#worker.terminate();
  }

  #die(error: Failure): void {
    if (!this.#dead) this.#fate = error;
    this.#dead = true;
    this.#settle({ error });
  }

  #settle(outcome: Outcome): void {
    this.#answer?.(outcome);
    this.#answer = undefined;
  }
}
