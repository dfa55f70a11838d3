import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rulebookNamed } from '../../shared/rules/rulebooks/rulebook-named.ts';
import {
  judgeSuspension,
  type LoggedOptOut,
  peopleNeeded,
  whyNotCounted,
} from '../../shared/rules/suspension.ts';
import { parsePolicy, policyOf } from '../../shared/rules/suspension-policy.ts';

const rulebook = rulebookNamed('us-2026');
const at = new Date('2026-11-23T18:00:00Z');
const ago = (minutes: number) => new Date(at.getTime() - minutes * 60_000).toISOString();
/** Own replies of people who were texted an hour before they left. */
const left = (...minutes: number[]): LoggedOptOut[] =>
  minutes.map((m) => ({
    optedOutAt: ago(m),
    kind: 'optOut',
    channel: 'text',
    textedAt: ago(m + 60),
  }));
const spread = (count: number, minutes: number) =>
  left(...Array.from({ length: count }, (_, n) => (n * minutes) / count));
/** Own replies of people whom the account never texted. */
const strangers = (count: number): LoggedOptOut[] =>
  spread(count, 50).map(({ textedAt: _, ...one }) => one);

describe('too many opt-outs', () => {
  test.each([
    ['nobody left', [], 1000, 'suspension'],
    ['4 of 4 are too few to judge', spread(4, 50), 4, 'suspension.warning'],
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
    ['nobody was texted in a day: no share', spread(50, 10), 0, 'suspension'],
    ['five strangers', strangers(5), 1000, 'suspension'],
    [
      'strangers beside four who count',
      [...spread(4, 50), ...strangers(9)],
      4,
      'suspension.warning',
    ],
    ['from the future they do not count', left(-5, -4, -3, -2, -1), 10, 'suspension'],
  ])('%s', (_, optOuts, textedInLast24Hours, rule) => {
    const verdict = judgeSuspension({ optOuts, textedInLast24Hours }, rulebook, at);
    expect(verdict.rule).toBe(rule);
    expect(verdict.suspend).toBe(rule === 'suspension.burst' || rule === 'suspension.day');
    expect(verdict.because).toMatch(/\.$/);
    expect(verdict.citation).toContain('Consequences 3');
  });

  test('the evidence holds the figures and the kinds', () => {
    const hostile = left(1).map((one) => ({ ...one, kind: 'hostile' }));
    const optOuts = [...spread(4, 50), ...hostile];
    expect(judgeSuspension({ optOuts, textedInLast24Hours: 120 }, rulebook, at)).toMatchObject({
      because:
        '5 people opted out within 1 h, 4.17 % of the 120 texted in 24 h. Too many ' +
        'people left in a short time.',
      evidence: { trigger: 'burst', optOuts: 5, percent: 4.17, byKind: { optOut: 4, hostile: 1 } },
    });
  });

  test('the evidence says how many did not count in that time, and why', () => {
    const recorded = left(2, 3).map((one) => ({ ...one, kind: 'recorded', channel: 'phone' }));
    const optOuts = [...spread(5, 50), ...strangers(3), ...recorded, ...left(100)];
    const verdict = judgeSuspension({ optOuts, textedInLast24Hours: 50 }, rulebook, at);
    expect(verdict).toMatchObject({
      evidence: { optOuts: 5, notCounted: { 'not-texted': 3, recorded: 2 } },
    });
    expect(verdict.because).toContain('5 did not count (not-texted 3, recorded 2).');
  });
});

describe('who counts', () => {
  const own = { optedOutAt: ago(10), kind: 'optOut', channel: 'text', textedAt: ago(20) };
  const days = (count: number) => ago(10 + count * 24 * 60);
  test.each<[string, Partial<LoggedOptOut>, string | undefined]>([
    ['an own reply', {}, undefined],
    ['a hostile one', { kind: 'hostile' }, undefined],
    ['texted 30 days before', { textedAt: days(30) }, undefined],
    ['texted 31 days before', { textedAt: days(31) }, 'not-texted'],
    ['never texted', { textedAt: undefined }, 'not-texted'],
    ['recorded by a representative', { kind: 'recorded', channel: 'phone' }, 'recorded'],
    ['by a file', { kind: 'recorded', channel: 'import' }, 'imported'],
    ['by the carrier', { kind: 'carrier', channel: 'carrier' }, 'by-the-carrier'],
    ['doubt, decided', { kind: 'recorded', channel: 'text' }, 'in-doubt'],
    ['doubt, undecided', { kind: 'recorded', channel: 'doubt-undecided' }, 'in-doubt'],
    ['before an operator looked', { optedOutAt: ago(60), textedAt: ago(70) }, 'looked-at-before'],
  ])('%s: %j', (_, change, why) => {
    const optOut = { ...own, ...change };
    expect(whyNotCounted(optOut, { clearedAt: ago(60) }, rulebook)).toBe(why);
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
