import { LETTER_OF } from './spelled-keyword.ts';

/**
 * Replaces the many ways to write one letter by plain ones: full-width and styled letters (NFKC),
 * no accents, straight quotes, no invisible characters, starred curses spelled out, and emoji with
 * a meaning as words. Other emoji become a comma: they end a thought.
 */
export function foldLetters(text: string): string {
  let letters = text;
  if (NOT_ASCII.test(text)) {
    letters = text
      .replace(FLAG_LETTERS, asLetters)
      .normalize('NFKD')
      .replace(DROPPED, '')
      .replace(APOSTROPHES, "'");
    letters = letters.replace(LOOK_ALIKES, (letter) => LATIN.get(letter) ?? letter);
    letters = letters.replace(QUOTES, '"').replace(/[\u00a1\u00bf]/g, ' ');
    letters = letters.replace(EMOJI, (emoji) => ` ${EMOJI_WORDS.get(emoji) ?? ','} `);
  }
  if (FIGURES_IN_A_WORD.test(letters)) letters = letters.replace(WORD_WITH_FIGURES, withoutFigures);
  if (SAID_ALOUD.test(letters)) letters = letters.replace(SPELLED_ALOUD, '$1');
  if (letters.includes('&')) letters = letters.replaceAll('&', ' and ');
  if (letters.includes('http') || letters.includes('www'))
    letters = letters.replace(LINK, ' link ');
  if (TITLE_DOT.test(letters)) letters = letters.replace(TITLE_DOT, '$1 ');
  if (STARRED.test(letters)) {
    for (const [mask, word] of STARRED_CURSES) letters = letters.replace(mask, word);
  }
  return letters;
}

/** Regional indicators, of which two are a flag; four in a row or more are letters. */
const FLAG_LETTERS = /[\u{1f1e6}-\u{1f1ff}]{4,}/gu;

function asLetters(flags: string): string {
  return [...flags]
    .map((flag) => String.fromCharCode((flag.codePointAt(0) ?? 0) - 0x1f1e6 + 65))
    .join('');
}

/** `S as in Sam`: a letter, as one dictates it. */
const SAID_ALOUD =
  /\b[a-z] as in [a-z]+|\b[a-z] (?:like|for) [a-z]+,? (?:and )?[a-z] (?:like|for) /i;
const SPELLED_ALOUD = /\b([a-z]) (?:as in|like|for) [a-z]+/gi;

const FIGURES_IN_A_WORD = /[a-z][0-9$@+|!][a-z0-9]|[0-9$@][a-z]{2}/i;
const WORD_WITH_FIGURES = /(?<![\w$@+|!])[a-z0-9$@+|!]{3,13}(?![\w$@+|])/gi;
const WRITTEN_WITH_FIGURES = new Set(
  (
    'stop stopp stopall unsubscribe quit cancel remove optout unsub arret alto baja texting ' +
    'texts stopit stopping removeme opt out'
  ).split(' '),
);

/** `5TOP`, `$t0p`, `un5ubscribe`: a keyword with figures for letters, and no other word. */
function withoutFigures(word: string): string {
  if (!/[a-z]/i.test(word)) return word;
  const trimmed = word.replace(/!+$/, '');
  if (/^[a-z]+$/i.test(trimmed)) return word;
  const spelled = trimmed.toLowerCase().replace(/[^a-z]/g, (sign) => LETTER_OF[sign] ?? sign);
  return WRITTEN_WITH_FIGURES.has(spelled) ? spelled.toUpperCase() : word;
}

const NOT_ASCII = /[\u0080-\u{10ffff}]/u;
/** Letters that show nothing, by their code points. */
const DROPPED = new RegExp(
  `[${[
    '\\u0300-\\u036f', // accents, set apart by NFKD
    '\\u00ad\\u061c\\u180e\\ufeff', // soft hyphen and other marks of no width
    '\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f', // zero width, direction
    '\\ufe00-\\ufe0f\\u20e3\\u{1f3fb}-\\u{1f3ff}', // emoji style, keycap, skin
  ].join('')}]`,
  'gu',
);
const APOSTROPHES = /[\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc\u02b9\u0384]/g;
const QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033\u300c-\u300f]/g;
/** Greek, Cyrillic and small-capital letters that look like Latin ones, used to dodge filters. */
const LATIN: ReadonlyMap<string, string> = new Map(
  [
    ['\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0455\u0442\u043a\u043c', 'aeopcxyistkm'],
    ['\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0405', 'ABEKMHOPCTXS'],
    [
      '\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a7\u03bf',
      'ABEZHIKMNOPTXo',
    ],
    ['\u1d00\u1d04\u1d05\u1d07\u1d0b\u1d0d\u1d0f\u1d18\u1d1b\u1d1c\ua731', 'acdekmoptus'],
  ].flatMap(([strange = '', latin = '']) =>
    [...strange].map((letter, at) => [letter, latin.charAt(at)] as const),
  ),
);
const LOOK_ALIKES = new RegExp(`[${[...LATIN.keys()].join('')}]`, 'g');
const EMOJI = /\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic})*/gu;
const LINK = /(?:https?:\/\/|www\.)[^\s]+/gi;

/** The emoji that say something on their own. */
const EMOJI_WORDS: ReadonlyMap<string, string> = new Map([
  ...['🛑', '✋', '🚫', '⛔', '🤚', '🖐', '❌', '❎', '✖', '📵', '🔕'].map(
    (e) => [e, 'stopsign'] as const,
  ),
  ...['😂', '🤣', '😹', '😆', '😝', '🤪', '😜'].map((e) => [e, 'haha'] as const),
  ['🖕', 'middlefinger'],
  ['💩', 'poop'],
  ['🤬', 'cursing'],
]);

const TITLE_DOT = /\b(mrs?|ms|dr|st|no)\. (?=[a-z])/gi;

const STARRED = /[a-z][*@#$!][a-z*@#$!]|[@$][a-z]{2}|\*{2}/i;
const STARRED_CURSES: readonly (readonly [RegExp, string])[] = [
  [/\bmother\s?f[*@#$!u]+[a-z*]*r(s?)\b/gi, 'motherfucker$1'],
  [/\bf[*@#$!u]*[*@#$!][*@#$!c]*k(?=e|i|\b)/gi, 'fuck'],
  [/\bf[*@#$!]{2,3}(?![a-z])/gi, 'fuck'],
  [/(?:\bs|\$)h?[*@#$!1]+t\b/gi, 'shit'],
  [/\bsh[*@#$!]+(?![a-z])/gi, 'shit'],
  [/\bb[*@#$!]+(?:tch|ch)/gi, 'bitch'],
  [/\bb[*@#$!]{4}(?![a-z])/gi, 'bitch'],
  [/(?:\ba|@)[*@#$s!]{2}h[o0*]le/gi, 'asshole'],
  [/(?:\ba|@)(?:[*$]{2}|ss)(?![a-z*])/gi, 'ass'],
  [/\bd[*@#$!]ck/gi, 'dick'],
  [/\bc[*@#$!]nt/gi, 'cunt'],
  [/\bd[*@#$!]mn/gi, 'damn'],
  [/\bst[*#]p\b/gi, 'stop'],
];
