import { useTranslations } from 'use-intl';
import { Problem } from '../../../client/src/problem.ts';
import { useApiWords } from '../languages/api-words.ts';

/** Says anything that was thrown: the problem's own words, or that there is no connection. */
export function useWordsOf(): (error: unknown) => string {
  const t = useTranslations('parts');
  const { ofProblem } = useApiWords();
  return (error) => {
    if (error instanceof Problem) return ofProblem(error);
    if (isNoConnection(error)) return t('noConnection');
    return t('broken', { why: error instanceof Error ? error.message : String(error) });
  };
}

/** No answer at all, so nothing was refused. */
export function isNoConnection(error: unknown): boolean {
  return !(error instanceof Problem) && (!navigator.onLine || error instanceof TypeError);
}
