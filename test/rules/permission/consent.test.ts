import { describe, expect, test } from 'vitest';
import { mayText } from '../../../shared/rules/permission/consent.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';

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

  test('in 2014 a relationship permitted marketing, and an oral consent was enough', () => {
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

  test('a person who writes may be answered, but gets no marketing, for thirty days', () => {
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
