import { useFormatter, useTranslations } from 'use-intl';
import type { components } from '../../../client/src/schema.d.ts';
import { useApiWords } from '../languages/api-words.ts';
import { Notice } from '../parts/notice.tsx';
import { phoneNumber } from '../parts/phone-number.ts';
import { Limit } from './limit.tsx';

type Account = components['schemas']['Account'];

/** The status of the account and its reason, its numbers, and what it may still send today. */
export function AccountSection({ account }: { account: Account }) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const { because } = useApiWords();
  const { name, status, since, warning, carrierRest, numbers, usage } = account;
  const time = (iso: string) =>
    format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' });
  const looks = { active: 'good', screening: 'warn', suspended: 'bad', terminated: 'bad' } as const;
  return (
    <section className="card settings-section" aria-labelledby="account">
      <h2 id="account">{name}</h2>
      <Notice look={looks[status]}>
        <p>
          <strong>{t(`status.${status}`)}</strong> {t('since', { time: time(since) })}
        </p>
        <p>{because(account)}</p>
      </Notice>
      {warning && (
        <Notice look="warn">
          <p>
            <strong>{t('warning')}</strong> {because(warning)}
          </p>
          <p className="small">{t('warningMore')}</p>
        </Notice>
      )}
      {carrierRest && (
        <Notice look="warn">
          <p>{because(carrierRest)}</p>
          <p className="small">{t('nextTry', { time: time(carrierRest.nextTryAt) })}</p>
        </Notice>
      )}
      <dl className="settings-facts">
        <div>
          <dt>{t('numbers')}</dt>
          <dd>
            {numbers.length === 0 && <span className="soft">{t('noNumbers')}</span>}
            <ul>
              {numbers.map(({ phoneNumber: number, partsPerSecond }) => (
                <li key={number}>
                  <span className="numbers">{phoneNumber(number)}</span>{' '}
                  <span className="soft small">{t('pace', { parts: partsPerSecond })}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{t('lastDay')}</dt>
          <dd>
            {t('usage', { sends: usage.groupSends, optOuts: usage.optOuts })}
            <p className="soft small">{t('usageMore')}</p>
          </dd>
        </div>
        <div>
          <dt>{t('rulebook')}</dt>
          <dd>{account.rulebook}</dd>
        </div>
        <Limit name={t('dailyLimit')} limit={peopleOf(account)} />
        <Limit name={t('textLimit')} limit={textsOf(account)} />
        <Limit name={t('dailyCap')} limit={partsOf(account)} />
      </dl>
    </section>
  );
}

function peopleOf({ dailyLimit }: Account) {
  const { people: most, used, rule, because, endsAt } = dailyLimit;
  return { most, used, rule, because, endsAt };
}

function textsOf({ textLimit }: Account) {
  if (!textLimit) return undefined;
  const { texts: most, used, rule, because, endsAt } = textLimit;
  return { most, used, rule, because, endsAt };
}

function partsOf({ dailyCap }: Account) {
  if (!dailyCap) return undefined;
  const { parts: most, used, rule, because, endsAt } = dailyCap;
  return { most, used, rule, because, endsAt };
}
