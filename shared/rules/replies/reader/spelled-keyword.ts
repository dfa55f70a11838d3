/**
 * A keyword that is the whole text but written so that it contains no word: with digits for letters
 * (`5T0P`), spelled out (`s*t*o*p`, `q u i t`), split (`sto p`), or in letters of signs and emoji
 * (`🅢🅣🅞🅟`, `S🛑T🛑O🛑P`). Answers the keyword in plain letters, or nothing.
 */
export function spelledKeyword(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const letters = text
    .replace(STYLED, asLetters)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(DICTATED, '');
  const joined = letters
    .replace(HIDDEN_O, 'o')
    .replace(SEPARATORS, '')
    .replace(/[0-9$@+€]/g, (sign) => LETTER_OF[sign] ?? sign);
  if (LIKE_UNSUBSCRIBE.test(joined)) return 'unsubscribe';
  return LIKE_OPT_OUT.test(joined) ? 'opt out' : KEYWORDS.get(joined);
}

/** Slips in the two longest keywords: `unsubscruve`, `unsbscrb`, `optt out`, `op out`. */
const LIKE_UNSUBSCRIBE =
  /^(?:please)?(?!unscrew|unsecur|unsacr)(?:un|um)s?u?n?[bs]+(?:u?b)?s?[cr]\w{0,6}(?:me|please)?$/;
const LIKE_OPT_OUT = /^(?:please)?(?:op{1,2}t{0,2}|otp|oput|opy|opr)-?(?:out|oit|otu|ouy|ot)$/;

const LONGEST = 60;
/** "Capital S capital T ...", "all one word", as one speaks to a phone. */
const DICTATED = /\b(?:capital|cap|uppercase|letter|(?:all )?(?:in )?(?:caps|one word))\b/g;
/** Letters in circles and squares, and the halves of flags. */
const STYLED = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const FIRST_OF_STYLED = [0x1f150, 0x1f170, 0x1f1e6];

function asLetters(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  const first = FIRST_OF_STYLED.findLast((one) => one <= point) ?? point;
  return String.fromCharCode(97 + point - first);
}

const HIDDEN_O = /(?<=t)(?:[*#°•🛑⛔⭕🔴]|\(\)|\[\])(?=p)/gu;
const SEPARATORS =
  /\p{Extended_Pictographic}|\ufe0f|[\s.,;\-–—_*/\\|'"’“”()[\]<>~!…·•\u200b-\u200f]/gu;

/** Figures and signs that stand for a letter. */
export const LETTER_OF: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '@': 'a',
  '€': 'e',
  '+': 't',
  '|': 'i',
  '!': 'i',
};

/** Each as it is read in the end; looked up without its blanks. */
/** "Sierra Tango Oscar Papa", as soldiers and pilots spell. */
const SAID_IN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['sierra tango oscar papa', 'stop'],
  ['ess tee oh pee', 'stop'],
]);

const KEYWORDS: ReadonlyMap<string, string> = new Map(
  [
    ...'stop|stop please|please stop|stop now|stop it|stop all|stop stop|stop to end'.split('|'),
    ...'stop texting|stop texting me|stop texting please|stop calling|stop text|stop texts'.split(
      '|',
    ),
    ...'unsubscribe|unsubscribe me|unsub|quit|quit texting|remove|remove me|opt out'.split('|'),
    ...'opt me out|cancel|no more texts|leave me alone|alto|parar|baja|arret|sair'.split('|'),
    ...'do not call|do not text|dont call|dont text|dont text me|remove|end'.split('|'),
    ...'take me off|take me off your list|take me off the list|leave me alone please'.split('|'),
    ...'stop texting me please|please stop texting|please stop texting me'.split('|'),
    ...'remove me please|please remove me|pls stop|plz stop|stop pls|stop plz'.split('|'),
    ...'stop messaging me|stop messages|no texts|no more messages|dont call me'.split('|'),
    ...'don text me|don text|dont contact me|do not contact|do not contact me|do not text me'.split(
      '|',
    ),
    ...'sierra tango oscar papa|ess tee oh pee'.split('|'),
  ].map((words) => [words.replaceAll(' ', ''), SAID_IN_LETTERS.get(words) ?? words] as const),
);
