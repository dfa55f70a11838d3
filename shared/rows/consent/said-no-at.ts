import { readDate } from '../cells/read-date.ts';
import type { Columns } from '../columns/recognize-columns.ts';
import { wishesIn } from './read-wishes.ts';
import { datesIn } from './without-dates.ts';

/**
 * When the person of a row said no, as its cells tell (ISO 8601): the latest day in what says so,
 * and of a day that can be read in two orders the later one. Undefined where none says a day.
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
