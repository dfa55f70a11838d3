import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { type Figure, isMet } from './figures/figure.ts';
import { printFigures } from './figures/print-figures.ts';
import { measures } from './measures/measures.ts';

/**
 * Measures the product: `npm run bench [-- NAME...]`, with BENCH_FULL=1 the large sizes. Prints a
 * table and writes `bench.json`. Ends with 0 whether or not a target was met: a figure is news, not
 * a failure; a measure that breaks ends with 1.
 */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(`No measure ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}`);
  process.exit(2);
}
const names = asked.length > 0 ? asked : Object.keys(measures);
const results: { measure: string; figures: readonly Figure[]; seconds: number }[] = [];
let broken = 0;
for (const [n, name] of names.entries()) {
  console.error(`${n + 1} of ${names.length}: ${name} ...`);
  const startedAt = performance.now();
  const figures = await runAlone(name);
  if (figures === undefined) broken++;
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  results.push({ measure: name, figures: figures ?? [], seconds });
}
const machine = {
  node: process.version,
  processor: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()}`,
  at: new Date().toISOString(),
  size: process.env.BENCH_FULL === '1' ? 'full' : 'default',
};
writeFileSync('bench.json', `${JSON.stringify({ machine, results }, undefined, 2)}\n`);
console.log(printFigures(results));
const figures = results.flatMap((result) => result.figures);
const met = figures.filter((one) => one.target && isMet(one)).length;
const targets = figures.filter((one) => one.target).length;
console.log(`\n${met} of ${targets} targets met. ${JSON.stringify(machine)}`);
console.log('Written to bench.json.');
if (broken > 0) {
  console.error(`${broken} measures broke: see above.`);
  process.exit(1);
}

/**
 * In a process of its own, so that no measure pays for the memory of another; with V8's flags of
 * `npm start`, since the runner is in it.
 */
function runAlone(name: string): Promise<Figure[] | undefined> {
  return new Promise((resolve) => {
    let figures: Figure[] | undefined;
    const child = fork(new URL('./measures/run-measure.ts', import.meta.url), [name], {
      execArgv: flagsOfStart(),
    });
    child.on('message', (message) => {
      figures = message as Figure[];
    });
    child.on('exit', (code) => resolve(code === 0 ? figures : undefined));
  });
}

function flagsOfStart(): string[] {
  const file = new URL('../../package.json', import.meta.url);
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
