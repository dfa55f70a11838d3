import { countParts, type PartCount } from '../../values/message-parts.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';
import {
  fieldName,
  fieldPattern,
  type MergeValues,
  mergeFieldsIn,
  nameFields,
  valueOfField,
} from './merge-fields.ts';
import { plainTemplate } from './plain-template.ts';
import { contentProblems, priceProblems, shortenerProblems } from './wording-content.ts';
import {
  fieldProblems,
  footerProblems,
  identityProblems,
  lengthProblems,
  type Wording,
} from './wording-duties.ts';
import { refuse, type WordingProblem } from './wording-problem.ts';

export type WordingJudgement = {
  /** False when any problem refuses. */
  readonly may: boolean;
  readonly problems: readonly WordingProblem[];
  readonly parts: PartCount;
};

export type Rendered =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly missing: readonly string[] };

/**
 * Judges a text as it was written, with its merge fields, and answers all problems at once. `plain`
 * is the text in GSM 7-bit characters as far as possible; often equal to the text.
 */
export function judgeWording(
  wording: Wording,
  rulebook: Rulebook,
): WordingJudgement & { readonly plain: string } {
  const judged = judgement(wording.text, [
    ...lengthProblems(wording.text, rulebook),
    ...identityProblems(wording, rulebook),
    ...fieldProblems(wording, rulebook),
    ...footerProblems(wording, rulebook),
    ...contentProblems(wording, rulebook),
    ...priceProblems(wording.text),
  ]);
  return { ...judged, plain: plainTemplate(wording.text) };
}

/**
 * Puts one person's values into the text. A missing first name without a fallback becomes `there`
 * ("Hi there"), so that nobody misses a reminder because of a missing name. Any other missing value
 * without a fallback is named in the answer, and the text must not leave.
 */
export function renderText(template: string, contact: MergeValues): Rendered {
  const missing = new Set<string>();
  const text = template.replace(fieldPattern, (_, name: string, fallback?: string) => {
    const value = valueOfField(name, contact) ?? fallback?.trim() ?? greetings[fieldName(name)];
    if (value === undefined) missing.add(name.trim());
    return value ?? '';
  });
  return missing.size > 0 ? { ok: false, missing: [...missing] } : { ok: true, text };
}

/** Judges the rendered text for one person. Runs for every text of a group send. */
export function judgeRendered(
  text: string,
  wording: Pick<Wording, 'kind' | 'first'>,
  rulebook: Rulebook,
): WordingJudgement {
  const left = mergeFieldsIn(text).filter(
    ({ name }) => wording.kind === 'group' || nameFields.includes(name),
  );
  return judgement(text, [
    ...lengthProblems(text, rulebook),
    ...left.map(({ start, end }) =>
      refuse('wording.leftover-field', 'A merge field was left in the finished text.', {
        at: { start, end },
        mend: 'Give every contact this field, or write a fallback: [field|fallback].',
        citation: rulebook.wording.nameCitation,
      }),
    ),
    ...footerProblems({ ...wording, text }, rulebook),
    ...shortenerProblems(text, rulebook),
  ]);
}

const greetings: Readonly<Record<string, string>> = { '1st': 'there', full: 'there' };

function judgement(text: string, problems: readonly WordingProblem[]): WordingJudgement {
  return {
    may: problems.every(({ severity }) => severity !== 'refuse'),
    problems,
    parts: countParts(text),
  };
}
