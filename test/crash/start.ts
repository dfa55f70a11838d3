import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tryCrashes } from './try-crashes.ts';

const given = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    keep: { type: 'boolean', default: false },
  },
}).values;

/**
 * `npm run crash -- --rounds 10 --minutes 10 --seed 7`: kills the whole one-machine system, again
 * and again, in the middle of a busy day, and checks in the end whether everything is right. It
 * ends after so many rounds, or with the round in which the minutes are over. Exit code 1:
 * something is wrong. `--keep` does not remove the data.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'ivip-crash-'));
try {
  const [rounds, minutes, seed] = [given.rounds, given.minutes, given.seed].map(Number);
  const wrong = await tryCrashes({
    dataDir,
    rounds: rounds ?? 10,
    minutes: minutes ?? 10,
    seed: seed ?? 1,
    say: (line) => void process.stdout.write(`${line}\n`),
  });
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  if (given.keep) process.stdout.write(`The data is in ${dataDir}\n`);
  else rmSync(dataDir, { recursive: true, force: true });
}
