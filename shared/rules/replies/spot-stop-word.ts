import { isOneSlipAway } from './reader/mend-typo.ts';
import { isSign, type Reply } from './reader/read-reply.ts';
import { FIRST_NAMES } from './words/first-names.ts';
import {
  FILLING,
  FRAMING,
  KNOWN_SLIPS,
  NOT_A_SLIP,
  STOP_WORDS,
  type StopWord,
} from './words/stop-words.ts';

/** The keyword found, the words it was found in, and where. */
export interface FoundStopWord {
  readonly stopWord: StopWord;
  readonly matched: string;
  readonly place: 'whole' | 'clause' | 'last';
  /** Only CANCEL or END: the person may mean a visit. */
  readonly mayMeanTheVisit: boolean;
}

const BY_WORD = new Map(STOP_WORDS.map((entry) => [entry.word, entry]));

/**
 * Finds a keyword that is the whole text apart from filling words (`STOP`, `please stop, thank
 * you`, `stop2end`, `stpo`), or, for the clearest keywords, a sentence of its own in a longer text.
 */
export function spotStopWord(reply: Reply): FoundStopWord | undefined {
  if (isKeywordThenLaugh(reply.tokens)) return spotStopWord(withoutLaughs(reply));
  const banter = reply.tokens.includes('haha');
  const whole = judgeWords(reply.tokens, true);
  if (whole !== undefined) return banter ? undefined : { ...whole, place: 'whole' };
  if (banter && !beginsWithStop(reply.tokens)) return undefined;
  for (const clause of clausesOf(reply.tokens)) {
    const found = judgeWords(clause, false);
    const last = clause.at(-1) === reply.tokens.at(-1) || clause.at(-1) === reply.tokens.at(-2);
    if (found?.stopWord.word === 'remove' && !last) continue;
    if (found?.stopWord.standsAlone) return { ...found, place: 'clause', mayMeanTheVisit: false };
  }
  return stopAtTheEnd(reply);
}

/** "stop lol" asks, with a laugh; "lol stop" and "stop it lol" are what friends say. */
function isKeywordThenLaugh(tokens: readonly string[]): boolean {
  if (!tokens.includes('haha') || !BY_WORD.has(tokens[0] ?? '')) return false;
  return tokens.every((token) => token === 'haha' || isSign(token) || BY_WORD.has(token));
}

/** "Stop. I am a vegetarian lol": the laugh is about something else. */
function beginsWithStop([first, sign, next]: readonly string[]): boolean {
  return first === 'stop' && sign === '.' && next !== 'haha';
}

function withoutLaughs(reply: Reply): Reply {
  return { ...reply, tokens: reply.tokens.filter((token) => token !== 'haha') };
}

type Judged = Omit<FoundStopWord, 'place'>;

function judgeWords(tokens: readonly string[], whole: boolean): Judged | undefined {
  const words = tokens.filter((token) => !isSign(token));
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const kept: StopWord[] = [];
  let aboutTexts = false;
  let framed = false;
  for (const word of words) {
    const entry = BY_WORD.get(word) ?? composite(word);
    if (entry !== undefined) kept.push(entry);
    else if (ABOUT_TEXTS.has(word)) aboutTexts = true;
    else if (FILLING.has(word)) continue;
    else if (FRAMING.has(word) || CONNECTING.has(word)) framed = true;
    else return slip(words, whole);
  }
  const [first] = kept;
  if (first === undefined) return slip(words, whole);
  if (framed && kept.length === 1 && first.standsAlone === undefined) return undefined;
  if (NEEDS_TO_BE_ALONE.has(first.word) && words.length > kept.length) return undefined;
  if (first.word === 'x' && words.length > 1) return undefined;
  return {
    stopWord: kept.find((entry) => entry.standsAlone) ?? first,
    matched: words.join(' '),
    mayMeanTheVisit: !aboutTexts && kept.every((entry) => entry.mayMeanTheVisit),
  };
}

/** A request with more filling words than this is judged by the phrase tables. */
const MOST_WORDS = 14;
/** Joins two keywords or a keyword and its meaning: STOP to END, STOP 2 QUIT. */
const CONNECTING = new Set(['2', 'to', 'too', 'for', '4', 'or', 'par', 'pour', 'subscription']);
const ABOUT_TEXTS = new Set(['text', 'texts', 'message', 'messages', 'sms', 'alerts', 'updates']);
/** Words that are ordinary with almost anything beside them. */
const NEEDS_TO_BE_ALONE = new Set(
  (
    'x off td para fin desist delete retirer out exit abort terminate deactivate quitar quitter stopper ' +
    'suficiente'
  ).split(' '),
);

