/**
 * Folds the many ways to write one letter into plain ones: full-width and styled letters (NFKC),
 * accents off, curly quotes straight, invisible characters gone, starred curses spelled out, and
 * the emoji that mean something as words. Other emoji become a comma: they end a thought.
 */
export function foldLetters(text: string): string {
  let letters = text;
  if (NOT_ASCII.test(text)) {
    letters = text.normalize('NFKD').replace(DROPPED, '').replace(APOSTROPHES, "'");
    letters = letters.replace(QUOTES, '"').replace(/[\u00a1\u00bf]/g, ' ');
    letters = letters.replace(EMOJI, (emoji) => ` ${EMOJI_WORDS.get(emoji) ?? ','} `);
  }
  if (letters.includes('&')) letters = letters.replaceAll('&', ' and ');
  if (letters.includes('http') || letters.includes('www'))
    letters = letters.replace(LINK, ' link ');
  if (TITLE_DOT.test(letters)) letters = letters.replace(TITLE_DOT, '$1 ');
  if (STARRED.test(letters)) {
    for (const [mask, word] of STARRED_CURSES) letters = letters.replace(mask, word);
  }
  return letters;
}

// biome would rather not see control characters here, and none is: the range starts at 0x80
const NOT_ASCII = /[\u0080-\u{10ffff}]/u;
/** Accents, zero-width characters, soft hyphens, direction marks, emoji style and skin marks. */
const DROPPED =
  /[\u0300-\u036f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{1f3fb}-\u{1f3ff}\u20e3]/gu;
const APOSTROPHES = /[\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc\u02b9\u0384]/g;
const QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033\u300c-\u300f]/g;
const EMOJI = /\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic})*/gu;
const LINK = /(?:https?:\/\/|www\.)[^\s]+/gi;

/** The emoji that say something on their own. */
const EMOJI_WORDS: ReadonlyMap<string, string> = new Map([
  ...['🛑', '✋', '🚫', '⛔', '🤚', '🖐', '❌', '❎', '✖', '📵', '🔕'].map(
    (e) => [e, 'stopsign'] as const,
  ),
  ...['😂', '🤣', '😹', '😆', '😝', '🤪', '😜'].map((e) => [e, 'haha'] as const),
  ['🖕', 'middlefinger'],
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
];
