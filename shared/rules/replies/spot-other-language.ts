import { inOneSpelling, inSameLetters } from './languages/one-spelling.ts';
import { spotByWords } from './languages/spot-by-words.ts';
import { once } from './reader/once.ts';
import { ASKS_IN_LATIN_SCRIPT } from './words/asks-in-latin-script.ts';
import {
  ASKS_IN_OTHER_SCRIPTS,
  CANCELS_IN_OTHER_LANGUAGES,
  STOP_IN_OTHER_LANGUAGES,
} from './words/stop-in-other-languages.ts';
import {
  ABUSE_IN_OTHER_LANGUAGES,
  STRANGERS_IN_OTHER_LANGUAGES,
} from './words/strangers-in-other-languages.ts';

/** What somebody says in a language that the phrase tables do not read. */
export interface OtherLanguage {
  readonly label: 'optOut' | 'wrongNumber' | 'hostile';
  readonly language: string;
  readonly matched: string;
  /** The words for CANCEL: the person may mean a visit. */
  readonly mayMeanTheVisit: boolean;
  readonly certainty: 'sure' | 'doubtful';
}

/**
 * What a text asks in a language that the phrase tables do not read: by the tables of whole texts
 * and sentences, else by the words it is made of.
 */
export function spotOtherLanguage(text: string): OtherLanguage | undefined {
  const known = spotKnownRequest(text);
  if (known !== undefined) return { ...known, label: 'optOut', certainty: 'sure' };
  if (text.length > LONGEST_WHOLE) return undefined;
  const spelled = inOneSpelling(text);
  const wholes = otherWholeTexts();
  // "打错了" stands as it is: its last sign is courtesy only in other texts.
  const whole = wholes.get(spelled) ?? wholes.get(withoutCourtesy(spelled));
  if (whole !== undefined) {
    return { ...whole, matched: spelled, mayMeanTheVisit: false, certainty: 'sure' };
  }
  const found = spotByWords(spelled);
  if (found === undefined) return undefined;
  return {
    label: 'optOut',
    language: found.language,
    matched: spelled,
    mayMeanTheVisit: false,
    certainty: found.sure ? 'sure' : 'doubtful',
  };
}

type Request = Omit<OtherLanguage, 'certainty' | 'label'>;

/**
 * Finds a text that, as a whole and apart from courtesy, is a request to stop in another language
 * (`停止`, `sispann`, `Стоп!`), or that contains one in a script of its own.
 */
function spotKnownRequest(text: string): Request | undefined {
  if (text.length > (OTHER_SCRIPT.test(text) ? LONGEST : LONGEST_WHOLE)) return undefined;
  const spelled = inOneSpelling(text);
  for (const matched of [spelled, withoutCourtesy(spelled)]) {
    const language = byWholeText().get(matched);
    if (language === undefined) continue;
    return { language, matched, mayMeanTheVisit: CANCELS_IN_OTHER_LANGUAGES.has(matched) };
  }
  if (!OTHER_SCRIPT.test(text)) return inLatinScript(spelled);
  for (const [name, asks] of sentences()) {
    const found = asks.exec(spelled);
    if (found !== null) return { language: name, matched: found[0].trim(), mayMeanTheVisit: false };
  }
  return undefined;
}

/** What a text in Latin script asks for as a whole. */
function inLatinScript(spelled: string): Request | undefined {
  const matched = withoutCourtesy(spelled);
  for (const [language, asks] of wholeTexts()) {
    if (asks.test(matched)) return { language, matched, mayMeanTheVisit: false };
  }
  const plain = matched.replace(/ (?:po|na po|nga|naman|ho|lang|na)(?= |$)/g, '');
  if (plain === matched || !wholeTexts().get('tl')?.test(plain)) return undefined;
  return { language: 'tl', matched, mayMeanTheVisit: false };
}

/** A request is short. */
const LONGEST = 400;
const LONGEST_WHOLE = 100;
const OTHER_SCRIPT =
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Deva}]/u;

const byWholeText = once(() => languagesOf(STOP_IN_OTHER_LANGUAGES));

/** Strangers and abuse, as whole texts. */
const otherWholeTexts = once(() => {
  const texts = new Map<string, Pick<OtherLanguage, 'label' | 'language'>>();
  for (const [text, language] of languagesOf(ABUSE_IN_OTHER_LANGUAGES))
    texts.set(text, { label: 'hostile', language });
  for (const [text, language] of languagesOf(STRANGERS_IN_OTHER_LANGUAGES))
    texts.set(text, { label: 'wrongNumber', language });
  return texts;
});

/** The language of each form; the first that has it. */
function languagesOf(table: Readonly<Record<string, readonly string[]>>) {
  const entries = Object.entries(table).flatMap(([language, rows]) =>
    rows.flatMap((row) => row.split('|').map((form) => [inOneSpelling(form), language] as const)),
  );
  return new Map(entries.reverse());
}

const wholeTexts = once(
  (): ReadonlyMap<string, RegExp> =>
    new Map(
      Object.entries(ASKS_IN_LATIN_SCRIPT).map(([language, wholes]) => {
        return [language, new RegExp(`^(?:${wholes.join('|')})$`, 'u')] as const;
      }),
    ),
);

const sentences = once(() =>
  Object.entries(ASKS_IN_OTHER_SCRIPTS).map(([language, pattern]) => {
    return [language, new RegExp(inSameLetters(pattern), 'u')] as const;
  }),
);

function withoutCourtesy(spelled: string): string {
  return spelled.replace(courtesy(), ' ').replace(/\s+/g, ' ').trim();
}

/** At the ends of a text, in all those languages. */
const courtesy = once(() => {
  const words = COURTESY.map(inOneSpelling).join('|');
  return new RegExp(`^(?:(?:${words})(?![a-z]) ?)+|(?: ?(?<![a-z])(?:${words}))+$`, 'gu');
});

const COURTESY = [
  ...'please|pls|thanks|thank you|por favor|obrigado|obrigada'.split('|'),
  ...'tanpri|souple|mesi|xin|vui long'.split('|'),
  ...'lam on|cam on|pakiusap|paki|po|salamat|bitte|danke|prosze|dziekuje|per favore|grazie'.split(
    '|',
  ),
  ...'prego|thov|ua tsaug|请|請|谢谢|謝謝|拜托|拜託|麻烦|麻煩|제발|부탁드립니다|부탁합니다|감사합니다|좀'.split(
    '|',
  ),
  ...'お願いします|おねがいします|お願い致します|ありがとう|どうか|пожалуйста|спасибо|من فضلك|رجاء|شكرا|لو سمحت'.split(
    '|',
  ),
  ...'لطفا|ممنون|مرسی|براہ مہربانی|براہ کرم|برائے مہربانی|شکریہ|پلیز|कृपया|धन्यवाद|प्लीज|meherbani|oi|na|了|吧'.split(
    '|',
  ),
];
