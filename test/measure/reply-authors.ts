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
   * The round of the set, such as `A3` or `B1`; `early` for what the rules were written against.
   */
  readonly author: string;
}

/** Real ones, and written ones. */
const EVERYDAY = 'ordinary-uci-sms.txt';
const CHAT = 'everyday-chat.txt';
/** Everyday texts are fewer here than in life. */
const EVERYDAY_COUNTS = 8;
const CHAT_COUNTS = 4;
/** The phrase tables know the other sets, so that these say more of what people write. */
const BLIND_COUNTS = 2;

/**
 * Everything the weights may learn from, never `held-out.tsv` and `unseen.tsv`: the development
 * set, the blind authors, the public lists, the everyday texts (the real ones dealt to `everyday 0`
 * to `4`), and the examples of the phrase tables.
 */
export function readAuthors(): readonly Authored[] {
  const labelled = ['development.tsv', 'blind-authors.tsv', 'public-opt-out-phrases.tsv'];
  const sets = [...labelled, CHAT, EVERYDAY];
  const texts = new Map<string, Authored>();
  for (const { text, label, author } of [...examplesOfTables(), ...sets.flatMap(readSet)]) {
    const features = featuresOf(text);
    const everyday = author.startsWith('everyday');
    const means = meaningOf(label, everyday);
    texts.set(text, { text, label, author, features, means, counts: countsOf(author) });
  }
  return [...texts.values()];
}

function countsOf(author: string): number {
  if (author === 'everyday chat') return CHAT_COUNTS;
  if (author.startsWith('everyday')) return EVERYDAY_COUNTS;
  return author.startsWith('B') ? BLIND_COUNTS : 1;
}

function meaningOf(label: Label, everyday: boolean): number {
  if (everyday) return MEANINGS.indexOf('personal');
  const found = MEANINGS.findIndex(
    (meaning) => meaning !== 'personal' && LABEL_OF[meaning] === label,
  );
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
  return readLabelledReplies(file).map(({ text, label, line }, at) => {
    if (set === CHAT) return { text, label, author: 'everyday chat' };
    const author = set === EVERYDAY ? `everyday ${at % 5}` : (authors[line - 1] ?? 'early');
    return { text, label, author };
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
