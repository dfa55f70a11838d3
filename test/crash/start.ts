import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tryCrashes } from './try-crashes.ts';

const given = parseArgs({
  options: {
    threads: { type: 'string', default: '300' },
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
  const { threads, rounds, minutes, seed } = given;
  const wrong = await tryCrashes({
    dataDir,
    threads: Number(threads),
    rounds: Number(rounds),
    minutes: Number(minutes),
    seed: Number(seed),
    say: (line) => void process.stdout.write(`${line}\n`),
  });
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  if (given.keep) process.stdout.write(`The data is in ${dataDir}\n`);
  else rmSync(dataDir, { recursive: true, force: true });
}
