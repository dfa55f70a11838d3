/**
 * Removes what the phone or the mail program added, and what the person quotes of our own text. Our
 * footer says "Reply STOP to end": quoted in a longer text it asks for nothing. If it is the whole
 * text (`Reply STOP to end`, `ok reply stop to end`) it is the person's own request, and stays.
 */
export function setAsideOurWords(text: string): string {
  let own = text;
  if (own.includes('(')) own = own.replace(SENT_WITH_EFFECT, ' ');
  own = own.replace(SENT_WITH_AT_THE_END, '');
  if (own.includes('>')) own = withoutQuotedLines(own);
  own = own.replace(MAIL_SIGNATURE, ' ');
  return HOLDS_A_KEYWORD.test(own) ? withoutFooter(own) : own;
}

/** `(Sent with Loud Effect)`, as phones write that show no effects. */
const SENT_WITH_EFFECT = expression(
  String.raw`[([]\s*(?:sent with|enviado con|envoyé avec)[^)\]]{0,40}`,
  '(?:effect|ink|efecto|tinta|effet|encre|echo|spotlight|balloons|confetti|love|lasers|fireworks|',
  String.raw`celebration|slam|loud|gentle|stars?)[^)\]]{0,20}[)\]]`,
);
/** The same without its brackets. */
const SENT_WITH_AT_THE_END =
  /\s+sent with (?:loud|slam|gentle|echo|spotlight|balloons|confetti|love|lasers|fireworks|celebration|invisible ink)(?: effect)?\s*$/i;
const QUOTED_LINES = /^\s*>.*$/gm;

/** A text of nothing but quoted lines (`>>>STOP<<<`) is the person's own decoration. */
function withoutQuotedLines(text: string): string {
  const rest = text.replace(QUOTED_LINES, ' ');
  return rest.trim() === '' ? text : rest;
}

/** `Sent from my iPhone` and similar lines at the end. */
const MAIL_SIGNATURE = expression(
  String.raw`(?:^|\n|\s{2,}|[-–—]{1,2}\s*)\s*`,
  '(?:sent from (?:my|yahoo|mail|outlook|samsung|at&t|t-mobile|verizon)|get outlook for|',
  String.raw`enviado desde mi|envoyé de mon|envoyé depuis mon)[^\n]{0,60}\s*$`,
);

const ENDS =
  '(?:end|stop|quit|cancel|unsub(?:scribe)?|opt[- ]?out|be removed|be taken off|no longer)';
const KEYWORD = '(?:stop|end|quit|cancel|unsubscribe|opt[- ]?out|remove|arr[eê]t|alto|baja|x)';
const QUOTED_KEYWORD = String.raw`["'“”‘’«]?\s*\b${KEYWORD}\b\s*["'“”‘’»]?`;
const HOLDS_A_KEYWORD = /\b(?:stop|end|quit|cancel|unsub|opt|arr[eê]t|alto|baja|x)\b/i;

/** "Reply STOP to end", `send "STOP" to unsubscribe`, "Responda STOP para terminar". */
const FOOTER = expression(
  String.raw`(?:\b(?:reply|respond|text|txt|send|type|rply|rsp)\b`,
  String.raw`(?: (?:with|the word|back))?[\s:]*`,
  String.raw`|\b(?:or|and)|(?:^|[.!,;&/]\s*))\s*${QUOTED_KEYWORD} *(?:to|2|=|for)\s*`,
  String.raw`(?:end|stop|quit|cancel|unsub(?:scribe)?|opt[- ]?out|be removed)\b`,
  '(?: (?:texts?|messages?|receiving|these|from|our|this|all|any|future|alerts|out))*',
  // "Opt out: reply STOP"
  String.raw`|\b${ENDS}(?: (?:texts?|messages?|alerts))?\s*[:=-]\s*(?:reply|text|txt|send)`,
  `(?: back| with| the word)* ${QUOTED_KEYWORD}`,
  // "To opt out at any time, text STOP", "if you wish to stop receiving texts reply STOP"
  String.raw`|\b(?:to|2|if you (?:wish|want|would like|prefer) to|para|pour) (?:${ENDS}|` +
    String.raw`dejar|cancelar|salir|arr[eê]ter)\b`,
  String.raw`[^.!?\n]{0,60}?,? (?:please |just |simply )*(?:reply|respond|text|txt|send|` +
    'type|responda|r[ée]pondez|envoyez|env[ií]e)',
  String.raw`(?: back| with| the word| us)* ${QUOTED_KEYWORD}(?: (?:to|al?) (?:\d{3,}|this ` +
    'number|us|n[uú]mero))?',
  String.raw`|\b(?:responda|responde|env[ií]e|texto|conteste)\b[\s:]*${QUOTED_KEYWORD}`,
  String.raw` (?:para|pa) [^.!?\n]{3,40}`,
  String.raw`|\b(?:r[ée]pondez|envoyez|textez|tapez)\b[\s:]*${QUOTED_KEYWORD}`,
  String.raw` (?:pour|afin) [^.!?\n]{3,40}`,
  String.raw`|\b(?:reply|text|send|and|or)?\s*HELP for (?:help|info|more|assistance)\w*`,
);

/** How many words must be around a footer before it counts as quoted. */
const WORDS_AROUND_A_QUOTE = 3;

/**
 * The text without instructions for leaving: "Reply STOP to end", `text "STOP" to opt out`. The
 * same text if it has none.
 */
export function withoutInstruction(text: string): string {
  return HOLDS_A_KEYWORD.test(text) ? text.replace(FOOTER, ' . ') : text;
}

function withoutFooter(text: string): string {
  const rest = text.replace(FOOTER, ' . ');
  if (rest === text) return text;
  const others = rest.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return others.length >= WORDS_AROUND_A_QUOTE ? rest : text;
}

function expression(...pieces: readonly string[]): RegExp {
  return new RegExp(pieces.join(''), 'gi');
}
