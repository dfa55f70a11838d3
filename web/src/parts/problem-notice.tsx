import { useTranslations } from 'use-intl';
import { Problem } from '../../../client/src/problem.ts';
import './page.css';

/** What was refused or broke, in the problem's own words, with the page that explains it. */
export function ProblemNotice({ error }: { error: unknown }) {
  const t = useTranslations('parts');
  return (
    <div className="notice" data-look="bad" role="alert">
      <p>{useWordsOf(error)}</p>
      {error instanceof Problem && error.errors.length > 0 && (
        <ul>
          {error.errors.map(({ at, message }) => (
            <li key={`${at} ${message}`}>
              {at}: {message}
            </li>
          ))}
        </ul>
      )}
      {error instanceof Problem && error.page && (
        <a href={error.page} target="_blank" rel="noreferrer">
          {t('problemPage')}
        </a>
      )}
    </div>
  );
}

/** The words of anything that was thrown: the problem's own, or that there is no connection. */
export function useWordsOf(error: unknown): string {
  const t = useTranslations('parts');
  if (error instanceof Problem) return error.message;
  if (!navigator.onLine || error instanceof TypeError) return t('noConnection');
  return t('broken', { why: error instanceof Error ? error.message : String(error) });
}
