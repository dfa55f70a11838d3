import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { components } from '../../../client/src/schema.d.ts';
import { contactPath } from '../contacts/contact-path.ts';
import { useApiWords } from '../languages/api-words.ts';
import { phoneNumber } from '../parts/phone-number.ts';

/** One opt-out: who, since when, in which words, and why it counts. */
export function OptOutLine({ optOut }: { optOut: components['schemas']['OptOut'] }) {
  const t = useTranslations('optOuts');
  const format = useFormatter();
  const { left } = useApiWords();
  const { phone, state, kind, optedOutAt, saidAt, words, endedAt, endedBecause } = optOut;
  const day = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className="opt-out">
      <div className="opt-out-who">
        <strong className="numbers">{phoneNumber(phone)}</strong>
        <span className="soft small">{day(saidAt ?? optedOutAt)}</span>
      </div>
      <div className="opt-out-why">
        <p>
          <span className="badge" data-look={state === 'out' ? 'bad' : 'plain'}>
            {state === 'out' ? t(`kind.${kind}`) : t(`state.${state}`)}
          </span>
        </p>
        {words && <blockquote>{words}</blockquote>}
        <p className="soft small">{left(optOut)}</p>
        {endedAt && (
          <p className="soft small">
            {t('ended', { day: day(endedAt), because: endedBecause ?? '' })}
          </p>
        )}
      </div>
      <Link
        href={contactPath(phone, 'proof')}
        className="opt-out-proof"
        data-row
        aria-label={t('proofOf', { phone: phoneNumber(phone) })}
      >
        {t('proof')}
      </Link>
    </li>
  );
}
