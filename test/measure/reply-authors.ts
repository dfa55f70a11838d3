import { readFileSync } from 'node:fs';
import { PHRASE_TABLES } from '../../shared/rules/replies/phrases/phrase-tables.ts';
import { MEANINGS } from '../../shared/rules/replies/weights/weigh-words.ts';
import { NOT_A_REQUEST } from '../../shared/rules/replies/words/not-a-request.ts';
import { type Example, featuresOf } from './learn-weights.ts';
import { LABEL_OF, type Label, readLabelledReplies } from './read-labelled-replies.ts';

/** A labelled text, who wrote it, and what is learnt from it. */
export interface Authored extends Example {
  readonly text: string;
  readonly label: Label;
  /**
   * The round of the set, such as `A3` or `B1`; `early` for what the rules were written against;
   * `customers NAME` and `everyday NAME` for texts of real people.
   */
  readonly author: string;
}

/** Sets of one source, every line of it ordinary but for a few. */
const SOURCES: Readonly<Record<string, string>> = {
  'ordinary-uci-sms.txt': 'everyday personal',
  'everyday-chat.txt': 'everyday chat',
  'everyday-counter.txt': 'everyday counter',
  'ordinary-taskmaster.txt': 'customers orders',
  'customers-banking77.txt': 'customers bank',
  'requests-clinc150.txt': 'customers assistant',
};
/** Everyday texts are fewer here than in life. */
const EVERYDAY_COUNTS = 4;
const CUSTOMERS_COUNT = 2;
/** The phrase tables know the other sets, so that these say more of what people write. */
const BLIND_COUNTS = 2;

/**
 * Everything the weights may learn from, never `held-out.tsv` and `unseen.tsv`: the development
 * set, the blind authors, the public lists, what customers and private people write, and the
 * examples of the phrase tables.
 */
export function readAuthors(): readonly Authored[] {
  const labelled = ['development.tsv', 'blind-authors.tsv', 'public-opt-out-phrases.tsv'];
  const sets = [...Object.keys(SOURCES), ...labelled];
  const texts = new Map<string, Authored>();
  for (const { text, label, author } of [...sets.flatMap(readSet), ...examplesOfTables()]) {
    const features = featuresOf(text);
    texts.set(text, {
      text,
      label,
      author,
      features,
      means: meaningOf(label),
      counts: countsOf(author),
    });
  }
  return [...texts.values()];
}

function countsOf(author: string): number {
  if (author.startsWith('customers')) return CUSTOMERS_COUNT;
  if (author.startsWith('everyday')) return EVERYDAY_COUNTS;
  return author.startsWith('B') ? BLIND_COUNTS : 1;
}

function meaningOf(label: Label): number {
  const found = MEANINGS.findIndex((meaning) => LABEL_OF[meaning] === label);
  return found === -1 ? MEANINGS.length : found;
}

type Said = Pick<Authored, 'text' | 'label' | 'author'>;

function readSet(set: string): readonly Said[] {
  const file = new URL(`../data/replies/${set}`, import.meta.url).pathname;
  const lines = readFileSync(file, 'utf8').split('\n');
  const authors = lines.map(() => 'early');
  for (const [at, line] of lines.entries()) {
    const marker = /^# --- (?:author (B\d+)|round (\d+) of an author|(written ))/.exec(line);
    authors[at] = marker === null ? (authors[at - 1] ?? 'early') : nameOf(marker);
  }
  return readLabelledReplies(file).map(({ text, label, line }) => {
    return { text, label, author: SOURCES[set] ?? authors[line - 1] ?? 'early' };
  });
}

function nameOf([, blind, round]: readonly (string | undefined)[]): string {
  if (blind !== undefined) return blind;
  return round === undefined ? 'early' : `A${round}`;
}

function examplesOfTables(): readonly Said[] {
  const found = PHRASE_TABLES.flatMap(({ label, rules }) =>
    rules.map(({ like }) => ({ text: like, label: LABEL_OF[label], author: 'early' })),
  );
  const not = NOT_A_REQUEST.map(({ like }) => ({
    text: like,
    label: 'ordinary' as const,
    author: 'early',
  }));
  return [...found, ...not];
}
