import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import type { firstEnglish } from '../../messages/first-en.ts';
import type { laterEnglish } from '../../messages/later-en.ts';
import { type ApiWords, ApiWordsContext } from './api-words.ts';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];
type Messages = typeof firstEnglish & typeof laterEnglish;
type Words = {
  readonly messages: Messages | typeof firstEnglish;
  readonly ofApi?: ApiWords;
  /** Not only the words of the first page. */
  readonly areAll?: true;
};

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

const keptAs = 'messenger.language';

// Asked for as soon as this code runs, before anything is drawn. A failure shows when it is used.
readFirstWords(preferredLanguage()).catch(() => undefined);

type Chosen = {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** Until then only the first page can be shown. */
  readonly hasAllWords: boolean;
  /** Why the words could not be loaded. */
  readonly failure?: unknown;
};
const LanguageContext = createContext<Chosen>({
  language: 'en',
  choose: () => undefined,
  hasAllWords: false,
});

/** Words in the language of the person: what they chose here, else the browser's, else English. */
export function Languages({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(preferredLanguage);
  const [words, setWords] = useState<Words>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    let current = true;
    document.documentElement.lang = language;
    const read = async () => {
      const first = await readFirstWords(language);
      // Whoever changes the language sees the page in the other one until all is there.
      if (current) setWords((shown) => (shown?.areAll ? shown : first));
      const all = await readAllWords(language);
      if (current) setWords(all);
    };
    read().catch((error: unknown) => current && setFailure(error));
    return () => {
      current = false;
    };
  }, [language]);
  const hasAllWords = words?.areAll === true;
  const chosen = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        localStorage.setItem(keptAs, next);
        setLanguage(next);
      },
      hasAllWords,
      failure,
    }),
    [language, hasAllWords, failure],
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

/** Of each language two files, so that only one is loaded before something can be seen. */
async function readFirstWords(language: Language): Promise<Words> {
  if (language === 'en') {
    return { messages: (await import('../../messages/first-en.ts')).firstEnglish };
  }
  // The API speaks English.
  const [{ firstSpanish }, ofApi] = await Promise.all([
    import('../../messages/first-es.ts'),
    import('../../messages/of-the-api/es.json'),
  ]);
  return { messages: firstSpanish, ofApi: ofApi.default };
}

async function readAllWords(language: Language): Promise<Words> {
  const first = readFirstWords(language);
  const later =
    language === 'en'
      ? (await import('../../messages/later-en.ts')).laterEnglish
      : (await import('../../messages/later-es.ts')).laterSpanish;
  const { messages, ...more } = await first;
  return { ...more, messages: { ...messages, ...later }, areAll: true };
}
