import { decideMeaning } from './decide-meaning.ts';
import { findPhrase, withoutNonRequests, wordsOfTheTables } from './reader/find-phrase.ts';
import { type Reply, readReply } from './reader/read-reply.ts';
import type { ReplyClass } from './reply-class.ts';
import { setAsideOurWords } from './set-aside-our-words.ts';
import { spotAutomaticAnswer } from './spot-automatic-answer.ts';
import { spotEndOfQuote } from './spot-end-of-quote.ts';
import { spotOtherLanguage } from './spot-other-language.ts';
import { type FoundStopWord, spotStopWord } from './spot-stop-word.ts';
import { spotTakenBack } from './spot-taken-back.ts';
import { withoutTapback } from './spot-tapback.ts';
import { learntWeights, type ReplyWeights, weighWords } from './weights/weigh-words.ts';

/**
 * Classifies an inbound text, and says whether that is sure. If two labels apply, the earlier one
 * decides: an explicit request to stop, wrong number, hostile, help or opt-in, ordinary.
 * Deterministic, pure, and well under a tenth of a millisecond. Sources: 47 CFR 64.1200(a)(10) for
 * what counts as a request, the iViP rules of 2014 for X and for replies of unhappy recipients.
 * `weights` replaces the learnt weights, to evaluate others.
 */
export function classifyReply(text: string, weights?: ReplyWeights): ReplyClass {
  const read = text.length > LONGEST_READ ? bothEnds(text) : text;
  const own = withoutTapback(read);
  if (own === '' && read !== '') return TAPBACK;
  const piece = spotEndOfQuote(own);
  if (piece !== undefined) return piece === 'end' ? TAPBACK : MAY_END_A_QUOTE;
  const automatic = spotAutomaticAnswer(own);
  if (automatic !== undefined) return { ...AUTOMATIC, matched: automatic };
  const reply = readReply(setAsideOurWords(own), wordsOfTheTables());
  const takenBack = spotTakenBack(reply.tokens);
  if (takenBack !== undefined) return { ...TAKEN_BACK, matched: takenBack };
  const keyword = spotStopWord(reply);
  if (keyword?.place === 'whole') return becauseOf(keyword);
  const other = inOtherLanguage(own);
  if (other?.certainty === 'sure') return other;
  if (reply.tokens.length === 0) return other ?? ORDINARY;
  const rest = withoutNonRequests(reply);
  const atFirst = byTables(reply);
  const found = atFirst === undefined || rest === reply ? atFirst : byTables(rest);
  if (found !== undefined && isPlainKeyword(found)) return found;
  const weighed = weighWords(rest.tokens, weights ?? learntWeights());
  return decideMeaning(found, weighed, rest.tokens) ?? other ?? ORDINARY;
}

/** A keyword is sure; "stop it" inside a longer text may be about anything, so all words decide. */
function isPlainKeyword({ rule, matched }: ReplyClass): boolean {
  if (!rule.startsWith('keyword.')) return false;
  return rule.startsWith('keyword.whole') || !MAY_BE_ANYTHING.test(matched);
}

const MAY_BE_ANYTHING = /\b(?:it|this|that)\b/;

/** What a keyword or a phrase of the tables says; nothing if there is none. */
function byTables(reply: Reply): ReplyClass | undefined {
  const stopWord = spotStopWord(reply);
  if (stopWord !== undefined) return becauseOf(stopWord);
  const found = findPhrase(reply);
  if (found === undefined) return undefined;
  const { table, rule, matched } = found;
  const spoken = table.language ?? languageOfHelp(matched);
  const language = spoken === undefined ? {} : { language: spoken };
  return {
    label: table.label,
    certainty: table.certainty ?? 'sure',
    rule: rule.id,
    because: rule.because,
    matched,
    ...language,
  };
}

/** HELP and START are one table for all languages: some of their words show the language. */
function languageOfHelp(matched: string): string | undefined {
  if (SPANISH.test(matched)) return 'es';
  return FRENCH.test(matched) ? 'fr' : undefined;
}

const SPANISH =
  /\b(?:ayud\w*|auxilio|informacion|socorro|quien|eres|empresa|trata|que|volver|comenzar|iniciar)\b/;
const FRENCH = /\b(?:aide\w*|infos|qui|quoi|sujet|agit|vous|demarrer|commencer|reprendre)\b/;

function inOtherLanguage(text: string): ReplyClass | undefined {
  const found = spotOtherLanguage(text);
  if (found === undefined) return undefined;
  const { label, language, matched, mayMeanTheVisit, certainty } = found;
  return {
    label,
    certainty,
    rule: `otherLanguage.${label === 'optOut' ? '' : `${label}.`}${language}`,
    because: SAID_IN_OTHER_LANGUAGE[label],
    matched,
    language,
    ...(mayMeanTheVisit ? { alert: true } : {}),
  };
}

const SAID_IN_OTHER_LANGUAGE = {
  optOut: 'It asks to stop in another language (47 CFR 64.1200(a)(10), plain meaning).',
  wrongNumber: 'It says in another language that we mean somebody else (47 CFR 64.1200(m)).',
  hostile: 'Abuse in another language.',
} as const;

/** Of texts longer than ten parts only the ends are read: a request comes first or last. */
const LONGEST_READ = 1600;

function bothEnds(text: string): string {
  return `${text.slice(0, LONGEST_READ / 2)}\n${text.slice(-LONGEST_READ / 2)}`;
}

const ORDINARY: ReplyClass = {
  label: 'ordinary',
  rule: 'ordinary.noRule',
  because: 'No rule found a request to stop, a wrong number or abuse.',
  matched: '',
};

const TAPBACK: ReplyClass = {
  label: 'ordinary',
  rule: 'ordinary.tapback',
  because: 'A reaction that the phone wrote out; the words in it are ours.',
  matched: '',
};

const MAY_END_A_QUOTE: ReplyClass = {
  label: 'optOut',
  certainty: 'doubtful',
  rule: 'doubtful.endOfAQuote',
  because: 'It asks to stop, but ends a quote: it may be the rest of a reaction to our text.',
  matched: 'stop',
};

const TAKEN_BACK: ReplyClass = {
  label: 'optIn',
  certainty: 'sure',
  rule: 'optIn.takenBack',
  because: 'The person takes back a STOP of their own.',
  matched: '',
};

const AUTOMATIC: ReplyClass = {
  label: 'ordinary',
  rule: 'ordinary.automatic',
  because: 'A machine answered by itself: nobody asks for anything.',
  matched: '',
};

const PLACES = {
  whole: 'The whole text is',
  clause: 'A sentence of its own is',
  last: 'The last word is',
} as const;

function becauseOf({ stopWord, matched, place, mayMeanTheVisit }: FoundStopWord): ReplyClass {
  const shown = stopWord.shownAs ?? stopWord.word.toUpperCase();
  return {
    label: 'optOut',
    certainty: 'sure',
    rule: `keyword.${place}.${stopWord.word}`,
    because: `${PLACES[place]} ${shown} (${stopWord.source}).`,
    matched,
    language: stopWord.language,
    ...(mayMeanTheVisit ? { alert: true } : {}),
  };
}
