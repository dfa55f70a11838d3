import { judgeAnswer } from '../../shared/rules/permission/answer-limit.ts';
import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import { keepAnswerTurns } from '../../shared/tables/texts/answer-turns.ts';
import { findConversation } from '../../shared/tables/texts/conversations.ts';
import type { Decision } from '../../shared/tables/texts/texts.ts';
import type { Inbound } from './inbound.ts';

/**
 * Whether a text gets its automatic answer: undefined when it does, or why not, which is kept with
 * the text. The turn is taken before the answer is written, and the same text keeps its turn.
 */
export async function whyUnanswered(inbound: Inbound): Promise<Decision | undefined> {
  const { account, phone, body, at, textId } = inbound;
  const { accountId, rulebook } = account;
  for (let tries = 1; tries <= mostTries; tries++) {
    const conversation = await findConversation(accountId, phone);
    const before = conversation?.answerTurns;
    const asking = { textId, body, at, lastBody: conversation?.lastBody };
    const verdict = judgeAnswer(asking, before, rulebookNamed(rulebook));
    const { turns } = verdict;
    const isKept =
      turns === before || (await keepAnswerTurns({ accountId, phone }, turns)) === 'kept';
    if (isKept) return verdict.may ? undefined : { rule: verdict.rule, because: verdict.because };
  }
  throw new Error('The answers to a phone change faster than we write them.');
}

const mostTries = 8;
