import { readDate } from '../cells/read-date.ts';
import type { Columns } from '../columns/recognize-columns.ts';
import { wishesIn } from './read-wishes.ts';
import { datesIn } from './without-dates.ts';

/**
 * When the person of a row said no, by its cells (ISO 8601): the latest day in the cells that say
 * no, and the later one of a date with two readings. Undefined without a date.
 */
export function saidNoAt(cells: readonly string[], columns: Columns): string | undefined {
  const found: string[] = [];
  for (const { says, words } of wishesIn(cells, columns)) {
    if (says !== 'no') continue;
    for (const text of [words, ...datesIn(words)]) {
      for (const dayFirst of [false, true]) {
        const date = readDate(text, { dayFirst });
        if (date.ok) found.push(date.at);
      }
    }
  }
  return found.toSorted().at(-1);
}
