import type { RuleName } from '../../values/rule-names.ts';
import type { AnswerTurns } from '../../values/texts/answer-turns.ts';
import { isoOf, msOf } from '../law/decision.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';

/** A text that asks for an automatic answer: HELP, START, or words that mean it. */
export type Asking = {
  readonly textId: string;
  readonly body: string;
  readonly at: string;
  /** What was last said in the conversation before it, by the person or by a representative. */
  readonly lastBody?: string | undefined;
};

/** Whether it is answered, and what to remember of that. */
export type AnswerVerdict =
  | { readonly may: true; readonly turns: AnswerTurns }
  | {
      readonly may: false;
      readonly rule: RuleName;
      readonly because: string;
      readonly turns: AnswerTurns;
    };

/**
 * HELP is always answered (CTIA Messaging Principles 5.1), but two robots must not answer each
 * other endlessly. The same words are answered a few times an hour. Then they get no answer until
 * something else is said, or until the phone was quiet for a day: a person may ask again. All
 * answers together have a limit an hour, so that other words do not avoid it. The same text gets
 * the same verdict.
 */
export function judgeAnswer(
  asking: Asking,
  turns: AnswerTurns | undefined,
  { answers }: Rulebook,
): AnswerVerdict {
  const { step = 0, answered = [], silent } = turns ?? {};
  const { textId, at } = asking;
  if (turns && answered.some((one) => one.textId === textId)) return { may: true, turns };
  const words = inOneSpelling(asking.body);
  const within = answered.filter((one) => one.at > before(at, answers.withinMinutes * minuteMs));
  const keep = { step: step + 1, answered: within };
  const isRepeat = silent?.words === words && !isSomethingElse(asking.lastBody, words);
  const goesOn = isRepeat && !silent.over && silent.at > before(at, answers.quietHours * hourMs);
  const since = silent?.words === words ? silent.at : '';
  const same = within.filter((one) => one.words === words && one.at > since).length;
  if (goesOn || same >= answers.sameWords) {
    const because =
      `The same words were answered ${answers.sameWords} times within ` +
      `${answers.withinMinutes} minutes: no more answers until something else comes.`;
    const now = { ...keep, silent: { words, at } };
    return { may: false, rule: 'answer.same-words', because, turns: now };
  }
  if (within.length >= answers.inAll) {
    const because =
      `This phone got ${within.length} automatic answers within ` +
      `${answers.withinMinutes} minutes: no more for now.`;
    const now = { ...keep, ...(silent ? { silent } : {}) };
    return { may: false, rule: 'answer.too-many', because, turns: now };
  }
  const over = silent ? { silent: { ...silent, over: true as const } } : {};
  const now = { ...keep, ...over, answered: [...within, { textId, words, at }] };
  return { may: true, turns: now };
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

function before(at: string, ms: number): string {
  return isoOf(msOf(at) - ms);
}

function isSomethingElse(lastBody: string | undefined, words: string): boolean {
  return lastBody !== undefined && inOneSpelling(lastBody) !== words;
}

const longestWords = 160;

/** Only the letters, so that a different ticket number or time makes no different words. */
function inOneSpelling(body: string): string {
  const letters = body
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ');
  return letters.trim().slice(0, longestWords);
}
