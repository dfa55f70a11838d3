import { useFormatter, useTranslations } from 'use-intl';
import { useApiWords } from '../../languages/api-words.ts';
import { Icon } from '../../parts/icon.tsx';
import type { WholeContact } from '../use-contacts.ts';

const kinds = ['reply', 'service', 'marketing'] as const;

/** What the law lets this person receive today, until when, and why. */
export function StandingCard({ may }: { may: WholeContact['mayReceive'] }) {
  const t = useTranslations('contacts');
  const format = useFormatter();
  const { because } = useApiWords();
  return (
    <section className="card contact-card">
      <h2>{t('mayReceive')}</h2>
      <ul className="contact-standing">
        {kinds.map((kind) => {
          const { may: isAllowed, until } = may[kind];
          const day =
            until && format.dateTime(new Date(until), { dateStyle: 'long', timeZone: 'UTC' });
          return (
            <li key={kind} data-may={isAllowed}>
              <Icon name={isAllowed ? 'check' : 'optOut'} />
              <div>
                <p>
                  <strong>{t(`kind.${kind}`)}:</strong>{' '}
                  {isAllowed ? (day ? t('yesUntil', { day }) : t('yes')) : t('no')}
                </p>
                <p className="soft small">{because(may[kind])}</p>
              </div>
            </li>
          );
        })}
      </ul>
      <p className="soft small">{t('quietHours')}</p>
    </section>
  );
}