const COMPOSITE = new RegExp(
  '^(stop|quit|end|cancel|text|txt)(?:2|to|4|for|and|n)?' +
    '(stop|quit|end|cancel|unsub|optout|all|now|it|texting|please|pls|this|me|messages|texts)$',
);

function composite(word: string): StopWord | undefined {
  if (/^(?:stop){2,}$/.test(word)) return BY_WORD.get('stop');
  return word.length > 6 && COMPOSITE.test(word) && !/^(text|end)(all|it|me|now)$/.test(word)
    ? BY_WORD.get('stop')
    : undefined;
}

/** A single word one slip away from a keyword, and not a word itself. */
function slip(words: readonly string[], whole: boolean): Judged | undefined {
  const rest = words.filter((word) => !POLITE.has(word));
  const only = rest[0]?.toLowerCase().replace("'", '');
  if (!whole || only === undefined || rest.some((word) => word !== rest[0])) return undefined;
  const meant =
    KNOWN_SLIPS.get(only) ??
    (NOT_A_SLIP.has(only) || FIRST_NAMES.has(only) ? undefined : nearest(only));
  const stopWord = meant === undefined ? undefined : BY_WORD.get(meant);
  if (stopWord === undefined) return undefined;
  return { stopWord, matched: words.join(' '), mayMeanTheVisit: stopWord.mayMeanTheVisit === true };
}

const POLITE = new Set([
  'please',
  'thanks',
  'thank',
  'you',
  'now',
  'svp',
  'por',
  'favor',
  'gracias',
]);
/** Keywords whose misspellings are corrected; the shorter ones are too near to other words. */
const MENDED = [
  'stop',
  'quit',
  'unsubscribe',
  'cancel',
  'remove',
  'revoke',
  'cancelar',
  'stopall',
  'arreter',
  'desabonner',
  'optout',
];

function nearest(word: string): string | undefined {
  if (word.length < 4 || /^[0-9]/.test(word)) return undefined;
  return MENDED.find((keyword) => isOneSlipAway(word, keyword));
}

function* clausesOf(tokens: readonly string[]): Generator<readonly string[]> {
  let start = 0;
  const commas = tokens.filter((token) => token === ',').length;
  for (let end = 0; end <= tokens.length; end += 1) {
    const token = tokens[end];
    const edge = token === undefined || isSign(token);
    if (!edge) continue;
    // between two commas a keyword is one thing of several ("left, stop, right")
    const inAList = token === ',' && tokens[start - 1] === ',' && commas > 1;
    if (end > start && !inAList && token !== '?') yield tokens.slice(start, end);
    start = end + 1;
  }
}

/**
 * "not interested STOP", "I never asked for this stop": the word closes the text, and nothing in
 * its sentence could be what stops, or asks when something does.
 */
function stopAtTheEnd(reply: Reply): FoundStopWord | undefined {
  const words = reply.tokens.filter((token) => token !== '.' && token !== ',');
  while (POLITE.has(words.at(-1) ?? '')) words.pop();
  const stopWord = BY_WORD.get('stop');
  if (stopWord === undefined || words.at(-1) !== 'stop' || words.length > LONGEST_WITH_STOP_AT_END)
    return undefined;
  if (NEVER_BEFORE_STOP.has(words.at(-2) ?? '')) return undefined;
  if (!reply.shoutsStop && words.some((word) => MAY_BE_WHAT_STOPS.has(word))) return undefined;
  return { stopWord, matched: words.slice(-4).join(' '), place: 'last', mayMeanTheVisit: false };
}

const LONGEST_WITH_STOP_AT_END = 25;
const NEVER_BEFORE_STOP = new Set(
  (
    'lets second third final 1st 2nd 3rd bus next last first the a an one that my your their ' +
    'our his her to not wont cant dont doesnt it will would should does didnt train non full ' +
    'rest truck pit quick every each door metro tram hard complete dead short never must and ' +
    'or rain 2 only shuttle tour subway cup then f which what more st street ave road station ' +
    'corner gas food bathroom coffee lunch potty without kill emergency panic chain water ' +
    'power traffic at'
  ).split(' '),
);
/** Something else may be meant: "when does the music stop", "make the noise stop". */
const MAY_BE_WHAT_STOPS = new Set(
  (
    'does do did will would make makes made when until til till hope can could let see hear help ' +
    'helps get gets if where should heard saw they he she we wait tell told'
  ).split(' '),
);
