import { describe, expect, it } from 'vitest';
import { maySendAgain } from '../../../shared/rules/sending/may-send-again.ts';

const failed = { direction: 'out', kind: 'one-to-one', state: 'failed' } as const;

describe('a text once more', () => {
  it.each([
    ['one that failed', failed, undefined],
    ['one of a group send that failed', { ...failed, kind: 'group' }, undefined],
    ['one that is unknown, with a reason', { ...failed, state: 'unknown' }, 'She has not got it'],
  ])('%s, yes', (_, text, reason) => {
    expect(maySendAgain(text, reason)).toEqual({ may: true });
  });

  it.each([
    { ...failed, sentAgainAs: 'tx_2' },
    { ...failed, direction: 'in' as const },
    { ...failed, kind: 'confirmation' },
    { ...failed, test: true },
    ...['planned', 'sending', 'sent', 'delivered', 'excluded'].map((state) => {
      return { ...failed, state };
    }),
  ])('%j, no, whatever the reason', (text) => {
    expect(maySendAgain(text, 'Because.')).toMatchObject({ may: false });
  });

  it('one that is unknown asks for a reason', () => {
    const answer = maySendAgain({ ...failed, state: 'unknown' }, undefined);
    expect(answer).toMatchObject({ may: false, asksForReason: true });
  });
});
