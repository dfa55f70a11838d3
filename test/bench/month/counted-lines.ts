import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a million recipients cost in AWS calls, by line, and where that was counted. */
export type Counted = {
  readonly from: string;
  readonly lines: readonly { readonly what: string; readonly usdAMillion: number }[];
};

/** Paces of which every line was counted. At one part a second, beside nineteen others like it. */
export type Pace = '1' | '100';

const titles: Readonly<Record<Pace, string>> = {
  '1': '1 part/s, 20 accounts at once',
  '100': '100 parts/s',
};

const root = join(import.meta.dirname, '../../..');

/**
 * The counted calls of a group send's recipient: those of `bench.json` when `npm run bench -- cost`
 * was run here, else those that docs/performance.md shows. Throws when neither has the pace.
 */
export function countedLines(pace: Pace, files: Files = filesHere): Counted {
  const lines = files.bench ? linesOfBench(files.bench, pace) : [];
  if (lines.length > 0) return { from: 'bench.json', lines };
  const shown = linesOfPage(files.page, pace);
  if (shown.length === 0) throw new Error(`Nothing was counted at ${titles[pace]}.`);
  return { from: 'docs/performance.md', lines: shown };
}

type Files = { readonly bench?: string; readonly page: string };

const benchFile = join(root, 'bench.json');
const filesHere: Files = {
  ...(existsSync(benchFile) && { bench: readFileSync(benchFile, 'utf8') }),
  page: readFileSync(join(root, 'docs/performance.md'), 'utf8'),
};

type Bench = {
  readonly results: readonly {
    readonly figures: readonly { readonly what: string; readonly value: number }[];
  }[];
};

function linesOfBench(text: string, pace: Pace): Counted['lines'] {
  const { results } = JSON.parse(text) as Bench;
  const begin = `${titles[pace]}, of it `;
  const own = results
    .flatMap(({ figures }) => figures)
    .filter(({ what }) => what.startsWith(begin));
  return own.map(({ what, value }) => ({ what: what.slice(begin.length), usdAMillion: value }));
}

function linesOfPage(page: string, pace: Pace): Counted['lines'] {
  const head = `| where a million recipients' dollars go, ${titles[pace]} | $ |`;
  const [, after = ''] = page.split(head);
  const [table = ''] = after.trimStart().split('\n\n');
  const rows = [...table.matchAll(/^\| (.+?) \| ([\d.]+) \|$/gm)];
  return rows.map(([, what = '', usd]) => ({ what, usdAMillion: Number(usd) }));
}
