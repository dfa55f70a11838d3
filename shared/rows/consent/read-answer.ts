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

/** Reads a cell under a heading that asks this; of several channels, those that may be texts. */
export function readAnswer(cell: string, asks: Asks): Says {
  const channels = byChannel(cell);
  if (channels.length === 0) return readOne(cell, asks);
  const said = channels
    .filter(({ name }) => !elsewhereOnly.test(splitWords(name).join(' ')))
    .map(({ answer }) => readOne(answer, asks));
  const gravest = (['no', 'never', 'unclear', 'empty', 'yes'] as const).find((one) =>
    said.includes(one),
  );
  return gravest ?? (asksForAnAnswer.has(asks) ? 'unclear' : 'silent');
}

const asksForAnAnswer: ReadonlySet<Asks> = new Set(['consent', 'refusal', 'disturb']);

/** "SMS: opted out; Email: opted in", `{"sms":true,"email":false}`. */
function byChannel(cell: string): { name: string; answer: string }[] {
  const plain = /^\s*\{.*\}\s*$/s.test(cell) ? cell.replace(/[{}"']/g, '') : cell;
  const parts = plain.split(/[;|,\n]/).filter((part) => part.trim() !== '');
  const pairs = parts.map((part) => /^\s*([\p{L} _-]+)[:=](.+)$/u.exec(part));
  const channels = pairs.flatMap((pair) => {
    const [, name = '', answer = ''] = pair ?? [];
    return name === '' ? [] : [{ name, answer }];
  });
  const isAll = channels.length === parts.length;
  const isTexts = channels.some(({ name }) => /^\s*(?:sms|texts?|texting|mobile)\s*$/i.test(name));
  return isAll && (isTexts || channels.length > 1) ? channels : [];
}

const elsewhereOnly = /^(?:emails?|mails?|fax|post|push|whatsapp|facebook|newsletters?|correo)\b/;

function readOne(cell: string, asks: Asks): Says {
  const text = plainAnswer(cell);
  if (text === '' || /^[[(]\s*[\])]$/.test(text))
    return asksForAnAnswer.has(asks) || asks === 'deceased' ? 'empty' : 'silent';
  const says = readers[asks](findIn(text));
  // "yes?" is a question to somebody.
  return says === 'yes' && text.includes('?') ? 'unclear' : says;
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
  if (prefersTexts(text)) return undefined;
  if (passedAway.test(found.said)) return 'never';
  if (found.has('notOut')) return undefined;
  if (textsAreOff.test(found.said)) return 'no';
  if (found.isOnly('dead', 'joins')) return 'never';
  if (found.isOnly('out', 'channel', 'asked', 'yes', 'joins')) return 'no';
  return found.isOnly('neverIn', 'channel', 'joins') ? 'never' : undefined;
}

const longestAlone = 80;
/** "Passed away in May", "Deceased as of 2024"; not "deceased wife's car". */
const passedAway = /^(?:he |she )?(?:passed away|(?:is )?deceased (?:in|on|as of|per|since))\b/;

/** "Text only, do not call": calls are refused, texts are asked for. */
export function prefersTexts(text: string): boolean {
  const said = splitWords(text).join(' ');
  const rest = said.replace(noCalls, '');
  return rest !== said && wantsTexts.test(rest) && !negation.test(rest);
}

const noCalls =
  /\b(?:do not|dont|no|never|ne pas) (?:call|calls|calling|phone|llamar|llamadas|appeler)\b/;
const wantsTexts = /\b(?:texts?|texting|sms|mensajes|textos)\b/;

const negation = /\b(?:no|not|dont|never|or|and|stop|pas|optedout|out)\b/;

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

/** Also a status of the list itself: "DNC status: clean". */
const notListed = /^(?:never|nunca|jamais|clean|clear|not listed)$/;
/**
 * A moment as databases write it, in seconds or milliseconds, or as a spreadsheet counts its days
 * (from 2009 to 2036).
 */
const momentAsNumber = /^(?:1[3-9]\d{8}(?:\d{3})?|4\d{4}(?: \d+)?)$/;
/** "Do not allow SMS": "Allow" or "Do Not Allow". */
const isAllowed = /^(?:allow|allowed|permitted|permitid[oa]s?|autorisee?s?)$/;
const notAllowed = /^(?:(?:do )?not (?:allow|allowed|permitted)|disallowed|forbidden)$/;

/** Nobody's answer: a person has to look. */
const isUnsure = /^(?:not sure|unsure|no se sabe|dont know|pas sur|maybe|perhaps|ask)\b/;

/** A list of the channels that a person agreed to: `["sms","email"]`. */
const textsAmongChannels = /\b(?:sms|mms|texts?|texting|text messages|all|both)\b/;

/** Said of a person who is out. */
const alwaysOut = /^(?:permanent(?:ly)?|on list|listed)$/;

const readers: Record<Asks, (found: Findings) => Says> = {
  consent: (found) => {
    if (found.has('dead')) return 'never';
    if (saysOut(found)) return 'no';
    if (isUnsure.test(found.said)) return 'unclear';
    if (found.has('neverIn') || found.has('neverAsStatus') || found.has('neverIfAsked'))
      return 'never';
    if (found.isNo) return 'never';
    if (found.has('notOut')) return 'unclear';
    if (found.beginsNo) return found.has('asked') ? 'no' : 'never';
    if (found.has('out') || found.has('outIfAsked')) return 'unclear';
    if (found.isYes || found.isFullDate || found.said === 'in') return 'yes';
    if (textsAmongChannels.test(found.said) && found.isOnly('channel', 'elsewhere', 'joins'))
      return 'yes';
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
    if (momentAsNumber.test(found.said) || notAllowed.test(found.said)) return 'no';
    if (isAllowed.test(found.said)) return 'yes';
    if (!found.hadDate && (found.isNo || notListed.test(found.said))) return 'yes';
    if (found.isOnly('elsewhere', 'joins')) return 'yes';
    if (found.has('neverIn') || found.has('neverAsStatus')) return 'never';
    return isBackIn.test(found.said) ? 'yes' : 'unclear';
  },
  /** "DND status: active" is a wish, under "Opt-out status" it may be a subscriber. */
  disturb: (found) => {
    if (/^(?:active|enabled)$/.test(found.said)) return 'no';
    return /^(?:inactive|disabled)$/.test(found.said) ? 'yes' : readers.refusal(found);
  },
  /** Why somebody left: any words but a no. */
  left: (found) => {
    const says = readers.refusal(found);
    return says === 'unclear' && !found.has('notOut') && found.said !== 'formula' ? 'no' : says;
  },
  deceased: ({ isNo, hadDate, said }) =>
    (isNo && !hadDate) || /^(?:alive|living|not deceased|viv[oa]|vivante?)$/.test(said)
      ? 'yes'
      : 'never',
  status: (found) => {
    if (found.has('notOut')) return 'silent';
    if (found.isOnly('dead', 'joins')) return 'never';
    if (saysOut(found) && found.isOnly('out', 'channel', 'joins')) return 'no';
    if (isBlocked.test(found.said)) return 'no';
    if (found.said === 'baja') return 'never';
    const isNever =
      found.isOnly('neverIn', 'channel', 'joins') ||
      found.isOnly('neverAsStatus', 'channel', 'joins');
    return isNever ? 'never' : 'silent';
  },
  preference: (found) => {
    if (isPlainNo.test(found.said) || byOtherMeans.test(found.said)) return 'never';
    return readers.status(found);
  },
};

/** "START" in a sender's list of keywords: who left came back. */
const isBackIn = /^(?:optedin|subscribed|suscrit[oa]|abonnee?|inscrite?|in|start|un ?stop)$/;
const isBlocked =
  /^(?:blocked|bloquead[oa]|bloquee?|complained|(?:spam |abuse )?complaint|(?:marked as |reported )?spam(?: report(?:ed)?)?|abuse)$/;
const isPlainNo = /^(?:no|n|false|non|faux|falso|off|declined|disabled)$/;
const byOtherMeans =
  /^(?:emails?|mail|post|letters?|calls?|phone(?: calls?)?) only$|^only (?:by )?(?:email|mail|phone|calls?)$|^solo (?:correo|llamadas|telefono)$/;

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
  return (
    text
      .replace(/^=.*/s, ' formula ')
      // "1 - OK to text", "2 = opted out": a code with what it means.
      .replace(/^\s*\(?\d{1,2}(?:\s*[)=:]\s*|\s+[-–—]\s+)(?=\p{L}{2})/u, '')
      .replace(/^\s*on file\b/i, 'yes')
      // "None - do not contact": what follows says more.
      .replace(/^\s*(?:none|n\/?a)\s*[-–—:;,.]+\s*(?=\p{L}{2})/iu, '')
      .replace(/[✓✔☑✅🗹☒👍]|^[[(]\s*[xX]\s*[\])]$/gu, ' yes ')
      .replace(/[✗✘✖❌☐]/gu, ' no ')
      .replace(/^[-–—/.]+$/, 'no')
      .replace(/\b(wrong|bad)\s*#/gi, '$1 number')
      .replace(/^n\s*[/.]\s*a\.?$/i, 'no')
  );
}
