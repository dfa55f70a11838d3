import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { drawScenario } from '../story/scenario.ts';
import { type Stage, simulate } from '../story/simulate.ts';
import type { Outcome } from './outcome.ts';

/** Which seeds: from `first` on, each `step`th, `count` numbers far; and until when. */
export type Seeds = {
  readonly first: number;
  readonly count: number;
  readonly step: number;
  /** In milliseconds since 1970, after which no other seed begins. */
  readonly endsAtMs: number;
};

export type Played = { readonly seed: number; readonly outcome: Outcome };

/** Plays one seed after the other. */
export async function* play(stage: Stage, seeds: Seeds): AsyncGenerator<Played> {
  const { first, count, step, endsAtMs } = seeds;
  for (let seed = first; seed < first + count && Date.now() < endsAtMs; seed += step) {
    yield { seed, outcome: await simulate(stage, drawScenario(seed)) };
  }
}

/**
 * As `play`, on so many threads, in the order in which they are done. Each opens a stage of its
 * own; the story is carried over only where something was found.
 */
export async function* playOnThreads(
  threads: number,
  seeds: Omit<Seeds, 'step'> & { readonly beside: string | undefined },
): AsyncGenerator<Played> {
  const script = new URL('./play-on-thread.ts', import.meta.url);
  const done: Played[] = [];
  let running = threads;
  const news = new EventTarget();
  for (let n = 0; n < threads; n++) {
    const { first, count } = seeds;
    const part = { ...seeds, first: first + n, count: count - n, step: threads };
    const worker = new Worker(script, { workerData: part });
    const tell = () => news.dispatchEvent(new Event('news'));
    worker.on('message', (played: Played) => {
      done.push(played);
      tell();
    });
    worker.on('error', (error) => {
      throw error;
    });
    worker.on('exit', () => {
      running--;
      tell();
    });
  }
  while (running > 0 || done.length > 0) {
    if (done.length === 0) await once(news, 'news');
    yield* done.splice(0);
  }
}
