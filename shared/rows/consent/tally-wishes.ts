import type { Columns } from '../columns/recognize-columns.ts';
import type { Row } from '../formats/read-csv.ts';
import type { Says } from './read-answer.ts';
import { isAgainst, wishesIn } from './read-wishes.ts';

/** How one column about texts was read, over all rows. Plain data for the checkpoint. */
type ColumnTally = {
  readonly heading: string;
  /** What its heading asks; `words` when a cell alone says it. */
  readonly readAs: 'consent' | 'refusal' | 'deceased' | 'status' | 'words';
  /**
   * Rows that this column lets in, keeps out because they said no, or because they never said yes.
   */
  in: number;
  out: number;
  never: number;
  notUnderstood: number;
  empty: number;
  /** Some of the words of each kind, as they are in the file. */
  readonly examples: Record<string, string[]>;
};

export type WishTally = {
  readonly columns: readonly ColumnTally[];
  /**
   * Whether any row says no, or anything else against texts: then its number must be remembered.
   */
  readonly anyAgainst: boolean;
};

export const noWishes: WishTally = { columns: [], anyAgainst: false };

type Counted = 'in' | 'out' | 'never' | 'notUnderstood' | 'empty';

const countedAs: Record<Exclude<Says, 'silent'>, Counted> = {
  yes: 'in',
  no: 'out',
  never: 'never',
  unclear: 'notUnderstood',
  empty: 'empty',
};

const mostColumns = 20;
const mostExamples = 3;

/**
 * The tally with some more rows; columns about e-mail alone or about something else do not count.
 */
export function tallyWishes(tally: WishTally, rows: readonly Row[], columns: Columns): WishTally {
  const found = new Map(tally.columns.map((one) => [keyOf(one), structuredClone(one)]));
  let { anyAgainst } = tally;
  for (const { cells, hidden } of rows) {
    for (const answer of wishesIn(cells, columns)) {
      anyAgainst ||= isAgainst(answer) && answer.says !== 'empty';
      if (answer.says === 'silent' || hidden) continue;
      const kind = countedAs[answer.says];
      const column = found.get(keyOf(answer)) ?? newColumn(answer);
      column[kind] += 1;
      if (kind !== 'empty') addExample(column, kind, answer.words);
      if (found.size < mostColumns) found.set(keyOf(answer), column);
    }
  }
  return { columns: [...found.values()], anyAgainst };
}

function addExample({ examples }: ColumnTally, kind: Counted, words: string): void {
  examples[kind] ??= [];
  const list = examples[kind];
  if (list.length < mostExamples && !list.includes(words)) list.push(words);
}

function newColumn({ heading, readAs }: Pick<ColumnTally, 'heading' | 'readAs'>): ColumnTally {
  return { heading, readAs, in: 0, out: 0, never: 0, notUnderstood: 0, empty: 0, examples: {} };
}

function keyOf({ heading, readAs }: Pick<ColumnTally, 'heading' | 'readAs'>): string {
  return `${readAs} ${heading}`;
}
