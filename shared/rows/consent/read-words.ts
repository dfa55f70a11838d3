import { answerWords } from './answer-words.ts';
import { readAlone } from './read-answer.ts';
import { splitWords } from './split-words.ts';

/** Cheap to ask of a whole row: nothing that says no in words has none of these. */
export const mayRefuse =
  /sto+p|unsub|opt|dn[dctm]\b|do[\s_-]*no?t|don.?t|\bno[\s_-]|no(?:sms|text)|never|not[\s_-]|\bnon|blo[cq]|blacklist|deceas|dead|died|passed|desusc|d[eé]s(?:abonn|inscri)|molest|pas |plus de|fallec|difunt|d[eé]c[eé]d|negra|noire|dad[oa] de|sin con|without|r\.?i\.?p\b/i;

/**
 * What a name says beside the name: "DO NOT TEXT - Gail", "Walter Hume (DECEASED)", "STOP: Ann". A
 * single word counts only where it is set apart or can be no name.
 */
export function readNameWish(name: string): 'no' | 'never' | undefined {
  const parts = name.split(/[()[\]{}*:|/,;–—]|\s-+|-+\s|-{2,}/).map((part) => part.trim());
  const said = parts.map((part) => (part === '' ? undefined : readAlone(part)));
  const alone = said.find((one) => one === 'no') ?? said.find((one) => one !== undefined);
  if (alone) return alone;
  // As a dealer writes it before or behind a name: "STOP Gail Rowe".
  if (/^STOP\s|\sSTOP$/.test(name.trim()) && /\p{Ll}/u.test(name)) return 'no';
  const words = splitWords(name).join(' ');
  if (/\b(?:deceased|fallecid[oa]|difunt[oa]|decedee?)\b/.test(words)) return 'never';
  const without = words.replace(/\bstop\b/g, ' ');
  return answerWords.out.test(without) && !answerWords.notOut.test(words) ? 'no' : undefined;
}

const longestNote = 300;
const inside =
  /\b(?:do\s+not|don['’]?t|no\s+more|stop|never|quit)\s+(?:text(?:s|ing)?|sms|contact(?:ing)?|messag(?:e|es|ing)|send(?:ing)?\s+(?:\w+\s+){0,2}(?:texts?|sms|messages?))\b|\b(?:opted[\s-]out|unsubscribed)\s+(?:of|from)\s+(?:all\s+|our\s+)?(?:texts?|sms)|\bno\s+(?:le\s+|la\s+|lo\s+)?(?:enviar|mandar|contactar)\b|\bne\s+(?:pas|plus)\s+(?:l[ea]s?\s+)?(?:contacter|envoyer)\b/i;

/** Whether a note holds a wish among other words: what exactly is wished we cannot tell. */
export function refusesInside(note: string): boolean {
  return note.length <= longestNote && inside.test(note);
}
