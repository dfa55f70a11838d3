import { writeFileSync } from 'node:fs';
import { writeSteps } from '../../shared/rules/replies/weights/weigh-words.ts';
import { learnWeights } from './learn-weights.ts';
import { readAuthors } from './reply-authors.ts';
import { withSlips } from './slips.ts';

/**
 * Learns `reply-weights.json` from every set but `held-out.tsv` and `unseen.tsv`; the same
 * numbers on every run, in half a minute. Run: `node test/measure/learn-reply-weights.ts`.
 */
const { bias, stepSize, steps } = learnWeights(withSlips(readAuthors()));
const file = new URL('../../shared/rules/replies/weights/reply-weights.json', import.meta.url);
const fields = {
  writtenBy: 'test/measure/learn-reply-weights.ts',
  bias,
  stepSize,
  steps: writeSteps(steps),
};
const lines = Object.entries(fields).map(([name, value]) => `  "${name}": ${inOneLine(value)}`);
writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);

/** As the formatter of the repository writes it, so that learning again changes nothing. */
function inOneLine(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : JSON.stringify(value);
}
