import { findPhrase, withoutNonRequests, wordsOfTheTables } from './reader/find-phrase.ts';
import { type Reply, readReply } from './reader/read-reply.ts';
import { setAsideOurWords } from './set-aside-our-words.ts';
import { type FoundStopWord, spotStopWord } from './spot-stop-word.ts';
import { withoutTapback } from './spot-tapback.ts';
import {
  learntWeights,
  type ReplyWeights,
  type Weighed,
  weighWords,
} from './weights/weigh-words.ts';

/** What a person's text means for us, and why we think so. */
export interface ReplyClass {
  readonly label: 'optOut' | 'hostile' | 'wrongNumber' | 'help' | 'optIn' | 'ordinary';
  /** Stable id of the rule that fired. */
  readonly rule: string;
  readonly because: string;
  /** The words it fired on, in plain spelling; empty when none did. */
  readonly matched: string;
  /** A bare CANCEL or END: it ends texts, and the representative must look after the visit. */
  readonly alert?: true;
  readonly language?: 'en' | 'es' | 'fr';
}

/**
 * Says what an inbound text asks for. When two labels apply the earlier one decides: an explicit
 * request to stop, wrong number, hostile, help or opt-in, ordinary. Deterministic, pure, and well
 * under a tenth of a millisecond. Sources: 47 CFR 64.1200(a)(10) for what counts as a request,
 * the iViP rules of 2014 for X and for replies of unhappy recipients. `weights` are others than the
 * ones that were learnt, to judge a learning.
 */
export function classifyReply(text: string, weights?: ReplyWeights): ReplyClass {
  const read = text.length > LONGEST_READ ? bothEnds(text) : text;
  const own = withoutTapback(read);
  if (own === '' && read !== '') return TAPBACK;
  const reply = readReply(setAsideOurWords(own), wordsOfTheTables());
  if (reply.tokens.length === 0) return ORDINARY;
  const rest = withoutNonRequests(reply);
  const atFirst = byTables(reply);
  const found = atFirst === undefined || rest === reply ? atFirst : byTables(rest);
  if (found?.rule.startsWith('keyword.')) return found;
  const weighed = weighWords(rest.tokens, weights ?? learntWeights());
  return found === undefined ? byWords(weighed) : doubted(found, weighed);
}

/** What a keyword or a phrase of the tables says; nothing when none stands in it. */
function byTables(reply: Reply): ReplyClass | undefined {
  const stopWord = spotStopWord(reply);
  if (stopWord !== undefined) return becauseOf(stopWord);
  const found = findPhrase(reply);
  if (found === undefined) return undefined;
  const { table, rule, matched } = found;
  const language = table.language === undefined ? {} : { language: table.language };
  return { label: table.label, rule: rule.id, because: rule.because, matched, ...language };
}

/** No phrase stands in it: the words decide when together they are clear. */
function byWords(weighed: Weighed): ReplyClass {
  const { optOut, wrongNumber, hostile } = weighed.shares;
  if (optOut + wrongNumber + hostile < ENOUGH) return ORDINARY;
  const most = Math.max(optOut, wrongNumber, hostile);
  if (most === optOut) return asWeighed('optOut', weighed);
  return asWeighed(most === wrongNumber ? 'wrongNumber' : 'hostile', weighed);
}

/**
 * A phrase decides, unless the words around it say clearly otherwise: then it is ordinary. Abuse or
 * a stranger's words in a text that by its words asks for an end is a request.
 */
function doubted(found: ReplyClass, weighed: Weighed): ReplyClass {
  if (found.label === 'help' || found.label === 'optIn') return found;
  const { optOut, wrongNumber, hostile } = weighed.shares;
  if (optOut + wrongNumber + hostile < TOO_LITTLE) return { ...DOUBTED, matched: found.matched };
  return found.label !== 'optOut' && optOut > ENOUGH_BESIDE ? asWeighed('optOut', weighed) : found;
}

/** Shares of the weights: chosen by cross-validation (docs/replies.md). */
const ENOUGH = 0.8;
const ENOUGH_BESIDE = 0.4;
const TOO_LITTLE = 0.1;

function asWeighed(label: 'optOut' | 'wrongNumber' | 'hostile', weighed: Weighed): ReplyClass {
  const because = `Its words together, more than any phrase in it, are those of ${LIKE[label]}.`;
  return { label, rule: `weighed.${label}`, because, matched: weighed.heaviest(label) };
}

const LIKE = {
  optOut: 'replies that ask to stop',
  wrongNumber: 'people we do not mean',
  hostile: 'abuse, accusations and threats',
} as const;

const DOUBTED: ReplyClass = {
  label: 'ordinary',
  rule: 'weighed.ordinary',
  because: 'A phrase of the tables stands in it, but its words together are those of everyday.',
  matched: '',
};

/** Of texts longer than ten parts the ends are read: a request stands first or last. */
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

const PLACES = {
  whole: 'The whole text is',
  clause: 'A sentence of its own is',
  last: 'The last word is',
} as const;

function becauseOf({ stopWord, matched, place, mayMeanTheVisit }: FoundStopWord): ReplyClass {
  const shown = stopWord.shownAs ?? stopWord.word.toUpperCase();
  return {
    label: 'optOut',
    rule: `keyword.${place}.${stopWord.word}`,
    because: `${PLACES[place]} ${shown} (${stopWord.source}).`,
    matched,
    language: stopWord.language,
    ...(mayMeanTheVisit ? { alert: true } : {}),
  };
}
