import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayLeave, type PermissionFacts } from '../../../shared/rules/permission/permission.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';

const us = rulebookNamed('us-2026');
// A Monday, 13:00 in New York.
const at = new Date('2026-11-23T18:00:00Z');
const night = new Date('2026-11-24T04:00:00Z');
const ago = (minutes: number, from = at) =>
  new Date(from.getTime() - minutes * 60_000).toISOString();

const good: PermissionFacts = {
  account: { status: 'active', because: '' },
  groupSend: { status: 'sending' },
  phone: '+12125550147',
  purpose: 'marketing',
  kind: 'group',
  consent: { basis: 'express', obtainedAt: '2026-01-05T10:00:00Z' },
};
const texts = [ago(60), ago(120), ago(180)];

describe('may this text leave now', () => {
  test.each([
    ['all is well', {}, 'send', 'consent.express'],
    ['screening', { account: { status: 'screening', because: 'New.' } }, 'hold', 'account'],
    [
      'suspended',
      { account: { status: 'suspended', because: 'Too many left.' } },
      'hold',
      'account',
    ],
    [
      'terminated',
      { account: { status: 'terminated', because: 'Re-enabling.' } },
      'exclude',
      'account',
    ],
    ['paused', { groupSend: { status: 'paused' } }, 'hold', 'group-send'],
    ['held', { groupSend: { status: 'held' } }, 'hold', 'group-send'],
    ['cancelled', { groupSend: { status: 'cancelled' } }, 'exclude', 'cancelled'],
    ['opted out', { optedOutAt: ago(1) }, 'exclude', 'opted-out'],
    ['nobody we know', { consent: undefined }, 'exclude', 'consent.missing'],
    ['may want out', { pausedAt: ago(9) }, 'exclude', 'doubtful'],
    [
      'may want out, asked one to one',
      { pausedAt: ago(9), kind: 'one-to-one', groupSend: undefined },
      'send',
      'consent.express',
    ],
    [
      'may want out since it was written for later',
      { pausedAt: ago(9), kind: 'one-to-one', groupSend: undefined, writtenAt: ago(10) },
      'exclude',
      'doubtful',
    ],
    [
      'written for later after those words',
      { pausedAt: ago(9), kind: 'one-to-one', groupSend: undefined, writtenAt: ago(8) },
      'send',
      'consent.express',
    ],
    ['the fourth in a day', { marketingAt: texts }, 'wait', 'frequency'],
    [
      'the fourth, but service',
      { marketingAt: texts, purpose: 'service' },
      'send',
      'consent.express',
    ],
    ['Hawaii is not awake', { phone: '+18085550147' }, 'wait', 'quiet-hours'],
    ['past its own limit', { notAfter: ago(1) }, 'exclude', 'too-late'],
    ['a week after it was meant', { meantFor: ago(7 * 24 * 60 + 1) }, 'exclude', 'too-late'],
  ] as const)('%s', (_, facts, verdict, rule) => {
    const permission = mayLeave({ ...good, ...facts }, us, at);
    expect(permission).toMatchObject({ verdict, rule, because: expect.stringMatching(/\.$/) });
  });

  test('a customer is judged by the state of the address and by that of the area code', () => {
    const consent = { basis: 'relationship', lastTransactionAt: '2025-11-01T00:00:00Z' } as const;
    const facts: PermissionFacts = { ...good, purpose: 'service', consent };
    const ruleFor = (more: Partial<PermissionFacts>) =>
      mayLeave({ ...facts, ...more }, us, at).rule;
    expect(ruleFor({})).toBe('consent.relationship');
    expect(ruleFor({ state: 'TX' })).toBe('consent.expired');
    expect(ruleFor({ phone: '+12145550147' })).toBe('consent.expired');
  });

  test('a text that may leave says when its window closes', () => {
    expect(mayLeave(good, us, at)).toMatchObject({ closesAt: '2026-11-24T01:00:00.000Z' });
  });

  test('in the last seconds it counts as closed: the carrier must not deliver later', () => {
    const left = (ms: number) => mayLeave(good, us, new Date(Date.parse(closing) - ms));
    const closing = '2026-11-24T01:00:00.000Z';
    expect(left(5000)).toMatchObject({ verdict: 'send', closesAt: closing });
    expect(left(4999)).toMatchObject({
      verdict: 'wait',
      rule: 'quiet-hours',
      notBefore: '2026-11-24T14:00:00.000Z',
    });
  });

  test('one that could only leave too late is excluded now', () => {
    const facts = { ...good, phone: '+18085550147', notAfter: '2026-11-23T18:30:00Z' };
    expect(mayLeave(facts, us, at)).toMatchObject({
      verdict: 'exclude',
      rule: 'too-late',
      because: expect.stringContaining('not to leave after 23 November 2026, 18:30 UTC;'),
    });
  });

  test('the first reason in order is the one given', () => {
    const facts = { ...good, optedOutAt: ago(1), marketingAt: texts };
    const suspended = { status: 'suspended', because: 'Too many left.' };
    const rules = [
      mayLeave({ ...facts, account: suspended, groupSend: { status: 'paused' } }, us, at),
      mayLeave({ ...facts, groupSend: { status: 'paused' } }, us, at),
      mayLeave(facts, us, at),
      mayLeave({ ...facts, optedOutAt: undefined }, us, night),
      mayLeave({ ...good }, us, night),
    ].map(({ rule }) => rule);
    expect(rules).toEqual(['account', 'group-send', 'opted-out', 'frequency', 'quiet-hours']);
  });

  test('a person who wrote within the hour may be answered at night, but not by a campaign', () => {
    const chat: PermissionFacts = {
      ...good,
      groupSend: undefined,
      purpose: 'service',
      kind: 'one-to-one',
      answeredAt: ago(10, night),
    };
    expect(mayLeave(chat, us, night).verdict).toBe('send');
    expect(mayLeave({ ...chat, answeredAt: ago(61, night) }, us, night).verdict).toBe('wait');
    expect(mayLeave({ ...chat, kind: 'group' }, us, night).verdict).toBe('wait');
    expect(mayLeave({ ...chat, purpose: 'marketing' }, us, night).verdict).toBe('wait');
  });
});

