import { describe, expect, it } from 'vitest';
import {
  learnTotal,
  type RequestWindow,
  takeRequest,
} from '../../../shared/rules/limits/request-limit.ts';

const at = Date.parse('2026-11-24T17:00:03.000Z');
const startedAtMs = Date.parse('2026-11-24T17:00:00.000Z');
const known = (told: number, untold = 0): RequestWindow => ({ startedAtMs, told, untold });

describe('one more request', () => {
  it.each([
    ['the first of all', undefined, 50, { told: 0, untold: 1 }, 0],
    ['one that is not told yet', known(100, 4), 50, { told: 100, untold: 5 }, 0],
    ['the tenth, which is told', known(100, 9), 50, { told: 110, untold: 0 }, 10],
    ['the last of the window', known(490, 9), 50, { told: 500, untold: 0 }, 10],
    ['one of few, each of which is told', known(3), 1, { told: 4, untold: 0 }, 1],
    [
      'the first of a new window',
      { startedAtMs: startedAtMs - 10_000, told: 500, untold: 3 },
      50,
      { told: 0, untold: 1 },
      0,
    ],
  ])('is let in: %s', (_, window, perSecond, after, tell) => {
    const verdict = takeRequest(window, perSecond, at);
    expect(verdict).toEqual({ may: true, tell, window: { startedAtMs, ...after } });
  });

  it.each([
    ['all are told', known(500), 50],
    ['some are not told yet', known(497, 3), 50],
    ['others have let in more', known(517), 50],
    ['there is one a second', known(10), 1],
  ])('waits for the next window where %s', (_, window, perSecond) => {
    expect(takeRequest(window, perSecond, at)).toEqual({
      may: false,
      window,
      retryAfterSeconds: 7,
    });
  });

  it('is let in by several machines, which know of each other, up to nine each', () => {
    let total = 0;
    let letIn = 0;
    const machines: (RequestWindow | undefined)[] = Array(4).fill(undefined);
    for (let n = 0; n < 1_000; n++) {
      const m = n % machines.length;
      const verdict = takeRequest(machines[m], 10, at);
      machines[m] = verdict.window;
      if (!verdict.may) continue;
      letIn++;
      if (verdict.tell === 0) continue;
      total += verdict.tell;
      machines[m] = learnTotal(machines[m], { startedAtMs, total });
    }
    expect(letIn).toBeGreaterThanOrEqual(100);
    expect(letIn).toBeLessThanOrEqual(100 + 9 * 4);
  });
});

describe('what a machine is told', () => {
  it('never makes it forget what it let in itself, nor is of another window', () => {
    expect(learnTotal(known(20, 2), { startedAtMs, total: 15 })).toEqual(known(20, 2));
    expect(learnTotal(known(20, 2), { startedAtMs, total: 60 })).toEqual(known(60, 2));
    const earlier = { startedAtMs: startedAtMs - 10_000, total: 90 };
    expect(learnTotal(known(20, 2), earlier)).toEqual(known(20, 2));
  });
});
