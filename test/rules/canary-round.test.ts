import { describe, expect, it } from 'vitest';
import { judgeRound, nextStep, type RoundFacts, roundAt } from '../../shared/rules/canary-round.ts';

const nothing: RoundFacts = { startCame: false, isOut: false };
const text = {
  state: 'delivered',
  createdAt: '2026-11-29T12:01:00.000Z',
  claimedAt: '2026-11-29T12:01:02.000Z',
};
const confirmation = {
  state: 'sent',
  createdAt: '2026-11-29T12:02:00.000Z',
  claimedAt: '2026-11-29T12:02:03.000Z',
};
const stopAt = '2026-11-29T12:02:00.000Z';
const all: RoundFacts = { startCame: true, text, stopAt, isOut: true, confirmation };

describe('a round', () => {
  it.each([
    ['2026-11-29T12:00:00.000Z', '2026-11-29T12:00:00.000Z'],
    ['2026-11-29T12:04:59.999Z', '2026-11-29T12:00:00.000Z'],
    ['2026-11-29T12:05:00.000Z', '2026-11-29T12:05:00.000Z'],
  ])('of %s began at %s', (at, began) => {
    expect(roundAt(at)).toBe(began);
  });

  it.each([
    ['begins with START', nothing, '12:00:10', 'start'],
    ['says START again when it was lost', nothing, '12:01:10', 'start'],
    ['then writes the text', { ...nothing, startCame: true }, '12:01:10', 'text'],
    ['then says STOP', { ...nothing, startCame: true, text }, '12:02:10', 'stop'],
    ['then waits', all, '12:03:10', 'rest'],
    ['judges in the last minute', all, '12:04:10', 'judge'],
    ['judges also what never came', nothing, '12:04:10', 'judge'],
  ] as const)('%s', (_what, facts, time, step) => {
    expect(nextStep(facts, `2026-11-29T${time}.000Z`)).toBe(step);
  });
});

describe('the judgement', () => {
  it('passes what left, stopped and was confirmed, with its times', () => {
    expect(judgeRound(all)).toEqual({ passed: true, problems: [], textMs: 2_000, stopMs: 3_000 });
  });

  it.each<[string, Partial<RoundFacts>, string]>([
    ['a text that was never written', { text: undefined }, 'not leave: not written'],
    ['a text that waits', { text: { ...text, state: 'planned' } }, 'not leave: planned'],
    ['a text that failed', { text: { ...text, state: 'failed' } }, 'not leave: failed'],
    ['a text nobody knows about', { text: { ...text, state: 'unknown' } }, 'not leave: unknown'],
    ['a STOP without effect', { isOut: false }, 'STOP made no opt-out'],
    [
      'a confirmation that waits for its next try, without its time',
      { confirmation: { ...confirmation, state: 'planned' } },
      'No confirmation of STOP left: planned.',
    ],
    ['no confirmation', { confirmation: undefined }, 'left: not written'],
    [
      'a confirmation that may not leave',
      { confirmation: { ...confirmation, state: 'excluded' } },
      'left: excluded',
    ],
    [
      'a STOP that takes over ten seconds',
      { confirmation: { ...confirmation, claimedAt: '2026-11-29T12:02:10.001Z' } },
      'STOP took 10001 ms',
    ],
  ])('fails %s, and says so', (_what, change, problem) => {
    const { passed, problems } = judgeRound({ ...all, ...change });
    expect(passed).toBe(false);
    expect(problems.join(' ')).toContain(problem);
  });

  it('passes ten seconds', () => {
    const claimedAt = '2026-11-29T12:02:10.000Z';
    expect(judgeRound({ ...all, confirmation: { ...confirmation, claimedAt } }).passed).toBe(true);
  });
});
