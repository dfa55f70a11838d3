import type { LambdaWorker, WorkerSetup } from './lambda-worker.ts';

type Started = WorkerSetup & { readonly env: Readonly<Record<string, string>> };

/**
 * Threads of a cloud that ended, for the next one of this process. A thread is reused only by the
 * same function with the same code and variables; a real Lambda also outlives its events.
 */
export class KeptThreads {
  readonly #kept = new Map<string, LambdaWorker[]>();

  /** A thread that was started in the same way, or undefined. */
  take(started: Started): LambdaWorker | undefined {
    const threads = this.#kept.get(likeness(started)) ?? [];
    for (let thread = threads.pop(); thread !== undefined; thread = threads.pop()) {
      if (thread.isAlive) return thread;
    }
    return undefined;
  }

  /** Keeps an idle thread. It does not keep the process alive. */
  keep(started: Started, thread: LambdaWorker): void {
    thread.rest();
    const name = likeness(started);
    this.#kept.set(name, [...(this.#kept.get(name) ?? []), thread]);
  }

  /** Ends them all. */
  async clear(): Promise<void> {
    const all = [...this.#kept.values()].flat();
    this.#kept.clear();
    await Promise.all(all.map((thread) => thread.stop()));
  }
}

function likeness({ file, handler, functionArn, memoryMb, env }: Started): string {
  return JSON.stringify([file, handler, functionArn, memoryMb, env]);
}
