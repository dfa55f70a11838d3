import { parseArgs } from 'node:util';
import { countedLines, type Pace } from './counted-lines.ts';
import { billOfMonth, type Month } from './month-bill.ts';
import { sayMonth } from './say-month.ts';
import { standingOf } from './standing.ts';

/**
 * `npm run cost -- --texts 1000000 --representatives 20 --numbers 5`: a month's bill by line, from
 * the counted calls and the price list. Also `--parts` of a text (1), `--replies` for each text
 * (0.03), `--pace` of a number (1 or 100 parts a second) and `--stage` (prod).
 */
const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '1000000' },
    representatives: { type: 'string', default: '20' },
    numbers: { type: 'string', default: '5' },
    parts: { type: 'string', default: '1' },
    replies: { type: 'string', default: '0.03' },
    pace: { type: 'string', default: '1' },
    stage: { type: 'string', default: 'prod' },
  },
});

function numberOf(name: 'texts' | 'representatives' | 'numbers' | 'parts' | 'replies'): number {
  const given = Number(values[name]);
  const least = name === 'numbers' || name === 'parts' ? 1 : 0;
  if (given >= least && Number.isFinite(given)) return given;
  throw new Error(`--${name} must be a number from ${least} on, not "${values[name]}".`);
}

function paceOf(given: string): Pace {
  if (given === '1' || given === '100') return given;
  throw new Error(`--pace must be 1 or 100, not "${given}": only these were counted.`);
}

try {
  const pace = paceOf(values.pace);
  const month: Month = {
    texts: numberOf('texts'),
    representatives: numberOf('representatives'),
    numbers: numberOf('numbers'),
    parts: numberOf('parts'),
    replies: numberOf('replies'),
  };
  const counted = countedLines(pace);
  const bill = billOfMonth(month, counted, standingOf(values.stage));
  console.log(sayMonth(month, bill, { from: counted.from, partsPerSecond: Number(pace) }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
