import { readdirSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { classifyReply } from '../../shared/rules/replies/classify-reply.ts';
import { BadReplyFile, LABELS, readLabelledReplies } from './read-labelled-replies.ts';
import { type LabelScore, type Score, scoreReplies } from './score-replies.ts';
import { timeReplies } from './time-replies.ts';

/**
 * npm run measure:replies -- [FILE...] [--json]
 *
 * Measures the reply classifier on labelled files (`text<TAB>label`, see `readLabelledReplies`),
 * or on every set the repository ships when no file is named: how many of each label are removed at
 * once (sure), paused until a person decides (doubtful), and left alone. Exit 1 when a file cannot
 * be read.
 */
const SHIPPED = new URL('../data/replies/', import.meta.url).pathname;

/** The columns of a table, here because the lines below run before what stands after them. */
const HEADS = ['replies', 'sure', 'doubtful', 'help', 'optin', 'ordinary'].concat(
  'sure %',
  'or doubtful',
  'as labelled',
);

interface Measured extends Score {
  readonly file: string;
  readonly microsecondsPerReply: number;
}

const asked = process.argv.slice(2);
const asJson = asked.includes('--json');
const unknown = asked.filter((word) => word.startsWith('--') && word !== '--json');
const files = asked.filter((word) => !word.startsWith('--'));

try {
  if (unknown.length > 0) throw new BadReplyFile(`unknown option ${unknown.join(' ')}`);
  const measured = (files.length > 0 ? files : shippedSets()).map((file) => {
    const replies = readLabelledReplies(file);
    return {
      file: files.length > 0 ? file : relative(process.cwd(), file),
      ...scoreReplies(replies),
      microsecondsPerReply: timeReplies(replies, classifyReply),
    };
  });
  if (asJson) process.stdout.write(`${JSON.stringify({ sets: measured }, null, 2)}\n`);
  else for (const set of measured) printSet(set);
} catch (error) {
  if (!(error instanceof BadReplyFile)) throw error;
  process.stderr.write(`measure:replies: ${error.message}\n`);
  process.exitCode = 1;
}

function shippedSets(): readonly string[] {
  const names = readdirSync(SHIPPED).filter((name) => /(?<!\.labels)\.(?:tsv|txt)$/.test(name));
  return names.sort().map((name) => `${SHIPPED}${name}`);
}

function printSet(set: Measured): void {
  const { ordinary } = set.byLabel;
  const lines = [
    '',
    `${basename(set.file)}: ${set.replies} replies, ${set.microsecondsPerReply.toFixed(1)} µs each`,
    '',
    `  ${'label'.padEnd(13)}${HEADS.map((head) => head.padStart(12)).join('')}`,
    ...LABELS.map((label) => labelLine(label, set.byLabel[label])),
    '',
    `  ordinary texts removed at once: ${ordinary.sure} (${percent(ordinary.shareSure)}),` +
      ` made doubtful: ${ordinary.doubtful}` +
      ` (${percent(ordinary.replies === 0 ? null : ordinary.doubtful / ordinary.replies)})`,
    '',
    ...set.misses.map(
      (miss) =>
        `  line ${miss.line}: ${miss.label} found ${miss.certainty ?? ''} ${miss.got}` +
        ` by ${miss.rule}` +
        `${miss.matched === '' ? '' : ` ("${miss.matched}")`}: ${JSON.stringify(miss.text)}`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function labelLine(label: string, score: LabelScore): string {
  const { replies, sure, doubtful, help, optin, ordinary } = score;
  const counts = [replies, sure, doubtful, help, optin, ordinary].map(String);
  const shares = [score.shareSure, score.shareSureOrDoubtful, score.recall].map(percent);
  const columns = [...counts, ...shares].map((column) => column.padStart(12));
  return `  ${label.padEnd(13)}${columns.join('')}`;
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(2)} %`;
}
