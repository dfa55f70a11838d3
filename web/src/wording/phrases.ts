/** A language that texts are mended in: those of the app. */
export type Language = 'en' | 'es';

/** The words with which a text is mended, in one language. All letters are of GSM 7-bit. */
export type Phrases = {
  readonly greeting: string;
  /** A greeting without a name, which the one with a name replaces. */
  readonly bareGreeting: RegExp;
  /** A greeting to its end, and the rest. */
  readonly opening: RegExp;
  readonly thisIs: (who: string) => string;
  readonly ofCompany: (person: string, company: string) => string;
  /** To ask for, in place of a word that opts out. */
  readonly askFor: string;
};

const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    greeting: 'Hi [1st|there],',
    bareGreeting: /^(?:hi|hello|hey)(?: there)?[,!.]?\s+/i,
    opening: /^((?:hi|hello|hey|dear)\b[^,!.]*[,!.])\s*(.*)$/is,
    thisIs: (who) => `this is ${who}.`,
    ofCompany: (person, company) => `${person} at ${company}`,
    askFor: 'CHANGE',
  },
  es: {
    greeting: 'Hola [1st|qué tal],',
    bareGreeting: /^¡?(?:hola|buen[oa]s(?: d[ií]as| tardes| noches)?)[,!.]?\s+/i,
    opening: /^(¡?(?:hola|buen[oa]s|estimad[oa]s?)\b[^,!.]*[,!.])\s*(.*)$/is,
    thisIs: (who) => `le escribe ${who}.`,
    ofCompany: (person, company) => `${person} de ${company}`,
    askFor: 'CAMBIAR',
  },
};

/** The phrases in the language of the text; where it does not tell, in that of the app. */
export function phrasesFor(text: string, appLanguage: Language): Phrases {
  const english = text.match(englishWords)?.length ?? 0;
  const spanish = text.match(spanishWords)?.length ?? 0;
  if (english === spanish) return phrases[appLanguage];
  return phrases[english > spanish ? 'en' : 'es'];
}

// Without words that the footer, which stays English, has.
const englishWords = /\b(?:hi|hello|hey|dear|the|your|you|is|are|we|our|and|for|at|it|this)\b/gi;
const spanishWords =
  /\b(?:hola|buen[oa]s|el|la|los|las|su|sus|de|del|que|y|en|con|para|por|le)\b|[ñ¿¡]/gi;