describe('automatic answers', () => {
  const answer = (kind: 'confirmation' | 'help' | 'start', minutes: number, status = 'active') =>
    mayLeave(
      {
        ...good,
        account: { status, because: 'x.' },
        optedOutAt: kind === 'start' ? undefined : ago(minutes, night),
        automatic: { kind, answersAt: ago(minutes, night) },
      },
      us,
      night,
    ).verdict;

  test.each([
    ['confirmation', 1, 'active', 'send'],
    ['confirmation', 4.9, 'suspended', 'send'],
    ['confirmation', 5, 'active', 'exclude'],
    ['confirmation', 1, 'terminated', 'send'],
    ['help', 10, 'suspended', 'send'],
    ['help', 1, 'terminated', 'send'],
    ['help', 60, 'active', 'exclude'],
    ['start', 1, 'suspended', 'send'],
    ['start', 1, 'terminated', 'exclude'],
  ] as const)('%s after %d minutes, account %s: %s', (kind, minutes, status, verdict) => {
    expect(answer(kind, minutes, status)).toBe(verdict);
  });

  test.each([
    ['confirmation', undefined, 'exclude'],
    ['confirmation', 2, 'send'],
    ['confirmation', 1, 'exclude'],
    ['start', undefined, 'send'],
    ['start', 1, 'exclude'],
    ['start', 3, 'exclude'],
    ['help', undefined, 'send'],
  ] as const)('%s of 2 minutes ago, out since %s minutes: %s', (kind, outMinutes, verdict) => {
    const optedOutAt = outMinutes === undefined ? undefined : ago(outMinutes, night);
    const automatic = { kind, answersAt: ago(2, night) };
    const decision = mayLeave({ ...good, optedOutAt, automatic }, us, night);
    expect(decision.verdict).toBe(verdict);
    if (verdict === 'exclude') expect(decision.rule).toBe('answer.overtaken');
  });
});

test('only an automatic answer leaves to an opted-out phone or from a stopped account', () => {
  const facts = fc.record({
    status: fc.constantFrom('screening', 'active', 'suspended', 'terminated'),
    purpose: fc.constantFrom('service' as const, 'marketing' as const),
    kind: fc.constantFrom('group' as const, 'one-to-one' as const, 'reply' as const),
    out: fc.boolean(),
    basis: fc.constantFrom('express' as const, 'relationship' as const),
    answered: fc.boolean(),
    hour: fc.nat(48),
  });
  fc.assert(
    fc.property(facts, ({ status, purpose, kind, out, basis, answered, hour }) => {
      const when = new Date(at.getTime() + hour * 3_600_000);
      const permission = mayLeave(
        {
          ...good,
          account: { status, because: 'x.' },
          purpose,
          kind,
          consent: { basis, obtainedAt: ago(9000), lastTransactionAt: ago(9000) },
          optedOutAt: out ? ago(5) : undefined,
          answeredAt: answered ? ago(30) : undefined,
        },
        us,
        when,
      );
      return permission.verdict !== 'send' || (status === 'active' && !out);
    }),
  );
});
