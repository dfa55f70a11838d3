import { type MergeValues, mergeFieldsIn, nameFields, valueOfField } from './merge-fields.ts';
import { type WordingProblem, warn } from './wording-problem.ts';

const greetings = ['1st', 'full'];
const mostNamed = 20;

/**
 * Merge fields for which none of these people has a value, most likely mistyped. With a fallback
 * everybody would get the fallback and nobody would notice; without one nobody would get a text.
 */
export function fieldsNobodyHas(text: string, people: readonly MergeValues[]): WordingProblem[] {
  if (people.length === 0) return [];
  const asked = mergeFieldsIn(text).filter(({ name }) => !greetings.includes(name));
  return asked.flatMap(({ name, start, end }) => {
    if (people.some((person) => valueOfField(name, person) !== undefined)) return [];
    const hasFallback = text.slice(start, end).includes('|');
    const then = hasFallback ? 'everybody reads the fallback' : 'nobody would get this text';
    const because = `Nobody in this audience has a field called "${name}": ${then}.`;
    const mend = `Fields that somebody has: ${fieldsOf(people)}.`;
    return warn('wording.unknown-field', because, { at: { start, end }, mend });
  });
}

function fieldsOf(people: readonly MergeValues[]): string {
  const own = new Set(people.flatMap(({ fields = {} }) => Object.keys(fields)));
  return [...nameFields, ...own]
    .slice(0, mostNamed)
    .map((name) => `[${name}]`)
    .join(', ');
}
