import { describe, expect, test } from 'vitest';
import { judgeBasis } from '../../../shared/rules/permission/basis.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';

const us = rulebookNamed('us-2026');
const at = new Date('2026-11-23T18:00:00Z');

describe('a basis to put somebody into the phonebook', () => {
  test.each([
    [
      'a form',
      { basis: 'express', source: 'web form', obtainedAt: '2026-01-05' },
      true,
      /web form/,
    ],
    ['today', { basis: 'express', source: 'counter', obtainedAt: '2026-11-23' }, true, /counter/],
    ['no source', { basis: 'express', source: ' ', obtainedAt: '2026-01-05' }, false, /source/],
    ['no date', { basis: 'express', source: 'web form' }, false, /obtainedAt/],
    [
      'from tomorrow',
      { basis: 'express', source: 'web form', obtainedAt: '2026-11-24' },
      false,
      /future/,
    ],
    [
      'a customer',
      { basis: 'relationship', lastTransactionAt: '2026-06-01' },
      true,
      /1 December 2027/,
    ],
    [
      'a customer of long ago',
      { basis: 'relationship', lastTransactionAt: '2025-05-01' },
      false,
      /ended on 1 November 2026/,
    ],
    [
      'a purchase to come',
      { basis: 'relationship', lastTransactionAt: '2026-12-01' },
      false,
      /future/,
    ],
    ['no event', { basis: 'relationship' }, false, /lastTransactionAt/],
    [
      'asked lately',
      { basis: 'relationship', lastInquiryAt: '2026-11-01' },
      true,
      /until 1 February 2027/,
    ],
    [
      'in Indiana',
      { basis: 'relationship', lastTransactionAt: '2026-06-01', states: ['IN'] },
      false,
      /Where this person lives/,
    ],
  ] as const)('%s', (_, consent, may, because) => {
    const decision = judgeBasis(consent, us, at);
    expect(decision.may).toBe(may);
    expect(decision.because).toMatch(because);
    expect(decision.citation).toBeTruthy();
  });
});

test('in 2014 an inquiry was no reason to add somebody', () => {
  const consent = { basis: 'relationship', lastInquiryAt: '2026-11-01' } as const;
  expect(judgeBasis(consent, rulebookNamed('ivip-2014'), at).may).toBe(false);
  expect(judgeBasis({ ...consent, states: ['NJ'] }, us, at).may).toBe(false);
});
