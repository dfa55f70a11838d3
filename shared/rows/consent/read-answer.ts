import { answerWords, without } from './answer-words.ts';
import type { Asks } from './read-heading.ts';
import { splitWords } from './split-words.ts';
import { withoutDates, withoutNoDay } from './without-dates.ts';

/**
 * What a cell says about texting its person: `yes` they accept texts, `no` they said no, `never`
 * they have never said yes (or have died), `empty` nothing, `unclear` something that we do not
 * understand, which is never consent. `silent`, only for a status: it is about something else.
 */
export type Says = 'yes' | 'no' | 'never' | 'empty' | 'unclear' | 'silent';

/** Reads a cell under a heading that asks this. */
export function readAnswer(cell: string, asks: Asks): Says {
  const text = plainAnswer(cell);
  if (text === '' || /^[[(]\s*[\])]$/.test(text)) return asks === 'status' ? 'silent' : 'empty';
  return readers[asks](findIn(text));
}

/** A number as a spreadsheet may write it (`1.0`), and placeholder dates that mean "no date". */
function plainAnswer(cell: string): string {
  const text = cell.trim().replace(/^([01])\.0+$/, '$1');
  return /^[\d/:. TZAPM-]+$/.test(text) ? withoutNoDay(text) : text;
}

/**
 * What a cell under any heading, a group's name or a part of a name says, if it consists only of
 * such words: "unsubscribed", "Do not text!", "STOP 6/2/26", "(deceased)".
 */
export function readAlone(text: string): 'no' | 'never' | undefined {
  if (text.length > longestAlone) return undefined;
  const found = findIn(text);
  if (found.has('notOut')) return undefined;
  if (textsAreOff.test(found.said)) return 'no';
  if (found.isOnly('dead', 'joins')) return 'never';
  if (found.isOnly('out', 'channel', 'asked', 'yes', 'joins')) return 'no';
  return found.isOnly('neverIn', 'channel', 'joins') ? 'never' : undefined;
}

const longestAlone = 80;
/** "Texts: no", "SMS off". */
const textsAreOff = /^(?:sms|texts?|texting|text messages) (?:no|off|false|stop)$/;

type Findings = ReturnType<typeof findIn>;
type Words = Parameters<typeof without>[1];

function findIn(text: string) {
  const { rest, hadDate } = withoutDates(inWords(text));
  const said = splitWords(rest).join(' ');
  const has = (kind: Words[number]) => answerWords[kind].test(said);
  /** Says the first kind, and nothing but these. */
  const isOnly = (...kinds: Words) => kinds.slice(0, 1).some(has) && without(said, kinds) === '';
  return {
    said,
    /** Only a date. */
    isDate: hadDate && said === '',
    isFullDate: hadDate && said === '' && fullDate.test(text.trim()),
    hadDate,
    has,
    isOnly,
    isYes: isOnly('yes'),
    isNo: isOnly('no'),
    beginsYes: /^(?:yes|y|true|si|oui|x|vrai|verdadero|checked)\b/.test(said),
    beginsNo: /^(?:no|n|false|not|non|falso|faux)\b/.test(said),
  };
}

/** With a year, so that neither "3/4" nor a version number counts as the day of a consent. */
const fullDate =
  /^(?:(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)|(?:0?[1-9]|[12]\d|3[01])(?:([-/])(?:0?[1-9]|[12]\d|3[01])\2(?:(?:19|20)?\d\d)|\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d)(?!\d)|(?:\p{L}{3,},? )?(?:\p{L}{3,}\.? \d{1,2}(?:st|nd|rd|th)?,? |\d{1,2}[ -](?:de )?\p{L}{3,}\.?[ -](?:de )?)(?:19|20)?\d\d)/u;

/** Said of a person who is out. */
const alwaysOut = /^(?:permanent(?:ly)?|on list|listed)$/;

const readers: Record<Asks, (found: Findings) => Says> = {
  consent: (found) => {
    if (found.has('dead')) return 'never';
    if (saysOut(found)) return 'no';
    if (found.has('neverIn') || found.has('neverAsStatus') || found.has('neverIfAsked'))
      return 'never';
    if (found.isNo) return 'never';
    if (found.has('notOut')) return 'unclear';
    if (found.beginsNo) return found.has('asked') ? 'no' : 'never';
    if (found.has('out') || found.has('outIfAsked')) return 'unclear';
    if (found.isYes || found.isFullDate || found.said === 'in') return 'yes';
    const isIn = found.beginsYes
      ? found.isOnly('yes', 'in', 'how', 'joins', 'channel')
      : found.isOnly('in', 'how', 'joins', 'channel');
    return isIn ? 'yes' : 'unclear';
  },
  refusal: (found) => {
    if (found.has('dead')) return 'never';
    if (found.isOnly('notOut', 'channel', 'joins')) return 'yes';
    if (found.has('notOut')) return 'unclear';
    if (found.isDate || found.isYes || found.beginsYes || saysOut(found)) return 'no';
    if (found.isOnly('channel', 'elsewhere', 'joins')) return 'no';
    if (found.isOnly('asked', 'how', 'joins') || alwaysOut.test(found.said)) return 'no';
    if (!found.hadDate && (found.isNo || /^(?:never|nunca|jamais)$/.test(found.said))) return 'yes';
    if (found.isOnly('elsewhere', 'joins')) return 'yes';
    if (found.has('neverIn') || found.has('neverAsStatus')) return 'never';
    return /^(?:optedin|subscribed|suscrit[oa]|abonnee?|inscrite?|in)$/.test(found.said)
      ? 'yes'
      : 'unclear';
  },
  deceased: ({ isNo, hadDate, said }) =>
    (isNo && !hadDate) || /^(?:alive|living|not deceased|viv[oa]|vivante?)$/.test(said)
      ? 'yes'
      : 'never',
  status: (found) => {
    if (found.has('notOut')) return 'silent';
    if (found.isOnly('dead', 'joins')) return 'never';
    if (saysOut(found) && found.isOnly('out', 'channel', 'joins')) return 'no';
    const isNever =
      found.isOnly('neverIn', 'channel', 'joins') ||
      found.isOnly('neverAsStatus', 'channel', 'joins');
    return isNever ? 'never' : 'silent';
  },
};

/**
 * Whether the person asked for no more texts. A tombstone is permanent, so an ambiguous word counts
 * only if nothing else is beside it: "stop by the shop" is not understood, and e-mail is not texts.
 */
function saysOut(found: Findings): boolean {
  if (found.has('notOut')) return false;
  if (found.said === 'out') return true;
  if (found.has('elsewhere') && !found.has('channel')) return false;
  if (found.has('out')) {
    return (
      !/\bstop\b/.test(found.said) ||
      found.isOnly('out', 'outIfAsked', 'channel', 'asked', 'yes', 'joins')
    );
  }
  return found.isOnly('outIfAsked', 'channel', 'asked', 'in', 'yes', 'joins');
}

/** Check marks, crosses and dashes as words; a formula is nobody's answer. */
function inWords(text: string): string {
  return text
    .replace(/^=.*/s, ' formula ')
    .replace(/[✓✔☑✅🗹☒👍]|^[[(]\s*[xX]\s*[\])]$/gu, ' yes ')
    .replace(/[✗✘✖❌☐]/gu, ' no ')
    .replace(/^[-–—/.]+$/, 'no')
    .replace(/^n\s*[/.]\s*a\.?$/i, 'no');
}
