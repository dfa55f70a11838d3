import { createContext, useContext } from 'react';
import type { Problem } from '../../../client/src/problem.ts';

/** What the API says in English, in another language: by type of problem, and by rule. */
export type ApiWords = {
  readonly problems: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  /** What mends a text that a rule finds wrong. */
  readonly mends: Readonly<Record<string, string>>;
  /** How somebody left, by kind. */
  readonly leaving: Readonly<Record<string, string>>;
  /** Why a whole file is not read and what helps, by code. */
  readonly files: Readonly<Record<string, string>>;
};

/** Undefined where the API's own words are in the language of the person. */
export const ApiWordsContext = createContext<ApiWords | undefined>(undefined);

type Left = Decided & { readonly kind: string };
type NotRead = { readonly code: string; readonly because: string; readonly mend?: string };
type Decided = { readonly rule?: string | undefined; readonly because?: string | undefined };

/**
 * What the API says, in the language of the person. Its own words are more exact (they name days
 * and people), so they stay where they are understood, and where there are no others.
 */
export function useApiWords() {
  const words = useContext(ApiWordsContext);
  const because = ({ rule = '', because: own = '' }: Decided) => words?.rules[rule] ?? own;
  return {
    /** Where this is false, what has no words of its own here is better left out. */
    speaksAsApi: words === undefined,
    /** In other words than the API's own. */
    isOther: ({ name }: Problem) => words?.problems[name] !== undefined,
    ofProblem: ({ name, message }: Pick<Problem, 'name' | 'message'>) =>
      words?.problems[name] ?? message,
    because,
    mend: ({ rule, mend }: { rule: string; mend: string }) => words?.mends[rule] ?? mend,
    left: ({ kind, ...decided }: Left) =>
      words?.rules[decided.rule ?? ''] ?? words?.leaving[kind] ?? because(decided),
    notRead: ({ code, because: own, mend }: NotRead) => {
      const other = words?.files[code];
      return other === undefined ? [own, ...(mend ? [mend] : [])] : [other];
    },
  };
}
