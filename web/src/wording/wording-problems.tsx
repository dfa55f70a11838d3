import { useTranslations } from 'use-intl';
import { useApiWords } from '../languages/api-words.ts';
import { useLanguage } from '../languages/languages.tsx';
import { Button } from '../parts/button.tsx';
import { type MendWith, mendAll, mendText, type WordingProblem } from './mend-text.ts';
import './wording.css';

/**
 * What is wrong with a text, each with its place and, where it can be, one press that mends it;
 * where several can be, one press for all of them.
 * `onPlace` shows the place in the text, `onMend` takes the mended one. `moreFor` adds a way to
 * mend that is not in the text.
 */
export function WordingProblems(given: {
  text: string;
  problems: readonly WordingProblem[];
  mendWith: MendWith;
  onMend: (text: string) => void;
  onPlace: (at: WordingProblem['at']) => void;
  moreFor?: (problem: WordingProblem) => { words: string; run: () => void } | undefined;
}) {
  const { text, problems, onMend, onPlace, moreFor } = given;
  const t = useTranslations('parts.wording');
  const say = useApiWords();
  const { language } = useLanguage();
  if (problems.length === 0) return null;
  const mendWith = { ...given.mendWith, language };
  const all = mendAll(text, problems, mendWith);
  return (
    <>
      {all.mended > 1 && (
        <p>
          <Button onClick={() => onMend(all.text)}>{t('mendAll', { mended: all.mended })}</Button>
        </p>
      )}
      <ul className="wording-problems" aria-label={t('problems')}>
        {problems.map((problem) => {
          const mended = mendText(text, problem, mendWith);
          const more = moreFor?.(problem);
          return (
            <li
              key={`${problem.rule} ${problem.at.start}`}
              className="notice"
              data-look={problem.severity === 'refuse' ? 'bad' : 'warn'}
            >
              <p>
                <strong>{t(problem.severity)}</strong> {say.because(problem)}
              </p>
              <Place text={text} at={problem.at} />
              <p className="small">{say.mend(problem)}</p>
              <div className="wording-acts">
                {mended !== undefined && (
                  <Button onClick={() => onMend(mended)}>{t('mend')}</Button>
                )}
                {more && <Button onClick={more.run}>{more.words}</Button>}
                {problem.at.end > problem.at.start && (
                  <Button look="quiet" onClick={() => onPlace(problem.at)}>
                    {t('show')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const around = 24;

/** The place with a few words around it. */
function Place({ text, at: { start, end } }: { text: string; at: WordingProblem['at'] }) {
  if (end <= start) return null;
  return (
    <p className="small wording-place">
      {start > around && '…'}
      {text.slice(Math.max(0, start - around), start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, end + around)}
      {end + around < text.length && '…'}
    </p>
  );
}

/** Shows a place in its text field: focused and selected. */
export function selectPlace(area: HTMLTextAreaElement | null, at: WordingProblem['at']): void {
  area?.focus();
  area?.setSelectionRange(at.start, at.end);
}
