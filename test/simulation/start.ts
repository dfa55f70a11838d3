import { parseArgs } from 'node:util';
import { tryMutants } from './mutants/try-mutants.ts';
import { type Played, play, playOnThreads } from './report/play.ts';
import { shrink } from './report/shrink.ts';
import { Summary } from './report/summary.ts';
import { openStage } from './story/open-stage.ts';
import { drawScenario } from './story/scenario.ts';
import type { Stage } from './story/simulate.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    /** The first one. */
    seed: { type: 'string', default: '1' },
    /** Ends after so many minutes, however many seeds are left. */
    minutes: { type: 'string', default: '600' },
    /** On so many threads. */
    workers: { type: 'string', default: '1' },
    /** Shows that the checks see: plays the product with known mistakes. */
    mutants: { type: 'boolean', default: false },
    /** Only the mutants whose name holds these words. */
    only: { type: 'string', default: '' },
    /** A commit that was deployed before: a deployment comes in the middle of each seed. */
    beside: { type: 'string' },
    /** Prints what happened, even if nothing was found. */
    story: { type: 'boolean', default: false },
  },
});

const first = Number(values.seed);
const count = Number(values.seeds);
const endsAtMs = Date.now() + Number(values.minutes) * 60_000;

if (values.mutants) {
  const missed = await tryMutants({ first, most: 200, only: values.only });
  process.exit(missed === 0 ? 0 : 1);
}
const stage = await openStage(values.beside);
const summary = new Summary();
const broken: number[] = [];
let reportedAtMs = performance.now();
for await (const { seed, outcome } of played()) {
  summary.add(outcome);
  if (values.story) console.log(outcome.story.join('\n'));
  const [found] = outcome.found;
  if (found) {
    broken.push(seed);
    console.log(`Seed ${seed}: ${found.rule} (${found.saw})`);
    if (broken.length === 1) await reportSmallest(stage, seed, found.rule);
  }
  if (performance.now() - reportedAtMs > 30_000) {
    reportedAtMs = performance.now();
    console.log(`... ${summary.seeds} of ${count} seeds, ${broken.length} found`);
  }
}
console.log(summary.lines().join('\n'));
console.log(
  broken.length === 0 ? 'Nothing was found.' : `Found with the seeds ${broken.join(', ')}.`,
);
process.exit(broken.length === 0 ? 0 : 1);

/** Stories that are to be printed stay on this thread. */
function played(): AsyncGenerator<Played> {
  const seeds = { first, count, endsAtMs };
  const threads = values.story ? 1 : Number(values.workers);
  if (threads <= 1) return play(stage, { ...seeds, step: 1 });
  return playOnThreads(threads, { ...seeds, beside: values.beside });
}

/** The story of the smallest scenario that shows it; the same command shows it again. */
async function reportSmallest(stage: Stage, seed: number, rule: string): Promise<void> {
  const small = await shrink(stage, drawScenario(seed), rule);
  const { accounts, actions, rates } = small.scenario;
  console.log(`\nThe smallest story of it (again: npm run simulate -- --seed ${seed} --seeds 1):`);
  console.log(`  people: ${accounts.map(({ people }) => people.length).join(' and ')}`);
  console.log(`  actions: ${actions.map(({ does }) => does).join(', ') || 'none'}`);
  console.log(`  faults: ${Object.keys(rates).join(', ') || 'none'}`);
  for (const line of small.outcome.story) console.log(`  ${line}`);
  console.log('');
}
