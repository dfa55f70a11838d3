import { fieldsNobodyHas } from './fields-nobody-has.ts';
import { foreignFields } from './foreign-fields.ts';
import type { MergeValues } from './merge-fields.ts';
import { fieldPattern } from './merge-fields.ts';
import { refuse, type WordingProblem } from './wording-problem.ts';

/**
 * Judges the merge fields of a stored text: brackets that are no field, and fields of other
 * programs, are refused, because each person would read them. A field that nobody in a sample of
 * the phonebook has is a warning. The other rules depend on the recipient.
 */
export function judgeTemplate(text: string, sample: readonly MergeValues[]): WordingProblem[] {
  const rest = text.replace(fieldPattern, (field) => ' '.repeat(field.length));
  const broken = [...rest.matchAll(/[[\]]/g)].map(({ index }) =>
    refuse('wording.broken-field', 'A bracket stands alone: a merge field is not closed.', {
      at: { start: index, end: index + 1 },
      mend: 'Write fields as [1st], with both brackets, or take the bracket out.',
    }),
  );
  const foreign = foreignFields(text).map((one) => ({ ...one, severity: 'refuse' as const }));
  return [...broken, ...foreign, ...fieldsNobodyHas(text, sample)];
}
