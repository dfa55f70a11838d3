import type { WordingRule } from '../../values/rule-names.ts';

/** One problem of a text: where (UTF-16 code units) and how to correct it. */
export type WordingProblem = {
  readonly rule: WordingRule;
  readonly because: string;
  readonly at: { readonly start: number; readonly end: number };
  readonly mend: string;
  /** `refuse` stops the text; `warn` does not. */
  readonly severity: 'refuse' | 'warn';
  readonly citation?: string;
};

type Detail = Pick<WordingProblem, 'at' | 'mend' | 'citation'>;

/** A problem that stops the text. */
export function refuse(rule: WordingRule, because: string, detail: Detail): WordingProblem {
  return { rule, because, severity: 'refuse', ...detail };
}

/** A problem that only warns. */
export function warn(rule: WordingRule, because: string, detail: Detail): WordingProblem {
  return { rule, because, severity: 'warn', ...detail };
}
