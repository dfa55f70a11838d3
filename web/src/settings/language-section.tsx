import { useTranslations } from 'use-intl';
import { type Language, languages, useLanguage } from '../languages/languages.tsx';
import { SelectField } from '../parts/field.tsx';

/** The language of the app, on this machine. */
export function LanguageSection() {
  const t = useTranslations();
  const { language, choose } = useLanguage();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <section className="card settings-section" aria-labelledby="here">
      <h2 id="here">{t('settings.here')}</h2>
      <SelectField
        label={t('settings.shownIn')}
        hint={t('settings.timeZone', { zone })}
        value={language}
        onChange={({ target }) => choose(target.value as Language)}
      >
        {languages.map((one) => (
          <option key={one} value={one}>
            {t(`app.languageName.${one}`)}
          </option>
        ))}
      </SelectField>
      <p className="soft small">{t('settings.keys')}</p>
    </section>
  );
}
