import { type WordingProblem, warn } from './wording-problem.ts';

/** How other programs write merge fields: {{name}}, {name}, <<name>>, *|NAME|*, %NAME%. */
const foreign =
  /\{\{[^{}\n]{1,60}\}\}|\{[\w .-]{1,60}\}|<<[^<>\n]{1,60}>>|\*\|[^|\n]{1,60}\|\*|%[A-Za-z_]{2,60}%/g;

/** Merge fields of another program in a text: they would be sent as they are. */
export function foreignFields(text: string): WordingProblem[] {
  return [...text.matchAll(foreign)].map(({ 0: words, index }) => {
    return warn('wording.foreign-field', `"${words}" is no merge field: people would read it so.`, {
      at: { start: index, end: index + words.length },
      mend: 'Merge fields stand in square brackets: [1st], [Full], or [your field].',
    });
  });
}
