import { useFormatter, useTranslations } from 'use-intl';
import { useApiWords } from '../../languages/api-words.ts';
import { Notice } from '../../parts/notice.tsx';
import { nameOf, phoneNumber } from '../../parts/phone-number.ts';
import { useReasonWords } from '../reason-words.ts';
import type { Preview } from './preview.ts';

/** Who gets nothing and why, who waits until when, and phones as they will read it. */
export function PreviewPeople({ preview }: { preview: Preview }) {
  return (
    <>
      {preview.onlyText && <OnlyText onlyText={preview.onlyText} />}
      <Excluded excluded={preview.excluded} />
      <Waits texts={preview.texts} />
      <Samples samples={preview.samples} />
    </>
  );
}

/** For a customer who never agreed, this is the one text until they answer. */
function OnlyText({ onlyText }: { onlyText: NonNullable<Preview['onlyText']> }) {
  const t = useTranslations('groupSends');
  const { speaksAsApi } = useApiWords();
  const { people, because, citation, examples } = onlyText;
  return (
    <Notice look="warn">
      <details>
        <summary>{t('onlyText', { people })}</summary>
        {speaksAsApi && <p className="small">{because}</p>}
        <p className="soft small">{citation}</p>
        <p className="small">{examples.map(nameOf).join(', ')}</p>
      </details>
    </Notice>
  );
}

function Excluded({ excluded }: Pick<Preview, 'excluded'>) {
  const t = useTranslations('groupSends');
  const reasonWords = useReasonWords();
  const api = useApiWords();
  if (excluded.length === 0) return null;
  return (
    <section className="preview-part">
      <h3>{t('whoNot')}</h3>
      <ul className="reasons">
        {excluded.map(({ rule, people, because, citation, examples }) => (
          <li key={rule}>
            <details>
              <summary>
                <strong className="numbers">{people}</strong> {reasonWords(rule)}
              </summary>
              <p className="small">{api.because({ rule, because })}</p>
              {citation && <p className="soft small">{citation}</p>}
              <ul className="examples small">
                {examples.map((person) => (
                  <li key={person.phone}>
                    {nameOf(person)} <span className="soft">{phoneNumber(person.phone)}</span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waits({ texts: { leaving, opensAt, later } }: Pick<Preview, 'texts'>) {
  const t = useTranslations('groupSends');
  const format = useFormatter();
  const { speaksAsApi } = useApiWords();
  if (opensAt.length === 0) return null;
  const most = Math.max(1, ...opensAt.map(({ people }) => people));
  return (
    <section className="preview-part">
      <h3>{t('when')}</h3>
      <ul className="waits">
        {opensAt.map(({ opensAt: at, people, because }) => (
          <li key={at}>
            <div className="waits-head">
              <span>
                {format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}
              </span>
              <strong className="numbers">{t('ofPeople', { people, leaving })}</strong>
            </div>
            <svg className="waits-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
              <rect width={(100 * people) / most} height="4" />
            </svg>
            {speaksAsApi && <p className="soft small">{because}</p>}
          </li>
        ))}
      </ul>
      {later > 0 && <p className="soft small">{t('later', { people: later })}</p>}
    </section>
  );
}

function Samples({ samples }: Pick<Preview, 'samples'>) {
  const t = useTranslations('groupSends');
  if (samples.length === 0) return null;
  return (
    <section className="preview-part">
      <h3>{t('samples')}</h3>
      <ul className="samples" aria-label={t('samples')}>
        {samples.map((sample) => (
          <li key={sample.phone}>
            <p className="samples-head small">
              <strong>{nameOf(sample)}</strong>
              {sample.onlyText && <span className="badge">{t('theOnlyText')}</span>}
              <span className="soft">{t('partsOf', { parts: sample.parts })}</span>
            </p>
            <p className="bubble">{sample.body}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
