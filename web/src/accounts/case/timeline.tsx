import { useTranslations } from 'use-intl';
import { Part } from '../part.tsx';
import { useActName } from '../use-act-name.ts';
import { When } from '../when.tsx';
import type { Case } from './evidence.ts';

/** What was done to the account, newest first, with the operators' own notes. */
export function Timeline({ found }: { found: Case }) {
  const t = useTranslations('accounts.case');
  const nameOf = useActName();
  return (
    <Part title={t('timeline')}>
      <ol className="timeline">
        {found.timeline.map(({ at, who, what, why, note }) => (
          <li key={`${at} ${what} ${why}`} data-what={what}>
            <strong>{nameOf(what)}</strong>
            <span className="soft small block">
              <When at={at} />, {who}
            </span>
            <p>{why}</p>
            {note && (
              <p className="timeline-note">
                <span className="small soft">{t('privateNote')}</span> {note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** The suspensions before the one that is open now. */
export function EarlierSuspensions({ found }: { found: Case }) {
  const t = useTranslations('accounts.case');
  if (found.earlierSuspensions.length === 0) return null;
  return (
    <Part title={t('earlier')}>
      <ul className="plain-list">
        {found.earlierSuspensions.map(({ at, who, why }) => (
          <li key={at}>
            <span>
              {why}
              <span className="soft small block">
                <When at={at} />, {who}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
