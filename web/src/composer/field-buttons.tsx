import { useTranslations } from 'use-intl';
import { useSession } from '../session/session.tsx';

/**
 * Buttons that put a merge field, or words everybody needs, where the cursor is: [1st] and [Full]
 * are filled in for the person, [Company] and [Rep] are written out at once.
 */
export function FieldButtons(given: { fields: readonly string[]; onPut: (words: string) => void }) {
  const { fields, onPut } = given;
  const t = useTranslations('composer');
  const { me } = useSession();
  const buttons = [
    { label: '[1st]', words: '[1st]' },
    { label: '[Full]', words: '[Full]' },
    { label: '[Company]', words: me.account?.name ?? '' },
    { label: '[Rep]', words: me.name },
    ...fields.map((field) => ({ label: `[${field}]`, words: `[${field}]` })),
  ];
  return (
    <fieldset className="composer-fields">
      <legend className="hidden">{t('fields')}</legend>
      {buttons.map(({ label, words }) => (
        <button key={label} type="button" className="composer-field" onClick={() => onPut(words)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
