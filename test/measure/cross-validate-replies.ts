import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { learnWeights } from './learn-weights.ts';
import { LABELS } from './read-labelled-replies.ts';
import { type Authored, readAuthors } from './reply-authors.ts';
import { type LabelScore, scoreReplies } from './score-replies.ts';
import { withSlips } from './slips.ts';

/**
 * node test/measure/cross-validate-replies.ts
 *
 * How well the classifier judges authors and sources that the weights have not learnt from: each
 * is left out in turn, with some others, and `left-out.json` keeps the figures beside the print of
 * the weights they belong to. Of the A authors the phrase tables know every reply, of the B authors
 * none; the phrases of what is not about texts were written after a look at the customers' sets.
 * Two minutes on one core.
 */
const FOLDS = [
  ['A1', 'A5', 'B1', 'B6', 'everyday personal'],
  ['A2', 'A6', 'B2', 'B7', 'customers bank'],
  ['A3', 'B3', 'B8', 'customers assistant'],
  ['A4', 'B4', 'B9', 'customers orders'],
  ['B5', 'B10', 'everyday chat', 'everyday counter'],
];

const all = readAuthors();
const sources: Record<string, Record<string, LabelScore>> = {};
for (const authors of FOLDS) {
  const weights = learnWeights(withSlips(all.filter(({ author }) => !authors.includes(author))));
  for (const author of authors) {
    const replies = all.filter((one) => one.author === author).map(numbered);
    const { byLabel } = scoreReplies(replies, weights);
    const figures = LABELS.map((label) => `${label} ${inOneLine(byLabel[label])}`);
    process.stdout.write(`${author}: ${figures.join('; ')}\n`);
    sources[author] = byLabel;
  }
}
const learnt = new URL('../../shared/rules/replies/weights/reply-weights.json', import.meta.url);
const weights = createHash('sha256').update(readFileSync(learnt)).digest('hex').slice(0, 16);
writeFileSync(
  new URL('../data/replies/left-out.json', import.meta.url),
  `${JSON.stringify({ writtenBy: 'test/measure/cross-validate-replies.ts', weights, sources })}\n`,
);

function numbered({ text, label }: Authored, line: number) {
  return { text, label, line };
}

function inOneLine({ replies, sure, doubtful, recall }: LabelScore): string {
  const found = recall === null ? '-' : `${(100 * recall).toFixed(1)} %`;
  return `${replies} (sure ${sure}, doubtful ${doubtful}, as labelled ${found})`;
}
