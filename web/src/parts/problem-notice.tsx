import { useTranslations } from 'use-intl';
import { Problem, type WrongPlace } from '../../../client/src/problem.ts';
import { useApiWords } from '../languages/api-words.ts';
import { useWordsOf } from './use-words-of.ts';
import './page.css';

/** What was refused or broke, in the problem's own words, with the page that explains it. */
export function ProblemNotice({ error }: { error: unknown }) {
  const t = useTranslations('parts');
  const wordsOf = useWordsOf();
  const { isOther } = useApiWords();
  // The sentence of the problem may have said a place already.
  const places = error instanceof Problem ? error.errors.filter(isNotIn(error.message)) : [];
  return (
    <div className="notice" data-look="bad" role="alert">
      <p>{wordsOf(error)}</p>
      {error instanceof Problem && isOther(error) && (
        <p className="soft small" lang="en">
          {error.message}
        </p>
      )}
      {error instanceof Problem && places.length > 0 && (
        <ul {...(isOther(error) && { lang: 'en' })}>
          {places.map(({ at, message }) => (
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

function isNotIn(sentence: string) {
  return ({ at, message }: WrongPlace) => !sentence.includes(`${at}: ${message}`);
}
