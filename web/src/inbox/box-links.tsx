import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useBoxCounts } from '../title/use-box-counts.ts';
import { addressOf, type BoxName, boxes, boxNames } from './boxes.ts';

/** The boxes, each with how many conversations are in it; "2,000+" where there are more. */
export function BoxLinks({ box }: { box: BoxName }) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const counts = useBoxCounts();
  return (
    <nav className="inbox-boxes" aria-label={t('boxes')}>
      {boxNames.map((name) => {
        const count = counts?.[boxes[name].count];
        return (
          <Link
            key={name}
            href={addressOf(name)}
            className="inbox-box"
            {...(name === box && { 'aria-current': 'true' as const })}
          >
            <span>{t(`box.${name}`)}</span>
            {count && (
              <span
                className="inbox-count numbers"
                data-some={count.conversations > 0 || undefined}
              >
                {format.number(count.conversations)}
                {!count.exact && '+'}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
