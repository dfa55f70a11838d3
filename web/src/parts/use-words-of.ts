import { useTranslations } from 'use-intl';
import { Problem } from '../../../client/src/problem.ts';

/** Says anything that was thrown: the problem's own words, or that there is no connection. */
export function useWordsOf(): (error: unknown) => string {
  const t = useTranslations('parts');
  return (error) => {
    if (error instanceof Problem) return error.message;
    if (!navigator.onLine || error instanceof TypeError) return t('noConnection');
    return t('broken', { why: error instanceof Error ? error.message : String(error) });
  };
}
