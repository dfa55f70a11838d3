import { describe, expect, it } from 'vitest';
import { mayAmend } from '../../../shared/rules/sending/may-amend.ts';

describe('a group send', () => {
  it('may be changed while it waits for its time and nobody of it is planned', () => {
    expect(mayAmend({ status: 'scheduled', steps: 0 })).toEqual({ may: true });
  });

  it.each([
    ['planning', 0, 'group-send.begun'],
    ['planning', 3, 'group-send.begun'],
    ['sending', 3, 'group-send.begun'],
    ['scheduled', 1, 'group-send.begun'],
    ['paused', 2, 'group-send.begun'],
    ['held', 2, 'group-send.begun'],
    ['paused', 0, 'group-send.held-back'],
    ['held', 0, 'group-send.held-back'],
    ['cancelled', 0, 'group-send.over'],
    ['cancelled', 4, 'group-send.over'],
    ['done', 4, 'group-send.over'],
  ])('that is %s after %i steps of planning may not: %s', (status, steps, rule) => {
    expect(mayAmend({ status, steps })).toMatchObject({ may: false, rule });
  });
});
