import { useTranslations } from 'use-intl';
import type { Draft } from './draft.ts';

const purposes = ['service', 'marketing'] as const;

/** What the text is for: who may get it depends on that. */
export function PurposeField(given: {
  purpose: Draft['purpose'];
  onChange: (purpose: Draft['purpose']) => void;
}) {
  const { purpose, onChange } = given;
  const t = useTranslations('groupSends');
  return (
    <fieldset className="purpose">
      <legend>{t('purpose')}</legend>
      {purposes.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="purpose"
            checked={purpose === one}
            onChange={() => onChange(one)}
          />
          <span>
            <strong>{t(`purposes.${one}`)}</strong>
            <span className="soft small">{t(`purposesMore.${one}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
