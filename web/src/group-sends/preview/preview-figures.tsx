import { useFormatter, useTranslations } from 'use-intl';
import { useApiWords } from '../../languages/api-words.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Preview } from './preview.ts';

/** Parts, price, and when the last text leaves. */
export function PreviewFigures(given: { preview: Preview; onPlain: (text: string) => void }) {
  const { preview, onPlain } = given;
  const t = useTranslations('groupSends');
  const format = useFormatter();
  const { because } = useApiWords();
  const { parts, price, pace, unicode = 0, plainSaving: plain } = preview;
  const dollars = (amount: number) =>
    format.number(amount, { style: 'currency', currency: 'USD', maximumFractionDigits: 2 });
  const time = (iso: string) =>
    format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <dl className="figures">
        {parts && (
          <Figure name={t('parts')} value={format.number(parts.total)}>
            {parts.min === parts.max
              ? t('partsEach', { parts: parts.min })
              : t('partsRange', { min: parts.min, max: parts.max })}
          </Figure>
        )}
        {price && (
          <Figure
            name={t('price')}
            value={
              dollars(price.total.low) === dollars(price.total.high)
                ? dollars(price.total.low)
                : t('range', { low: dollars(price.total.low), high: dollars(price.total.high) })
            }
          >
            {t('estimate', {
              day: format.dateTime(new Date(price.asOf), { dateStyle: 'medium', timeZone: 'UTC' }),
            })}
          </Figure>
        )}
        {pace?.finishesAt && (
          <Figure name={t('finishes')} value={time(pace.finishesAt)}>
            {t('pace', { parts: pace.partsPerSecond })}
          </Figure>
        )}
      </dl>
      {plain && (
        <Notice look="warn">
          <p>
            {t('plain', {
              now: plain.partsNow,
              fewer: plain.partsThen,
              low: dollars(plain.saved.price.low),
              high: dollars(plain.saved.price.high),
            })}
          </p>
          <div>
            <Button onClick={() => onPlain(plain.text)}>{t('takePlain')}</Button>
          </div>
        </Notice>
      )}
      {unicode > 0 && <Notice look="warn">{t('unicode', { people: unicode })}</Notice>}
      {pace && pace.tooLate > 0 && (
        <Notice look="warn">{t('tooLate', { people: pace.tooLate })}</Notice>
      )}
      {pace && pace.ahead.parts > 0 && (
        <p className="soft small">{t('ahead', { parts: pace.ahead.parts })}</p>
      )}
      {pace?.dailyLimit && (
        <Notice>{because({ rule: 'ramp-up', because: pace.dailyLimit })}</Notice>
      )}
      {pace?.carrierStop && (
        <Notice look="warn">{because({ ...pace.carrierStop, rule: 'carrier.stop' })}</Notice>
      )}
    </>
  );
}

function Figure(given: { name: string; value: string; children: string }) {
  const { name, value, children } = given;
  return (
    <div>
      <dt className="soft small">{name}</dt>
      <dd>
        <span className="figure-value numbers">{value}</span>
        <span className="soft small">{children}</span>
      </dd>
    </div>
  );
}
