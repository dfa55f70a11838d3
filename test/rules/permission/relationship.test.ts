import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayText } from '../../../shared/rules/permission/consent.ts';
import { relationshipUntil } from '../../../shared/rules/permission/relationship.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';

const us = rulebookNamed('us-2026');
const old = rulebookNamed('ivip-2014');
const service = { purpose: 'service', kind: 'group' } as const;

describe('how long a relationship lasts', () => {
  const bought = (since: string, states: string[] = [], rulebook = us) =>
    relationshipUntil({ lastTransactionAt: since }, states, rulebook)?.until.slice(0, 10);
  const asked = (since: string, states: string[] = [], rulebook = us) =>
    relationshipUntil({ lastInquiryAt: since }, states, rulebook)?.until.slice(0, 10);

  test.each([
    ['2026-01-15', [], '2027-07-15'],
    ['2025-08-31', [], '2027-02-28'],
    ['2024-02-29', [], '2025-08-29'],
    ['2026-01-15', ['TX'], '2027-01-15'],
    ['2026-01-15', ['LA'], '2026-07-15'],
    ['2026-08-31', ['LA'], '2027-02-28'],
    ['2026-01-15', ['NY', 'TX', 'LA'], '2026-07-15'],
    ['2026-01-15', ['IN'], undefined],
    ['2026-01-15', ['CA'], '2027-07-15'],
  ])('bought on %s in %j: until %s', (since, states, until) => {
    expect(bought(since, states)).toBe(until);
  });

  test.each([
    ['2026-01-15', [], '2026-04-15'],
    ['2026-11-30', [], '2027-02-28'],
    ['2026-01-15', ['CA'], '2026-02-14'],
    ['2026-01-15', ['MI'], undefined],
    ['2026-01-15', ['NJ'], undefined],
    ['2026-01-15', ['TX'], '2026-04-15'],
  ])('asked on %s in %j: until %s', (since, states, until) => {
    expect(asked(since, states)).toBe(until);
  });

  test('in 2014 states did not matter and an inquiry was no relationship', () => {
    expect(bought('2026-01-15', ['IN', 'LA'], old)).toBe('2027-07-15');
    expect(asked('2026-01-15', [], old)).toBeUndefined();
  });

  test('the longer of purchase and inquiry counts', () => {
    const dates = { lastTransactionAt: '2025-01-01', lastInquiryAt: '2026-10-01' };
    expect(relationshipUntil(dates, [], us)).toMatchObject({ since: '2026-10-01' });
  });

  test('it ends at that very moment', () => {
    const consent = {
      basis: 'relationship',
      lastTransactionAt: '2025-05-23T18:00:00.000Z',
    } as const;
    const law = (when: string) => ({ rulebook: us, at: new Date(when) });
    const facts = { consent, states: [] };
    expect(mayText(facts, service, law('2026-11-23T17:59:59.999Z')).may).toBe(true);
    expect(mayText(facts, service, law('2026-11-23T18:00:00.000Z'))).toMatchObject({
      may: false,
      rule: 'consent.expired',
    });
  });

  test('more states never make it longer', () => {
    const states = fc.subarray(Object.keys(us.relationship.states));
    const days = fc.date({
      min: new Date('2015-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, states, states, (since, some, more) => {
        const dates = { lastTransactionAt: since.toISOString() };
        const until = (list: string[]) => relationshipUntil(dates, list, us)?.until ?? '';
        return until([...some, ...more]) <= until(some) && until(some) <= until([]);
      }),
    );
  });
});
