import { parentPort, workerData } from 'node:worker_threads';
import { openStage } from '../story/open-stage.ts';
import { play, type Seeds } from './play.ts';

/** Plays its part of the seeds and posts what came of each. */
const { beside, ...seeds } = workerData as Seeds & { readonly beside: string | undefined };
for await (const { seed, outcome } of play(await openStage(beside), seeds)) {
  const story = outcome.found.length > 0 ? outcome.story : [];
  parentPort?.postMessage({ seed, outcome: { ...outcome, story } });
}
