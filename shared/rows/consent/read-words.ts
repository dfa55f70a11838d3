import { answerWords } from './answer-words.ts';
import { readAlone } from './read-answer.ts';
import { splitWords } from './split-words.ts';

/** A cheap check of a whole row: every refusal in words contains one of these. */
export const mayRefuse =
  /sto+p|unsub|opt|dn[dctm]\b|do[\s_-]*no?t|don.?t|\bno[\s_-]|no(?:sms|text)|never|not[\s_-]|\bnon|blo[cq]|black\s?list|remov|\bbajas?\b|estate of|deceas|dec['’]?d\b|\(d(?:ec|cd|[.\s])|(?:sms|text)s?\W+(?:no|off)\b|suppress|†|✝|q\.?e\.?p\.?d|dead|died|passed|wrong|\bbad[\s_-]|equivocad|mauvais|doesn.?t|didn.?t|\boff\b|\bonly\b|litigat|cease|hates?\b|unable|cannot|can.t|\bsin |desusc|d[eé]s(?:abonn|inscri)|molest|pas |plus de|fallec|difunt|d[eé]c[eé]d|negra|noire|dad[oa] de|s(?:in|ans) con|without|r\.?i\.?p\b/i;

/**
 * A refusal beside a name: "DO NOT TEXT - Gail", "Walter Hume (DECEASED)", "STOP: Ann". A single
 * word counts only if it is set apart or can be no name.
 */
export function readNameWish(given: string): 'no' | 'never' | undefined {
  const name = aloneInName(given);
  const parts = name.split(/[()[\]{}*:|/,;–—"“”!]|\s-+|-+\s|-{2,}/).map((part) => part.trim());
  const said = parts.map((part) => (part === '' ? undefined : readAlone(part)));
  const alone = said.find((one) => one === 'no') ?? said.find((one) => one !== undefined);
  if (alone) return alone;
  if (isShouted('STOP', name) || isShouted('BLOCKED', name)) return 'no';
  if (isShouted('RIP', name) || signOfDeath.test(name)) return 'never';
  const words = splitWords(name).join(' ');
  if (/\b(?:deceased|died|decd|qepd|fallecid[oa]|difunt[oa]|decedee?)\b/.test(words)) {
    return 'never';
  }
  const without = words.replace(/(?<!\bto )\bstop\b(?! (?:texts?|texting|sms|messages)\b)/g, ' ');
  return answerWords.out.test(without) && !answerWords.notOut.test(words) ? 'no' : undefined;
}

/** The same for a group or tag: "no contact", "RIP" can be nothing else there. */
export function readGroupWish(name: string): 'no' | 'never' | undefined {
  const bare = name.replace(/^[\s"*]+|["\s]+$/g, '');
  if (/^blocked(?: (?:contacts|customers|list|numbers))?$/i.test(bare)) return 'no';
  if (/^(?:(?:dad[oa]s )?de )?bajas?$/i.test(bare)) return 'no';
  if (/^no[\s_-]contact(?:[\s_-]list)?$/i.test(bare)) return 'no';
  if (/^r\.?i\.?p\.?$/i.test(bare)) return 'never';
  const said = bare.split(/\s[-–—]\s|[:()]/).map(readAlone);
  return readAlone(bare) ?? said.find((one) => one === 'no') ?? said.find((one) => one);
}

/**
 * "xxDO NOT TEXTxx", "ZZ-DNC", written so that they sort last; "no contact" in a name is a refusal.
 */
function aloneInName(name: string): string {
  return name
    .replace(/(?<![a-z])[xz]{2,}[\s_-]*(?=(?:do|dn[ct]|no|stop|opt)\b)|(?<=\p{Lu})x{2,}\b/giu, ' ')
    .replace(/\bno[\s_-]contact\b/gi, 'do not contact');
}

/** As a dealer writes it before or after a name: "STOP Gail Rowe". */
function isShouted(word: string, name: string): boolean {
  const apart = new RegExp(`^\\W*${word}\\W+(?=\\p{L})|\\W${word}\\W*$`, 'u');
  return apart.test(name) && /\p{Ll}/u.test(name);
}

const signOfDeath =
  /[†✝]|\bR\.\s?I\.\s?P\b|[([*]\s*(?:RIP|passed|dec(?:['’]?d|\.)?|DCD)\s*[)\]*]|\bestate of\b|\(d\.?\s?(?:19|20)\d\d\)|\bQ\.?E\.?P\.?D\b/i;

const longestNote = 300;
/** Also "Take him off the text list", "contact by mail only", "TCPA litigator", "cannot text". */
const inside =
  /\b(?:tak(?:e|en)|took|removed?|get)\b(?:\s+\w+){0,2}\s+(?:off|from)\s+(?:(?:of|the|our|your|all|my)\s+)*(?:(?:text|texts|sms|texting|marketing|contact|calling)\s*)*(?:list|texts|texting|sms|database)\b|\b(?:contact(?:ed)?\s+(?:by|via)\s+(?:e-?mail|mail|phone|letter)\s+only|only\s+contact\s+(?:by|via)\s+(?:e-?mail|mail|phone|letter))\b|\btcpa\s+(?:litigat|lawsuit|plaintiff)|\bcease\s+(?:and|&)\s+desist\b|\b(?:cannot|can['’]?t|unable\s+to)\s+(?:text|receive\s+(?:texts?|sms))\b|\bno\s+(?:texts?|texting|sms)\b|\bhates?\s+(?:texts?|texting|sms)\b|\bsend\s+anything\W*$|\b(?:do\s+not|don['’]?t|no\s+more|stop|never|quit)\s+(?:text(?:s|ing)?|sms|contact(?:ing)?|messag(?:e|es|ing)|send(?:ing)?\s+(?:\w+\s+){0,2}(?:texts?|sms|messages?))\b|\b(?:opted[\s-]out|unsubscribed)\s+(?:of|from)\s+(?:all\s+|our\s+)?(?:texts?|sms)|\bno\s+(?:le\s+|la\s+|lo\s+)?(?:enviar|mandar|contactar)\b|\bne\s+(?:pas|plus)\s+(?:l[ea]s?\s+)?(?:contacter|envoyer)\b/i;

/** Whether a note contains a refusal among other words: what exactly it refuses is unknown. */
export function refusesInside(note: string): boolean {
  return note.length <= longestNote && inside.test(note);
}
