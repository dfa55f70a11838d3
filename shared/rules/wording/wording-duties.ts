import type { Purpose } from '../law/decision.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';
import { foreignFields } from './foreign-fields.ts';
import { fieldPattern, mergeFieldsIn } from './merge-fields.ts';
import { refuse, type WordingProblem, warn } from './wording-problem.ts';
import { endsWithFooter, footerLike, namesAny } from './words-in-text.ts';

export type Wording = {
  readonly text: string;
  readonly company: string;
  /** Other names by which people know the company. */
  readonly alsoKnownAs?: readonly string[];
  /** The writer's name, if the text must say it ("and also yourself"). */
  readonly representative?: string;
  readonly purpose: Purpose;
  readonly kind: 'group' | 'one-to-one';
  /** The first text to this person: it must name the company and have the footer. */
  readonly first: boolean;
};

/** Empty, or longer than a carrier accepts. */
export function lengthProblems(text: string, { wording }: Rulebook): WordingProblem[] {
  const longest = wording.longestCharacters;
  if (text.trim() === '') {
    const at = { start: 0, end: text.length };
    return [refuse('wording.empty', 'The text is empty.', { at, mend: 'Write the text.' })];
  }
  if (text.length <= longest) return [];
  return [
    refuse('wording.too-long', `The text is longer than ${longest} characters.`, {
      at: { start: longest, end: text.length },
      mend: `Shorten it by ${text.length - longest} characters.`,
    }),
  ];
}

/** A group send and a first text say who they are from (2014 rules 4A). */
export function identityProblems(
  wording: Wording,
  { wording: duties }: Rulebook,
): WordingProblem[] {
  if (wording.kind !== 'group' && !wording.first) return [];
  const at = { start: 0, end: 0 };
  const problems: WordingProblem[] = [];
  if (!namesAny(wording.text, [wording.company, ...(wording.alsoKnownAs ?? [])])) {
    problems.push(
      refuse('wording.company', 'The text does not say which company it is from.', {
        at,
        mend: `Name ${wording.company} in the text.`,
        citation: duties.companyCitation,
      }),
    );
  }
  const { representative } = wording;
  const givenName = representative?.split(' ').slice(0, 1) ?? [];
  if (representative !== undefined && !namesAny(wording.text, [representative, ...givenName])) {
    problems.push(
      warn('wording.representative', 'The text does not say who in the company writes.', {
        at,
        mend: `Say who you are: "${representative} at ${wording.company}".`,
        citation: duties.companyCitation,
      }),
    );
  }
  return problems;
}

/** A group send greets by name (2014 rules 5), with complete merge fields in our own form. */
export function fieldProblems(wording: Wording, { wording: duties }: Rulebook): WordingProblem[] {
  const citation = duties.nameCitation;
  const used = mergeFieldsIn(wording.text);
  const problems: WordingProblem[] = [];
  if (wording.kind === 'group' && !used.some(({ name }) => name === '1st' || name === 'full')) {
    problems.push(
      refuse('wording.name', 'A group send greets each person by name.', {
        at: { start: 0, end: 0 },
        mend: 'Use [1st] or [Full], for example "Hi [1st|there]".',
        citation,
      }),
    );
  }
  const rest = wording.text.replace(fieldPattern, (field) => ' '.repeat(field.length));
  for (const match of wording.kind === 'group' ? rest.matchAll(/[[\]]/g) : []) {
    problems.push(
      refuse('wording.broken-field', 'A bracket stands alone: a merge field is not closed.', {
        at: { start: match.index, end: match.index + 1 },
        mend: 'Write fields as [1st], with both brackets, or take the bracket out.',
        citation,
      }),
    );
  }
  return [...problems, ...(wording.kind === 'group' ? foreignFields(wording.text) : [])];
}

/** A group send and a first text end with the opt-out words (2014 rules 4B). */
export function footerProblems(
  { text, kind, first }: Pick<Wording, 'text' | 'kind' | 'first'>,
  rulebook: Rulebook,
): WordingProblem[] {
  if (kind !== 'group' && !first) return [];
  const duties = rulebook.wording;
  if (endsWithFooter(text, rulebook)) return [];
  const who = kind === 'group' ? 'A group send' : 'The first text to a person';
  return [
    refuse('wording.footer', `${who} ends with the words "${duties.footer}".`, {
      at: footerLike(text) ?? { start: text.length, end: text.length },
      mend: `Put "${duties.footer}" at the very end, spelled exactly so.`,
      citation: duties.footerCitation,
    }),
  ];
}
