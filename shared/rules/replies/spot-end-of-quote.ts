/**
 * Texts that only end a quote: `end`, the second piece of a long reaction (`pick it up until six.
 * Reply STOP to end”`), which asks for nothing; `unclear`, when the whole text asks to stop (`STOP
 * to end”`), which a person may have copied from our text. Nothing for any other text.
 */
export function spotEndOfQuote(text: string): 'end' | 'unclear' | undefined {
  if (!LONE_END.test(text)) return undefined;
  const piece = text.replace(COUNTED, '');
  if (IS_THE_REQUEST.test(piece) || KEYWORD_BEFORE_CURLY.test(piece)) return 'unclear';
  return ENDS_AS_OURS.test(piece) ? 'end' : undefined;
}

/** Whether a phone's reaction was cut within the text it quotes: the rest comes separately. */
export function isOpenReaction(text: string): boolean {
  return OPEN_QUOTE.test(text);
}

const OPEN_QUOTE = /^[^"“„«]{2,60}["“„«][^"”»]{8,}$/u;
const LONE_END = /^[^"“„«‘]{2,400}(?:["”»]|['’]{1,2})\s*$/u;
/** `(2/2)`, as some phones number their pieces. */
const COUNTED = /^\s*\(?\d\/\d\)?:?\s*/;
const IS_THE_REQUEST =
  /^\W*(?:(?:reply|text|send|responda|r[ée]pondez) )?(?:stop|alto|arr[eê]t) (?:to|2|para|pour) (?:end|stop|cancel|terminar|arr[eê]ter)\W*$/iu;
/** How our footers and confirmations end, or what is left of them. */
const TO_LEAVE =
  '(?:end|unsub(?:scribe)?|opt[ -]?out|quit|cancel|stop|undo|terminar|cancelar|salir|arr[eê]ter|annuler)';
const ENDS_AS_OURS = new RegExp(
  [
    `(?:\\bstop )?\\b(?:to|2|para|pour) ${TO_LEAVE}\\W*$|^\\W*(?:end|undo)\\W*$`,
    `\\b(?:reply|text|txt|send|responda|r[ée]pondez|or|o|ou) stop (?:to|2|para|` +
      `pour) \\p{L}+(?:[ -]\\p{L}+)?\\W*$`,
    '\\bstop (?:to|2|para|pour) \\p{L}+\\W*$',
    '\\bstart (?:para|pour) \\p{L}+\\W*$',
    // "STOP para terminar y gracias”"
    '^\\W*(?:stop )?(?:to|2|para|pour) (?:end|terminar|cancelar|arr[eê]ter)\\b.{0,30}$',
    // cut within a word: "nscribe”"
    '^\\W*[a-z]{0,4}(?:scribe|celar|minar|êter)\\W*$',
  ].join('|'),
  'iu',
);
/** A keyword before a curly mark that no keyboard adds by itself. */
const KEYWORD_BEFORE_CURLY = /^\W*(?:unsub(?:scribe)?|cancel|quit|opt[ -]?out)\W*[”»]\s*$/iu;
