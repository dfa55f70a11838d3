import { parseArgs } from 'node:util';
import { countedLines } from '../month/counted-lines.ts';
import { sayScale } from './say-scale.ts';

/**
 * `npm run scale -- --texts-a-second 2000 --pace 100`: what that asks of one cell (an AWS account
 * in one region), by the counted calls and AWS's quotas, and which wall is the nearest.
 */
const { values } = parseArgs({
  options: {
    'texts-a-second': { type: 'string', default: '2000' },
    pace: { type: 'string', default: '100' },
  },
});

function positive(name: 'texts-a-second' | 'pace'): number {
  const given = Number(values[name]);
  if (given > 0 && Number.isFinite(given)) return given;
  throw new Error(`--${name} must be a number above zero, not "${values[name]}".`);
}

try {
  const load = { textsASecond: positive('texts-a-second'), pace: positive('pace') };
  console.log(sayScale(load, countedLines('100')));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
