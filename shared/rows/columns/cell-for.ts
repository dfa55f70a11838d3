import { columnSynonyms, squashHeader } from './column-synonyms.ts';
import type { Columns, SingleMeaning } from './recognize-columns.ts';

/**
 * The value of a row under one of our headings: in the column of that meaning, or in one of
 * Google's labelled values ("Event 1 - Label": "Last purchase", "Event 1 - Value": "2026-03-15").
 * Trimmed; empty when the row has none.
 */
export function cellFor(cells: string[], columns: Columns, meaning: SingleMeaning): string {
  const at = columns[meaning];
  const text = at === undefined ? '' : (cells[at] ?? '').trim();
  if (text !== '') return text;
  for (const { labelAt, valueAt } of columns.labelled) {
    const label = squashHeader(cells[labelAt] ?? '');
    if (label !== '' && columnSynonyms[meaning].includes(label)) {
      return (cells[valueAt] ?? '').trim();
    }
  }
  return '';
}
