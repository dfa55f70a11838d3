import { useFormatter, useTranslations } from 'use-intl';
import type { Preview } from './use-preview.ts';

/** Parts and price of the text as this person would read it. */
export function Size({ preview }: { preview: Preview | undefined }) {
  const t = useTranslations('composer');
  const format = useFormatter();
  const dollars = (value: number) =>
    format.number(value, { style: 'currency', currency: 'USD', maximumFractionDigits: 3 });
  return (
    <p id="composer-size" className="composer-size small soft numbers">
      {preview &&
        t('size', {
          units: preview.units,
          parts: preview.parts,
          low: dollars(preview.price.low),
          high: dollars(preview.price.high),
        })}
      {preview?.encoding === 'UCS-2' && ` ${t('unicode', { size: preview.unitsPerPart })}`}
    </p>
  );
}
