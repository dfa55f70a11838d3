import { writeFileSync } from 'node:fs';
import { writeSteps } from '../../shared/rules/replies/weigh-words.ts';
import { learnWeights } from './learn-weights.ts';
import { readAuthors } from './reply-authors.ts';
import { withSlips } from './slips.ts';

/**
 * Learns `reply-weights.json` from every set but `held-out.tsv`; the same numbers on every run, in
 * less than a minute. Run: `node test/measure/learn-reply-weights.ts`.
 */
const { bias, stepSize, steps } = learnWeights(withSlips(readAuthors()));
const file = new URL('../../shared/rules/replies/reply-weights.json', import.meta.url);
const table = {
  writtenBy: 'test/measure/learn-reply-weights.ts',
  bias,
  stepSize,
  steps: writeSteps(steps),
};
writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
