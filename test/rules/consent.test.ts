import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeBasis } from '../../shared/rules/basis.ts';
import { mayText } from '../../shared/rules/consent.ts';
import { relationshipUntil } from '../../shared/rules/relationship.ts';
import { rulebookNamed } from '../../shared/rules/rulebook.ts';

const us = rulebookNamed('us-2026');
const old = rulebookNamed('ivip-2014');
const at = new Date('2026-11-23T18:00:00Z');
const service = { purpose: 'service', kind: 'group' } as const;
const marketing = { purpose: 'marketing', kind: 'group' } as const;
const express = { basis: 'express', obtainedAt: '2026-01-05T10:00:00Z' } as const;
const customer = { basis: 'relationship', lastTransactionAt: '2026-06-01T00:00:00Z' } as const;

type Facts = Partial<Parameters<typeof mayText>[0]>;
const ruleOf = (facts: Facts, send: Parameters<typeof mayText>[1] = service, rulebook = us) =>
  mayText({ states: [], ...facts }, send, { rulebook, at });

describe('may this person be texted', () => {
  test.each([
    ['nobody we know', {}, service, 'consent.missing'],
    ['asked for it', { consent: express }, service, 'consent.express'],
    ['asked for it, to be sold to', { consent: express }, marketing, 'consent.express'],
    ['asked by voice', { consent: { ...express, form: 'oral' } }, service, 'consent.express'],
    [
      'asked by voice, to be sold to',
      { consent: { ...express, form: 'oral' } },
      marketing,
      'consent.purpose',
    ],
    ['consent without a date', { consent: { basis: 'express' } }, service, 'consent.undated'],
    [
      'consent from tomorrow',
      { consent: { ...express, obtainedAt: '2026-11-24T00:00:00Z' } },
      service,
      'consent.undated',
    ],
    ['a customer', { consent: customer }, service, 'consent.relationship'],
    ['a customer, to be sold to', { consent: customer }, marketing, 'consent.purpose'],
    [
      'opted out, whatever the consent',
      { consent: express, optedOutAt: '2026-11-01T00:00:00Z' },
      service,
      'opted-out',
    ],
    [
      'a relationship without a date',
      { consent: { basis: 'relationship' } },
      service,
      'consent.expired',
    ],
  ] as const)('%s', (_, facts, send, rule) => {
    const decision = ruleOf(facts, send);
    const yes = rule === 'consent.express' || rule === 'consent.relationship';
    expect(decision).toMatchObject({ may: yes, rule, because: expect.stringMatching(/\.$/) });
    expect(decision.citation).toBeTruthy();
  });

  test('in 2014 a relationship carried marketing, and voice was consent enough', () => {
    expect(ruleOf({ consent: customer }, marketing, old).may).toBe(true);
    expect(ruleOf({ consent: { ...express, form: 'oral' } }, marketing, old).may).toBe(true);
  });
});

describe('one introduction on a relationship', () => {
  const introducedAt = '2026-10-01T15:00:00Z';
  test.each([
    ['then silence', { introducedAt }, false],
    ['until the person answers', { introducedAt, answeredAt: '2026-10-01T15:04:00Z' }, true],
    [
      'an answer from before it is none',
      { introducedAt, answeredAt: '2026-09-01T00:00:00Z' },
      false,
    ],
    [
      'a purchase opens it again',
      { introducedAt, consent: { ...customer, lastTransactionAt: '2026-10-20T00:00:00Z' } },
      true,
    ],
    ['a consent opens it again', { introducedAt, consent: express }, true],
  ])('%s', (_, facts, may) => {
    const decision = ruleOf({ consent: customer, ...facts });
    expect(decision.may).toBe(may);
    if (!may) expect(decision.rule).toBe('introduction');
  });

  test('who writes may be answered, not advertised to, for thirty days', () => {
    const facts = { consent: customer, introducedAt, answeredAt: '2026-09-30T00:00:00Z' };
    const reply = { purpose: 'service', kind: 'one-to-one' } as const;
    const lately = { ...facts, answeredAt: '2026-11-20T00:00:00Z' };
    expect(ruleOf(lately, reply)).toMatchObject({
      may: true,
      rule: 'consent.reply',
      until: '2026-12-20T00:00:00.000Z',
    });
    expect(ruleOf(facts, reply).rule).toBe('introduction');
    expect(ruleOf(lately, { ...reply, purpose: 'marketing' }).rule).toBe('consent.purpose');
  });

  test('who writes without being in the phonebook may be answered too', () => {
    const answeredAt = '2026-11-20T00:00:00Z';
    const rules = (['reply', 'one-to-one', 'group'] as const).map((kind) => {
      return ruleOf({ answeredAt }, { purpose: 'service', kind }).rule;
    });
    expect(rules).toEqual(['consent.reply', 'consent.reply', 'consent.missing']);
    expect(ruleOf({ answeredAt }, { purpose: 'marketing', kind: 'reply' }).may).toBe(false);
  });

  test('an opt-out is stronger than an answer', () => {
    const facts = { consent: customer, answeredAt: at.toISOString(), optedOutAt: at.toISOString() };
    expect(ruleOf(facts, { purpose: 'service', kind: 'reply' }).rule).toBe('opted-out');
  });
});

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
