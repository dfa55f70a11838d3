import { classifyReply } from '../../shared/rules/replies/classify-reply.ts';
import type { ReplyWeights } from '../../shared/rules/replies/weights/weigh-words.ts';
import { learnWeights } from './learn-weights.ts';
import { LABEL_OF, type Label } from './read-labelled-replies.ts';
import { type Authored, readAuthors } from './reply-authors.ts';
import { withSlips } from './slips.ts';

/**
 * node test/measure/cross-validate-replies.ts
 *
 * How well the weights judge authors they have not learnt from: for each fifth of the authors
 * they are learnt without them. Of the A authors the phrase tables know every reply, of the B
 * authors none; everyday texts are dealt in fifths. Half a minute on one core.
 */
const FOLDS = [
  ['A1', 'A5', 'B1', 'B6', 'everyday 0'],
  ['A2', 'A6', 'B2', 'B7', 'everyday 1'],
  ['A3', 'B3', 'B8', 'everyday 2'],
  ['A4', 'B4', 'B9', 'everyday 3'],
  ['B5', 'B10', 'everyday 4'],
];
const REMOVING: readonly Label[] = ['optout', 'wrong_number', 'hostile'];

interface Judged {
  readonly author: string;
  readonly label: Label;
  readonly got: Label;
}

const all = readAuthors();
const judged = FOLDS.flatMap((authors) => {
  const weights = learnWeights(withSlips(all.filter(({ author }) => !authors.includes(author))));
  return all.filter(({ author }) => authors.includes(author)).map((one) => judge(one, weights));
});
const names = [...new Set(judged.map(({ author }) => author.replace(/ .*/, '')))].sort();
for (const name of names) print(name, (author) => author.replace(/ .*/, '') === name);
print('all B', (author) => author.startsWith('B'));

function judge({ author, label, text }: Authored, weights: ReplyWeights): Judged {
  return { author, label, got: LABEL_OF[classifyReply(text, weights).label] };
}

function print(name: string, belongs: (author: string) => boolean): void {
  const theirs = judged.filter(({ author }) => belongs(author));
  const recalls = REMOVING.map((label) => {
    const said = theirs.filter((one) => one.label === label);
    const found = said.filter(({ got }) => got === label);
    return `${label} ${percent(found.length, said.length)} of ${said.length}`;
  });
  const ordinary = theirs.filter(({ label }) => label === 'ordinary');
  const removed = ordinary.filter(({ got }) => REMOVING.includes(got)).length;
  const wrongly = `wrongly removed ${removed} of ${ordinary.length}`;
  const line = [...recalls, `${wrongly} (${percent(removed, ordinary.length)})`].join(', ');
  process.stdout.write(`${name}: ${line}\n`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
