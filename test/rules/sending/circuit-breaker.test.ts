import { describe, expect, it, test } from 'vitest';
import {
  type Breaker,
  judgeBreakers,
  nextProbeAfter,
  probeEndsAt,
} from '../../../shared/rules/sending/circuit-breaker.ts';

const at = '2026-11-24T17:00:00.000Z';

test.each([
  [1, '2026-11-24T17:01:00.000Z'],
  [2, '2026-11-24T17:05:00.000Z'],
  [3, '2026-11-24T17:15:00.000Z'],
  [4, '2026-11-24T18:00:00.000Z'],
  [40, '2026-11-24T18:00:00.000Z'],
])('after %s refused tries the next is at %s', (tries, expected) => {
  expect(nextProbeAfter(tries, at)).toBe(expected);
});

it('counts a try as lost after half a minute', () => {
  expect(probeEndsAt(at)).toBe('2026-11-24T17:00:30.000Z');
});

describe('what an open circuit breaker means for a text', () => {
  const rest: Breaker = {
    scope: 'number',
    since: at,
    nextTryAt: '2026-11-24T17:05:00.000Z',
    tries: 2,
  };
  const early: Breaker = { ...rest, scope: 'service', nextTryAt: '2026-11-24T17:01:00.000Z' };

  it('is nothing when there is none', () => {
    expect(judgeBreakers([], at)).toBeUndefined();
  });

  test.each([
    ['not before its time', [rest], '2026-11-24T17:04:59.999Z', false],
    ['at its time', [rest], '2026-11-24T17:05:00.000Z', true],
    ['only when all are due', [early, rest], '2026-11-24T17:01:00.000Z', false],
    ['when all are due', [early, rest], '2026-11-24T17:06:00.000Z', true],
  ])('one may be tried %s', (_, rests, now, mayTry) => {
    expect(judgeBreakers(rests, now)).toMatchObject({ mayTry, rule: 'carrier.stop', since: at });
  });

  it('says whether it is this number or all of us', () => {
    expect(judgeBreakers([rest], at)?.because).toMatch(/from this number at the moment/);
    expect(judgeBreakers([rest, early], at)?.because).toMatch(/from us at the moment/);
  });
});
