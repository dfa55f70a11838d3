import { describe, expect, it } from 'vitest';
import { afterFailedTry } from '../../../shared/rules/webhooks/after-failed-try.ts';

const at = new Date('2026-11-24T17:00:00.000Z');
const hoursAgo = (hours: number) => new Date(at.getTime() - hours * 3_600_000).toISOString();

describe('after a failed try', () => {
  it.each([
    [1, 5],
    [2, 300],
    [3, 1_800],
    [4, 7_200],
    [5, 18_000],
    [6, 36_000],
    [7, 36_000],
  ])('number %i another follows in %i seconds', (tries, waitSeconds) => {
    const failed = { tries, status: 500, failingSince: hoursAgo(50) };
    expect(afterFailedTry(failed, at)).toEqual({ next: 'try-again', waitSeconds });
  });

  it('number 8 the delivery is given up, the webhook stays on if others got through', () => {
    const failed = { tries: 8, status: 500, failingSince: hoursAgo(23.9) };
    expect(afterFailedTry(failed, at)).toEqual({ next: 'give-up' });
  });

  it('number 8 the webhook is switched off if nothing got through for a day', () => {
    const failed = { tries: 8, failingSince: hoursAgo(24) };
    expect(afterFailedTry(failed, at)).toEqual({
      next: 'give-up',
      switchOff: 'Nothing has reached the receiver since 2026-11-23T17:00:00.000Z.',
    });
  });

  it('with 410 the webhook is switched off at once: the receiver wants no more', () => {
    const failed = { tries: 1, status: 410, failingSince: at.toISOString() };
    expect(afterFailedTry(failed, at)).toMatchObject({
      next: 'give-up',
      switchOff: expect.stringContaining('410'),
    });
  });
});
