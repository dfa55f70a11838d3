import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import type { english } from '../../messages/en.ts';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];
type Messages = typeof english;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

const keptAs = 'messenger.language';

type Chosen = { readonly language: Language; readonly choose: (language: Language) => void };
const LanguageContext = createContext<Chosen>({ language: 'en', choose: () => undefined });

/** Words in the language of the person: what they chose here, else the browser's, else English. */
export function Languages({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(preferredLanguage);
  const [messages, setMessages] = useState<Messages>();
  useEffect(() => {
    let current = true;
    document.documentElement.lang = language;
    readMessages(language).then((read) => current && setMessages(read));
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
  if (messages === undefined) return null;
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <LanguageContext value={chosen}>
      <IntlProvider locale={language} messages={messages} timeZone={timeZone}>
        {children}
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

/** Each language is a file of its own, so that only one is loaded. */
async function readMessages(language: Language): Promise<Messages> {
  if (language === 'es') return (await import('../../messages/es.ts')).spanish;
  return (await import('../../messages/en.ts')).english;
}
