import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { useSession } from '../../session/session.tsx';
import type { Preview, WordingProblem } from '../use-preview.ts';
import { mended } from './mend.ts';

type Given = {
  readonly text: string;
  readonly preview: Preview;
  readonly onMend: (text: string) => void;
  readonly onShow: (start: number, end: number) => void;
};

/** What is wrong with the words: why, where, and a button that mends it or shows the place. */
export function WordingProblems({ text, preview, onMend, onShow }: Given) {
  const t = useTranslations('composer');
  const { problems, missing } = preview;
  if (problems.length === 0 && missing.length === 0) return null;
  return (
    <ul className="wording" aria-label={t('problems')}>
      {missing.length > 0 && (
        <li data-look="bad">
          <p>{t('missing', { names: missing.join(', ') })}</p>
        </li>
      )}
      {problems.map((problem) => (
        <Problem
          key={`${problem.rule} ${problem.at.start}`}
          {...{ text, preview, problem, onMend, onShow }}
        />
      ))}
    </ul>
  );
}

function Problem(given: Given & { problem: WordingProblem }) {
  const { text, preview, problem, onMend, onShow } = given;
  const t = useTranslations('composer');
  const { me } = useSession();
  const company = me.account?.name ?? '';
  const better = mended(text, problem, { plain: preview.plain, company });
  const { start, end } = problem.at;
  return (
    <li data-look={problem.severity === 'refuse' ? 'bad' : 'warn'}>
      <p>
        {problem.because} <span className="soft">{problem.mend}</span>
      </p>
      {better !== undefined && <Button onClick={() => onMend(better)}>{t('mend')}</Button>}
      {better === undefined && end > start && (
        <Button look="quiet" onClick={() => onShow(start, end)}>
          {t('show', { words: text.slice(start, end) })}
        </Button>
      )}
    </li>
  );
}
