import { createContext, useContext } from 'react';
import type { Problem } from '../../../client/src/problem.ts';

/** What the API says in English, in another language: by type of problem, and by rule. */
export type ApiWords = {
  readonly problems: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  /** What mends a text that a rule finds wrong. */
  readonly mends: Readonly<Record<string, string>>;
};

/** Undefined where the API's own words are in the language of the person. */
export const ApiWordsContext = createContext<ApiWords | undefined>(undefined);

type Decided = { readonly rule?: string | undefined; readonly because?: string | undefined };

/**
 * What the API says, in the language of the person. Its own words are more exact (they name days
 * and people), so they stay where they are understood, and where there are no others.
 */
export function useApiWords() {
  const words = useContext(ApiWordsContext);
  return {
    /** In other words than the API's own. */
    isOther: ({ name }: Problem) => words?.problems[name] !== undefined,
    ofProblem: ({ name, message }: Problem) => words?.problems[name] ?? message,
    because: ({ rule = '', because = '' }: Decided) => words?.rules[rule] ?? because,
    mend: ({ rule, mend }: { rule: string; mend: string }) => words?.mends[rule] ?? mend,
  };
}
