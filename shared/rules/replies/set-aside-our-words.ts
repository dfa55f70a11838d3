/**
 * Cuts away what the phone or the mail program added, and what the person quotes of our own text.
 * Our footer says "Reply STOP to end": quoted back in a longer text it asks for nothing. When it
 * is all there is (`Reply STOP to end`, `ok reply stop to end`) it is the person's own request,
 * and stays.
 */
export function setAsideOurWords(text: string): string {
  let own = text;
  if (own.includes('(')) own = own.replace(SENT_WITH_EFFECT, ' ');
  if (own.includes('>')) own = own.replace(QUOTED_LINES, ' ');
  own = own.replace(MAIL_SIGNATURE, ' ');
  return hasKeyword(own) ? withoutFooter(own) : own;
}

const SENT_WITH_EFFECT =
  /[([]\s*(?:sent with|enviado con|envoyé avec)[^)\]]{0,40}(?:effect|ink|efecto|tinta|effet|encre|echo|spotlight|balloons|confetti|love|lasers|fireworks|celebration|slam|loud|gentle|stars?)[^)\]]{0,20}[)\]]/gi;
const QUOTED_LINES = /^\s*>.*$/gm;
const MAIL_SIGNATURE =
  /(?:^|\n|\s{2,}|[-–—]{1,2}\s*)\s*(?:sent from (?:my|yahoo|mail|outlook|samsung|at&t|t-mobile|verizon)|get outlook for|enviado desde mi|envoyé de mon|envoyé depuis mon)[^\n]{0,60}\s*$/i;

const KEYWORD = '(?:stop|end|quit|cancel|unsubscribe|opt[- ]?out|remove|arr[eê]t|alto|baja|x)';
const FOOTERS = [
  // "Reply STOP to end", "text STOP to opt out", `send "STOP" to unsubscribe`
  `(?:\\b(?:reply|respond|text|txt|send|type|rply|rsp|please reply)\\b(?: (?:with|the word|back))?[\\s:]*|(?:^|[.!,;]\\s*))["'“”‘’]?\\b${KEYWORD}\\b["'“”‘’]? *(?:to|2|=|for)\\s*(?:end|stop|quit|cancel|unsub(?:scribe)?|opt[- ]?out|be removed)\\b(?: (?:texts?|messages?|receiving|these|from|our|this|all|any|future|alerts|out))*`,
  `\\b(?:responda|responde|env[ií]e|texto|conteste)\\b[\\s:]*["'“”]?${KEYWORD}["'“”]? (?:para|pa) [^.!?\\n]{3,40}`,
  `\\b(?:r[ée]pondez|envoyez|textez|tapez)\\b[\\s:]*["'“”«]?\\s*${KEYWORD}\\s*["'“”»]? (?:pour|afin) [^.!?\\n]{3,40}`,
  `\\b(?:reply|text|send|and|or)?\\s*HELP for (?:help|info|more|assistance)\\w*`,
];
const FOOTER = new RegExp(`(?:${FOOTERS.join('|')})`, 'gi');

function hasKeyword(text: string): boolean {
  return FOOTER_HINT.test(text);
}
const FOOTER_HINT = /\b(?:stop|end|quit|cancel|unsub|opt|arr[eê]t|alto|baja|x)\b/i;

/** How many words must stand around a footer before it counts as quoted. */
const WORDS_AROUND_A_QUOTE = 3;

function withoutFooter(text: string): string {
  const rest = text.replace(FOOTER, ' . ');
  if (rest === text) return text;
  const others = rest.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return others.length >= WORDS_AROUND_A_QUOTE ? rest : text;
}
