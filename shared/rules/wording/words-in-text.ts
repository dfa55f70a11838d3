import type { Rulebook } from '../rulebooks/rulebook.ts';

/** Words of a text that a rule is about, with their position in UTF-16 code units. */
export type Found = { readonly words: string; readonly start: number; readonly end: number };

/** Public link shorteners, alone or in a link; `habit.ly` and `bob@is.gd` are not. */
export function shortenersIn(text: string, rulebook: Rulebook): Found[] {
  return allOf(patternsOf(rulebook).shorteners, text);
}

/** Words that carriers forbid or watch, with their topic. */
export function barredIn(text: string, rulebook: Rulebook): (Found & { topic: string })[] {
  return patternsOf(rulebook).barred.flatMap(({ topic, pattern }) =>
    allOf(pattern, text).map((found) => ({ ...found, topic })),
  );
}

/** Words of advertising, which a service text does not need. */
export function promotionIn(text: string): Found[] {
  return allOf(promotion, text);
}

/** Requests to reply with a word that means STOP: "Reply CANCEL to move your visit". */
export function stopWordsAskedFor(text: string): Found[] {
  return allOf(asksForStopWord, text);
}

/** Whether the text ends with the footer's words; a full stop or space may follow. */
export function endsWithFooter(text: string, rulebook: Rulebook): boolean {
  return patternsOf(rulebook).footer.test(text);
}

/** Words that resemble the footer but differ from it or stand in the wrong place. */
export function footerLike(text: string): Found | undefined {
  return allOf(/\b(?:reply|text|send)\s+["'“]?stop\b["'”]?(?:\s+to\s+[a-z-]+)?/gi, text).at(-1);
}

/** Whether the text has one of the names, regardless of legal form, case and accents. */
export function namesAny(text: string, names: readonly string[]): boolean {
  const said = ` ${bare(text)} `;
  return names.map(coreName).some((name) => name !== '' && said.includes(` ${name} `));
}

const promotion =
  /\b(?:\d+ ?% ?off|half price|discounts?|coupons?|promo(?:tion)?(?: code)?|special offer|limited[- ]time|clearance|free gift|on sale|big sale|flash sale|save \$?\d+|buy (?:one|1|now)|deals?)\b/gi;

const asksForStopWord =
  /\b(?:reply|text|send|answer|respond)(?: back)?(?: with)?:? ["'“‘]?(?:cancel|end|quit)\b/gi;

const legalForm = /(?: (?:inc|llc|ltd|co|corp|corporation|company|lp|llp|plc|pllc|pc))+$/;

type Patterns = {
  readonly footer: RegExp;
  readonly shorteners: RegExp;
  readonly barred: readonly { topic: string; pattern: RegExp }[];
};
const patterns = new WeakMap<Rulebook, Patterns>();

function patternsOf(rulebook: Rulebook): Patterns {
  const known = patterns.get(rulebook);
  if (known !== undefined) return known;
  const hosts = rulebook.wording.shorteners.map(literal).join('|');
  const footer = rulebook.wording.footer.split(' ').map(literal).join('\\s+');
  const made = {
    footer: new RegExp(`(?<!\\w)${footer}[\\s.!]*$`),
    shorteners: new RegExp(
      `(?<![\\w.@-])(?:https?://)?(?:[a-z0-9-]+\\.)*(?:${hosts})(?![\\w-]|\\.\\w)(?:/\\S*)?`,
      'gi',
    ),
    barred: Object.entries(rulebook.wording.barred).map(([topic, words]) => ({
      topic,
      pattern: new RegExp(`\\b(?:${words.map(literal).join('|')})\\b`, 'gi'),
    })),
  };
  patterns.set(rulebook, made);
  return made;
}

function allOf(pattern: RegExp, text: string): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({
    words: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function coreName(company: string): string {
  const name = bare(company).replace(/^the /, '');
  return name.replace(legalForm, '') || name;
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘.]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
