import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import type { english } from '../../messages/en.ts';
import { type ApiWords, ApiWordsContext } from './api-words.ts';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];
type Messages = typeof english;
type Words = { readonly messages: Messages; readonly ofApi?: ApiWords };

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

const keptAs = 'messenger.language';

// Asked for as soon as this code runs, before anything is drawn. A failure shows when it is used.
readWords(preferredLanguage()).catch(() => undefined);

type Chosen = { readonly language: Language; readonly choose: (language: Language) => void };
const LanguageContext = createContext<Chosen>({ language: 'en', choose: () => undefined });

/** Words in the language of the person: what they chose here, else the browser's, else English. */
export function Languages({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(preferredLanguage);
  const [words, setWords] = useState<Words>();
  useEffect(() => {
    let current = true;
    document.documentElement.lang = language;
    readWords(language).then((read) => current && setWords(read));
    return () => {
      current = false;
    };
  }, [language]);
  const chosen = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        localStorage.setItem(keptAs, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  if (words === undefined) return null;
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <LanguageContext value={chosen}>
      <IntlProvider locale={language} messages={words.messages} timeZone={timeZone}>
        <ApiWordsContext value={words.ofApi}>{children}</ApiWordsContext>
      </IntlProvider>
    </LanguageContext>
  );
}

/** The language that is shown, and how to show another. */
export function useLanguage(): Chosen {
  return useContext(LanguageContext);
}

function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(keptAs), ...navigator.languages];
  const known = wanted.map((one) => languages.find((language) => one?.startsWith(language)));
  return known.find((one) => one !== undefined) ?? 'en';
}

/** Each language is one file, so that only one is loaded. The API speaks English. */
async function readWords(language: Language): Promise<Words> {
  if (language === 'en') return { messages: (await import('../../messages/en.ts')).english };
  const [{ spanish }, ofApi] = await Promise.all([
    import('../../messages/es.ts'),
    import('../../messages/of-the-api/es.json'),
  ]);
  return { messages: spanish, ofApi: ofApi.default };
}
