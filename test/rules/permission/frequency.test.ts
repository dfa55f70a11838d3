import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeFrequency } from '../../../shared/rules/permission/frequency.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';

const us = rulebookNamed('us-2026');
const at = new Date('2026-11-23T18:00:00Z');
const ago = (minutes: number) => new Date(at.getTime() - minutes * 60_000).toISOString();
const texts = [ago(60), ago(120), ago(180)];

describe('three marketing texts in a day', () => {
  test.each([
    ['none yet', [], true, undefined],
    ['two', [ago(60), ago(120)], true, undefined],
    [
      'three',
      [ago(180), ago(60), ago(120)],
      false,
      new Date(at.getTime() + 21 * 3_600_000).toISOString(),
    ],
    ['three, one a day ago', [ago(60), ago(120), ago(1440)], true, undefined],
    [
      'four: the third last counts',
      [ago(1), ago(2), ago(3), ago(1000)],
      false,
      new Date(at.getTime() + (1440 - 3) * 60_000).toISOString(),
    ],
  ])('%s', (_, marketingAt, may, notBefore) => {
    const decision = judgeFrequency(marketingAt, us, at);
    expect(decision.may).toBe(may);
    if (!decision.may) expect(decision.notBefore).toBe(notBefore);
  });

  test('the 2014 document knows no cap', () => {
    expect(judgeFrequency(texts, rulebookNamed('ivip-2014'), at)).toEqual({ may: true });
  });

  test('at the time that it names, one more may leave', () => {
    const times = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 8 });
    fc.assert(
      fc.property(times, (minutes) => {
        const marketingAt = minutes.map((one) => ago(one));
        const decision = judgeFrequency(marketingAt, us, at);
        if (decision.may) return true;
        const then = judgeFrequency(marketingAt, us, decision.notBefore);
        const before = new Date(Date.parse(decision.notBefore) - 1);
        return then.may && !judgeFrequency(marketingAt, us, before).may;
      }),
    );
  });
});
