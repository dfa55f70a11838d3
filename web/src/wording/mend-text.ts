import { type Language, type Phrases, phrasesFor } from './phrases.ts';

/** One thing wrong with a text, as the API says it: where, in UTF-16 units, and what mends it. */
export type WordingProblem = {
  readonly rule: string;
  readonly because: string;
  readonly at: { readonly start: number; readonly end: number };
  readonly mend: string;
  readonly severity: 'refuse' | 'warn';
};

/**
 * Who writes, in which language the app speaks (English if not said), and the text in plain
 * characters where the API answered it.
 */
export type MendWith = {
  readonly language?: Language | undefined;
  readonly company?: string | undefined;
  readonly representative?: string | undefined;
  readonly plain?: string | undefined;
};

/** The text with this problem corrected; undefined if only a person can know what is meant. */
export function mendText(
  text: string,
  problem: WordingProblem,
  given: MendWith,
): string | undefined {
  const { company, representative, plain } = given;
  const phrases = phrasesFor(text, given.language ?? 'en');
  const put = (words: string) => replaceAt(text, problem.at, words);
  switch (problem.rule) {
    case 'wording.name':
      return `${phrases.greeting} ${text.replace(phrases.bareGreeting, '')}`;
    case 'wording.company':
      return company && sayCompany(text, company, phrases);
    case 'wording.representative': {
      if (!company || !representative) return undefined;
      const who = phrases.ofCompany(representative, company);
      // Names in the text may have a $ in them.
      if (text.includes(company)) return text.replace(company, () => who);
      return sayCompany(text, who, phrases);
    }
    case 'wording.footer':
      return sayFooter(put(''), problem.mend);
    case 'wording.broken-field':
      return put('');
    case 'wording.foreign-field':
      return put(ownForm(text.slice(problem.at.start, problem.at.end)));
    case 'wording.asks-for-stop-word':
      return put(text.slice(problem.at.start, problem.at.end).replace(/[a-z]+$/i, phrases.askFor));
    case 'wording.costly-character':
      return plain ?? put(/^Write (\S+) instead\.$/.exec(problem.mend)?.[1] ?? '');
    default:
      return undefined;
  }
}

/** These write into the whole text, not at a place: they come after all others. */
const ofTheWhole = ['wording.company', 'wording.representative', 'wording.name'];

/**
 * The text with everything corrected that does not need a person, and of how many problems. Two at
 * one place are never both corrected: the next look at the text finds what is left.
 */
export function mendAll(
  text: string,
  problems: readonly WordingProblem[],
  { plain: _, ...given }: MendWith,
): { text: string; mended: number } {
  // From the end to the beginning, so that no place moves before its turn.
  const placed = problems
    .filter(({ rule }) => !ofTheWhole.includes(rule))
    .toSorted((one, other) => other.at.start - one.at.start);
  const whole = ofTheWhole.flatMap((name) => problems.find(({ rule }) => rule === name) ?? []);
  let now = { text, mended: 0, from: text.length };
  for (const problem of [...placed, ...whole]) {
    const isPlaced = placed.includes(problem);
    if (isPlaced && problem.at.end > now.from) continue;
    const next = mendText(now.text, problem, given);
    if (next === undefined) continue;
    now = { text: next, mended: now.mended + 1, from: isPlaced ? problem.at.start : now.from };
  }
  return { text: now.text, mended: now.mended };
}

function replaceAt(text: string, at: WordingProblem['at'], words: string): string {
  return text.slice(0, at.start) + words + text.slice(at.end);
}

/** Behind the greeting where there is one, else before everything. */
function sayCompany(text: string, company: string, { opening, thisIs }: Phrases): string {
  const [, greeting, rest] = opening.exec(text) ?? [];
  if (greeting === undefined) return `${company}: ${text}`;
  return `${greeting} ${thisIs(company)} ${begun(rest ?? '')}`;
}

function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The API names the footer in quotes. */
function sayFooter(text: string, mend: string): string | undefined {
  const [, footer] = /"([^"]+)"/.exec(mend) ?? [];
  if (footer === undefined) return undefined;
  const words = text.trim();
  const gap = words === '' || /[.!?]$/.test(words) ? ' ' : '. ';
  return `${words}${gap}${footer}`.trim();
}

/** A field of another program in our own form: `{{first_name}}` is `[1st]`. */
function ownForm(foreign: string): string {
  const name = foreign
    .replace(/[^\w .-]+/g, '')
    .replace(/[_.-]+/g, ' ')
    .trim();
  if (/^f(?:irst )?name$/i.test(name)) return '[1st]';
  if (/^(?:full )?name$/i.test(name)) return '[Full]';
  return `[${name.toLowerCase()}]`;
}
