import { useFormatter, useTranslations } from 'use-intl';
import { useApiWords } from '../languages/api-words.ts';

/** What may be sent in a day and how much of it is used; nothing where there is no limit. */
export function Limit(given: {
  name: string;
  limit:
    | { most: number | null; used: number; rule: string; because: string; endsAt: string }
    | undefined;
}) {
  const { name, limit } = given;
  const t = useTranslations('settings');
  const format = useFormatter();
  const say = useApiWords();
  if (!limit) return null;
  const { most, used, endsAt } = limit;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {most !== null && (
          <>
            <meter
              className="settings-meter"
              aria-label={name}
              min={0}
              max={most}
              high={most * 0.9}
              value={used}
            />
            <p className="numbers">{t('used', { used, most })}</p>
          </>
        )}
        <p className="soft small">{say.because(limit)}</p>
        {most !== null && (
          <p className="soft small">
            {t('until', {
              time: format.dateTime(new Date(endsAt), { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </p>
        )}
      </dd>
    </div>
  );
}
