/**
 * A phone that cannot show a reaction sends it as a text that quotes our text: `Liked “Hi Sam, ...
 * Reply STOP to end”`. The words inside are ours, so whatever they say, the person has asked for
 * nothing. Formats of Apple and Google in the three languages.
 */
const OPENING_QUOTE = '["“”«„‘\']';
const FELT = 'liked|loved|disliked|laughed at|emphasi[sz]ed|questioned';
const SAID_BEFORE_THE_QUOTE = [
  // Apple, English
  `(?:${FELT})`,
  'removed (?:a|an) (?:like|heart|dislike|laugh|exclamation(?: mark)?|question mark|emphasis) from',
  '(?:reacted|removed) (?:with )?(?:a )?(?:[^ ]{1,12} )?(?:reaction )?(?:to|from)',
  // Google, Samsung: the emoji itself, then "to", "a" or "à"
  '[^\\p{L}\\p{N}]{1,16}\\s*(?:to|a|à|en)',
  '[^\\p{L}\\p{N}]{1,16}\\s*(?:removed from|quitado de|retiré de)',
  // Spanish
  '(?:le|me|te) (?:gust[oó]|encant[oó]|dio risa|sorprendi[oó])',
  'no (?:le|me) gust[oó]',
  '(?:se|me) (?:ri[oó]|re[ií]) (?:de|con)',
  '(?:dio|di) (?:énfasis|enfasis) a',
  '(?:enfatiz[oó]|destac[oó]|exclam[oó] por|cuestion[oó]|pregunt[oó] por)',
  '(?:quit[oó]|elimin[oó]) (?:un|una) .{3,24}? (?:de|a)',
  'reaccion[oó] con .{1,12}? a',
  // French
  '(?:a|avez) (?:aimé|adoré|ri (?:à|de)|mis en évidence|souligné|mis en doute)',
  "(?:a|avez) mis l[’']accent sur",
  "n[’']a pas aimé|j[’']aime|j[’']adore",
  'a (?:supprimé|retiré|enlevé) .{3,30}? (?:de|sur|à)',
  'a réagi (?:avec )?.{1,12}? à',
  'a posé une question sur',
];
const TAPBACK = new RegExp(
  `^\\s*(?:${SAID_BEFORE_THE_QUOTE.join('|')})\\s*:?\\s*${OPENING_QUOTE}`,
  'iu',
);
const SEEN_THINGS = 'image|movie|attachment|link|photo|video|contact|sticker|audio message';
const ABOUT_A_PICTURE = new RegExp(`^\\s*(?:${FELT}) an? (?:${SEEN_THINGS})\\.?\\s*$`, 'i');
/** Characters that phones put around the emoji and that show nothing. */
const INVISIBLE = new RegExp(
  `[${[
    '\\u00ad\\u200a-\\u200f\\ufeff', // no width
    '\\u2028-\\u202e\\u2060-\\u2069', // direction
    '\\ufe0e\\ufe0f', // emoji style
  ].join('')}]`,
  'g',
);

/**
 * The person's own words beside a reaction: the whole text if it is no reaction, nothing if it is
 * only a reaction, and otherwise what follows the closing quote (`Disliked “...” stop`).
 */
export function withoutTapback(text: string): string {
  if (text.length < 8) return text;
  const visible = text.replace(INVISIBLE, '');
  if (ABOUT_A_PICTURE.test(visible)) return '';
  const opening = TAPBACK.exec(visible);
  if (opening === null)
    return HOLDS_OUR_WORDS.test(visible) ? withoutQuoteOfOurs(visible, text) : text;
  const quoted = visible.slice(opening[0].length);
  const closing = CLOSING_QUOTE.exec(quoted);
  return closing === null ? '' : quoted.slice(closing.index + 1).trim();
}

/** The last quote mark that ends something. */
const CLOSING_QUOTE = /["”»](?=\s*[^"“”«»]*$)/;

/** What only a business writes: how to leave it, and that somebody has left. */
const OUR_WORDS = [
  '(?:reply|text|send|responda|responde|envie|env[ií]e|r[ée]pondez|envoyez) \\W?stop\\b',
  '\\bstop (?:to|2) (?:end|quit|cancel|opt|unsub)',
  'you are unsubscribed and will get no more texts',
  'reply start to undo|you will get our texts again|for help call',
  '(?:回复|回覆|回傳|返信|أرسل|ارسل|اكتب|رد بـ?|ответьте|отправьте|trả lời|gửi|sagot(?:in)?|' +
    'odpowiedz|wyślij|antworten sie|senden sie|rispondi|invia|reponn|voye|회신|답장|जवाब|भेजें|' +
    'بھیجیں|ارسال|پاسخ) ?(?:بـ|mit|con|ng|z)? ?\\W?(?:STOP|SAIR|PARE|ARRET)',
  'STOP ?(?:退订|退訂|取消|停止|と返信|으로|लिखकर|للإيقاف|للالغاء|لإلغاء|для|để|para|pour|per|um|zum|om|' +
    'aby|upang|pou) ?',
  '(?:removed|taken) (?:you )?(?:from|off) our list',
  'ya no recibir[aá] mas? ?textos|responda start|vous [eê]tes d[eé]sabonn|r[eé]pondez start',
].join('|');
const HOLDS_OUR_WORDS = new RegExp(OUR_WORDS, 'iu');
/**
 * A reaction as a phone in any language may write it: a few words, the text in quotes, a few words.
 */
const QUOTE_OF_A_TEXT = /["“”„«「『‹](.*)["“”»」』›]/su;
const MOST_WORDS_OF_A_REACTION = 5;
/** `Please stop sending "Reply STOP to end" to my phone`: no phone names a reaction so. */
const ASKS_FIRST = /\b(?:stop|quit|no more) (?:sending|texting|getting|receiving)\b/i;
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{4}/u;

/**
 * The text outside a quote of our own words. A few words before it are a phone's name for a
 * reaction; what follows it is kept, and read.
 */
function withoutQuoteOfOurs(visible: string, text: string): string {
  const quote = QUOTE_OF_A_TEXT.exec(visible);
  if (quote === null) return text;
  const [all, inside = ''] = quote;
  if (!HOLDS_OUR_WORDS.test(inside)) return text;
  const isShort = inside.trim().split(/\s+/).length < 4 && !inside.includes(':');
  if (isShort && !WITHOUT_SPACES.test(inside)) return text;
  const before = visible.slice(0, quote.index).trim();
  const after = visible.slice(quote.index + all.length).trim();
  const isReaction = before !== '' && before.split(/\s+/).length <= MOST_WORDS_OF_A_REACTION;
  if (before === '' && after === '') return text;
  if (ASKS_FIRST.test(before)) return `${before} texts ${after}`.trim();
  if (isReaction || before === '') return after;
  return `${before} ${after}`.trim();
}
