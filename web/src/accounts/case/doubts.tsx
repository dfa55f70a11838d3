import { useTranslations } from 'use-intl';
import { Part } from '../part.tsx';
import { When } from '../when.tsx';
import type { Case } from './evidence.ts';

/** Words that may mean stop, and how each case ended. They never count towards a suspension. */
export function Doubts({ doubts }: { doubts: Case['doubts'] }) {
  const t = useTranslations('accounts.case');
  return (
    <Part title={t('doubts', { count: doubts.length })}>
      <p className="soft small">{t('doubtsMore')}</p>
      <ul className="plain-list">
        {doubts.map((doubt) => (
          <li key={`${doubt.phone} ${doubt.at}`}>
            <span>
              <q>{doubt.words ?? ''}</q>
              <span className="soft small block">
                <span className="numbers">{doubt.phone}</span>, <When at={doubt.at} />
              </span>
            </span>
            <Decided doubt={doubt} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Decided({ doubt }: { doubt: Case['doubts'][number] }) {
  const t = useTranslations('accounts.case');
  const { state, decideBy, decided } = doubt;
  if (decided === undefined) {
    return (
      <span className="small">
        {t('undecided')}
        {decideBy && (
          <span className="soft block">
            {t.rich('decideBy', { when: () => <When at={decideBy} /> })}
          </span>
        )}
      </span>
    );
  }
  return (
    <span className="small">
      {t(state === 'kept' ? 'kept' : 'out')}
      <span className="soft block">
        {decided.by}, <When at={decided.at} />
      </span>
      {decided.because && <span className="soft block">{decided.because}</span>}
    </span>
  );
}
