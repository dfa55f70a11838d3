import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import { judgeSuspension, peopleNeeded } from '../../shared/rules/suspension.ts';
import { parsePolicy, policyOf } from '../../shared/rules/suspension-policy.ts';

const rulebook = rulebookNamed('us-2026');
const at = new Date('2026-11-23T18:00:00Z');
const ago = (minutes: number) => new Date(at.getTime() - minutes * 60_000).toISOString();
const left = (...minutes: number[]) => minutes.map((m) => ({ optedOutAt: ago(m), kind: 'optOut' }));
const spread = (count: number, minutes: number) =>
  left(...Array.from({ length: count }, (_, n) => (n * minutes) / count));

describe('too many opt-outs', () => {
  test.each([
    ['nobody left', [], 1000, 'suspension'],
    ['4 of 4 are too few to tell', spread(4, 50), 4, 'suspension.warning'],
    ['5 in an hour, 2 % exactly', spread(5, 59), 250, 'suspension.burst'],
    ['5 in an hour, just under 2 %', spread(5, 59), 251, 'suspension.warning'],
    ['5, one of them an hour ago', left(0, 1, 2, 3, 60), 100, 'suspension.warning'],
    ['9 in a day', spread(9, 1400), 100, 'suspension.warning'],
    [
      '10 in a day, 3 % exactly',
      left(...Array.from({ length: 10 }, (_, n) => 100 + n * 100)),
      333,
      'suspension.day',
    ],
    [
      '10 in a day, under 3 %',
      left(...Array.from({ length: 10 }, (_, n) => 100 + n * 100)),
      334,
      'suspension.warning',
    ],
    ['half the burst: 3 at 1 %', spread(3, 50), 300, 'suspension.warning'],
    ['3 under 1 %', spread(3, 50), 301, 'suspension'],
    ['2 of few', spread(2, 50), 5, 'suspension'],
    ['half the day: 5 at 1.5 %', spread(5, 1400), 333, 'suspension.warning'],
    ['nobody was texted lately', spread(5, 10), 0, 'suspension.burst'],
    ['from the future they do not count', left(-5, -4, -3, -2, -1), 10, 'suspension'],
  ])('%s', (_, optOuts, textedInLast24Hours, rule) => {
    const verdict = judgeSuspension({ optOuts, textedInLast24Hours }, rulebook, at);
    expect(verdict.rule).toBe(rule);
    expect(verdict.suspend).toBe(rule === 'suspension.burst' || rule === 'suspension.day');
    expect(verdict.because).toMatch(/\.$/);
    expect(verdict.citation).toContain('Consequences 3');
  });

  test('a START afterwards does not undo the count; an operator voiding a mistake does', () => {
    const five = spread(5, 50);
    const back = five.map((one) => ({ ...one, state: 'restored' as const }));
    const voided = back.map((one, n) => (n === 0 ? { ...one, state: 'voided' as const } : one));
    const judge = (optOuts: typeof voided | typeof back) =>
      judgeSuspension({ optOuts, textedInLast24Hours: 100 }, rulebook, at).suspend;
    expect([judge(back), judge(voided)]).toEqual([true, false]);
  });

  test('the evidence holds the figures and the kinds', () => {
    const optOuts = [...spread(4, 50), { optedOutAt: ago(1), kind: 'hostile' }];
    expect(judgeSuspension({ optOuts, textedInLast24Hours: 120 }, rulebook, at)).toMatchObject({
      because:
        '5 people opted out within 1 h, 4.17 % of the 120 texted in 24 h. Too many ' +
        'people left in a short time.',
      evidence: { trigger: 'burst', optOuts: 5, percent: 4.17, byKind: { optOut: 4, hostile: 1 } },
    });
  });
});

test('counting may stop past peopleNeeded: more people never change the verdict', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 40 });
  fc.assert(
    fc.property(counts, fc.nat(5000), fc.nat(5000), (minutes, more, evenMore) => {
      const facts = { optOuts: left(...minutes) };
      const enough = peopleNeeded(facts, rulebook, at);
      const judge = (people: number) =>
        judgeSuspension({ ...facts, textedInLast24Hours: people }, rulebook, at);
      const atLimit = judge(enough);
      const past = [judge(enough + 1 + more), judge(enough + 1 + evenMore)];
      const speaks = atLimit.suspend || atLimit.warn;
      return past.every((verdict) => !verdict.suspend && !verdict.warn) && (enough === 0 || speaks);
    }),
  );
});

describe("an operator's own thresholds", () => {
  test.each([
    [{}, rulebook.suspension.burst.optOuts],
    [{ burst: { optOuts: 20 } }, 20],
    [{ burst: { optOuts: 1, withinMinutes: 15, percentOfTexted: 0 }, warnAt: 1 }, 1],
  ])('%j', (given, optOuts) => {
    expect(parsePolicy(given, rulebook)).toMatchObject({
      ok: true,
      policy: { burst: { optOuts } },
    });
    expect(policyOf(given, rulebook).day).toEqual(rulebook.suspension.day);
  });

  test('all that is wrong with them is said at once', () => {
    const given = {
      burst: { optOuts: 0, withinMinutes: 1.5, share: 1 },
      day: 3,
      warnAt: 'x',
      cap: 1,
    };
    expect(parsePolicy(given, rulebook)).toEqual({
      ok: false,
      problems: [
        'There is no threshold called cap.',
        'There is no threshold called share.',
        'burst.optOuts is a whole number from 1 to 10000.',
        'burst.withinMinutes is a whole number from 1 to 1440.',
        'day is not an object.',
        'warnAt is a number from 0.1 to 1.',
      ],
    });
    expect(parsePolicy([], rulebook).ok).toBe(false);
    expect(() => policyOf({ day: 1 }, rulebook)).toThrow('broken');
    expect(policyOf(undefined, rulebook).warnAt).toBe(0.5);
  });

  test('a share of nothing: the count alone decides, and all are counted as evidence', () => {
    const policy = policyOf({ burst: { percentOfTexted: 0 }, warnAt: 1 }, rulebook);
    const facts = { optOuts: spread(5, 30), policy };
    expect(peopleNeeded(facts, rulebook, at)).toBe(Number.POSITIVE_INFINITY);
    const verdict = judgeSuspension({ ...facts, textedInLast24Hours: 100_000 }, rulebook, at);
    expect(verdict.suspend).toBe(true);
  });
});
