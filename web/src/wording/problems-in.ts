import { Problem } from '../../../client/src/problem.ts';
import type { WordingProblem } from './mend-text.ts';

/** What is wrong with the words, where that is why it was refused. */
export function wordingProblemsIn(error: unknown): readonly WordingProblem[] {
  if (!(error instanceof Problem) || error.name !== 'wording') return [];
  const { problems } = error.members;
  return Array.isArray(problems) ? problems : [];
}
