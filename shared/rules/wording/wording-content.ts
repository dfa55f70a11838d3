import { countParts } from '../../values/message-parts.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';
import type { Wording } from './wording-duties.ts';
import { refuse, type WordingProblem, warn } from './wording-problem.ts';
import { barredIn, promotionIn, shortenersIn, stopWordsAskedFor } from './words-in-text.ts';

/** Problems with links, trades and words that carriers or the law object to. */
export function contentProblems(wording: Wording, rulebook: Rulebook): WordingProblem[] {
  const { text, purpose } = wording;
  const duties = rulebook.wording;
  const promotions = purpose === 'service' ? promotionIn(text) : [];
  return [
    ...shortenerProblems(text, rulebook),
    ...barredIn(text, rulebook).map(({ words, topic, start, end }) =>
      warn('wording.barred-content', `Carriers watch for ${topic}: "${words}".`, {
        at: { start, end },
        mend: 'Take it out unless your number is registered for it.',
        citation: duties.barredCitation,
      }),
    ),
    ...promotions.map(({ words, start, end }) =>
      warn('wording.looks-like-marketing', `"${words}" sells: this is no service text.`, {
        at: { start, end },
        mend: 'Send it as marketing, or keep to what concerns the person already.',
        citation: '47 CFR 64.1200(f)(15)',
      }),
    ),
    ...stopWordsAskedFor(text).map(({ words, start, end }) =>
      warn('wording.asks-for-stop-word', `Who answers as "${words}" says is opted out.`, {
        at: { start, end },
        mend: 'Ask for another word, such as CHANGE.',
        citation: duties.stopWordsCitation,
      }),
    ),
  ];
}

/** Public link shorteners (CTIA 5.3.2). */
export function shortenerProblems(text: string, rulebook: Rulebook): WordingProblem[] {
  return shortenersIn(text, rulebook).map(({ words, start, end }) =>
    refuse('wording.shortener', `Carriers block public link shorteners: "${words}".`, {
      at: { start, end },
      mend: 'Link to your own website instead.',
      citation: rulebook.wording.shortenersCitation,
    }),
  );
}

/** Characters that raise the number of parts and could be replaced. */
export function priceProblems(text: string): WordingProblem[] {
  const now = countParts(text);
  const cheap = now.forcedBy.reduceRight(
    (words, { character, index, suggestion = '' }) =>
      words.slice(0, index) + suggestion + words.slice(index + character.length),
    text,
  );
  const then = countParts(cheap);
  if (then.parts >= now.parts) return [];
  return now.forcedBy.map(({ character, index, suggestion }) =>
    warn('wording.costly-character', `"${character}" makes ${now.parts} parts of ${then.parts}.`, {
      at: { start: index, end: index + character.length },
      mend:
        suggestion === undefined
          ? 'Leave it out.'
          : suggestion === ''
            ? 'Leave out this invisible character.'
            : `Write ${suggestion.trim() === '' ? 'a plain space' : suggestion} instead.`,
    }),
  );
}
