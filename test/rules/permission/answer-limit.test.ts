import { describe, expect, test } from 'vitest';
import { judgeAnswer } from '../../../shared/rules/permission/answer-limit.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import type { AnswerTurns } from '../../../shared/values/texts/answer-turns.ts';

const rulebook = rulebookNamed('us-2026');
const start = Date.parse('2026-11-24T17:00:00Z');

type Said = readonly [minute: number, body: string];

/** Which of these texts are answered; what is no call for help is ordinary. */
function answeredOf(texts: readonly Said[]): string {
  let turns: AnswerTurns | undefined;
  let lastBody: string | undefined;
  let answered = '';
  for (const [n, [minute, body]] of texts.entries()) {
    const at = new Date(start + minute * 60_000).toISOString();
    if (/help|start/i.test(body)) {
      const verdict = judgeAnswer({ textId: `tx_${n}`, body, at, lastBody }, turns, rulebook);
      ({ turns } = verdict);
      answered += verdict.may ? 'y' : verdict.rule === 'answer.too-many' ? 'm' : 'n';
    } else answered += '-';
    lastBody = body;
  }
  return answered;
}

const times = (count: number, everyMinutes: number, body = 'HELP'): Said[] =>
  Array.from({ length: count }, (_, n) => [n * everyMinutes, body]);

describe('which of these are answered', () => {
  test.each<[string, readonly Said[], string]>([
    ['three times an hour', times(6, 1), 'yyynnn'],
    ['written otherwise it is the same', [...times(3, 1), [4, ' help!!'], [5, 'Help.']], 'yyynn'],
    [
      'a number makes no other words',
      [0, 1, 2, 3].map((n) => [n, `Ticket ${n}0${n}: help`]),
      'yyyn',
    ],
    ['seldom it is always answered', times(10, 21), 'yyyyyyyyyy'],
    ['silence goes on past the hour', [...times(4, 1), [70, 'HELP'], [900, 'HELP']], 'yyynnn'],
    ['until a day of quiet', [...times(4, 1), [3 + 24 * 60, 'HELP']], 'yyyny'],
    ['something else ends it', [...times(4, 1), [5, 'what a day'], [6, 'HELP']], 'yyyn-y'],
    [
      'then three times again',
      [...times(4, 1), [5, 'hm'], ...[6, 7, 8, 9].map((m): Said => [m, 'HELP'])],
      'yyyn-yyyn',
    ],
    ['other words are answered', [...times(4, 1), [5, 'please help me'], [6, 'START']], 'yyynyy'],
    [
      'a robot of two texts',
      Array.from({ length: 16 }, (_, n): Said => [n, n % 2 ? 'HELP' : 'Welcome!']),
      '-y-y-y-n-y-y-y-n',
    ],
    [
      'but no more than six an hour',
      Array.from({ length: 9 }, (_, n): Said => [n, `help ${'abcdefghi'[n]}`]),
      'yyyyyymmm',
    ],
  ])('%s', (_, texts, expected) => {
    expect(answeredOf(texts)).toBe(expected);
  });

  test('the same text again gets the same verdict, and changes nothing', () => {
    const asking = { textId: 'tx_1', body: 'HELP', at: new Date(start).toISOString() };
    const first = judgeAnswer(asking, undefined, rulebook);
    const again = judgeAnswer({ ...asking, lastBody: 'HELP' }, first.turns, rulebook);
    expect(again).toEqual(first);
    expect(again.turns).toBe(first.turns);
  });
});
