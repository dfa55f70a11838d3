import { describe, expect, it } from 'vitest';
import { maySendNow } from '../../../shared/rules/permission/may-send-now.ts';
import type { PermissionFacts } from '../../../shared/rules/permission/permission.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';

const rulebook = rulebookNamed('us-2026');
/** Detroit: noon, and eleven at night. */
const noon = '2026-11-24T17:00:00.000Z';
const night = '2026-11-25T04:00:00.000Z';
const asked: PermissionFacts = {
  account: { status: 'active', because: '' },
  phone: '+12485550101',
  purpose: 'service',
  kind: 'one-to-one',
  consent: { basis: 'express', obtainedAt: '2026-11-01T00:00:00.000Z' },
};
const judge = (facts: Partial<PermissionFacts>, at = noon, permittedUntil?: string) =>
  maySendNow({ ...asked, ...facts }, { rulebook, at, permittedUntil });

describe('what may be sent now', () => {
  it('ends when the hours close, or sooner when the permission does', () => {
    const open = judge({});
    expect(open).toMatchObject({ may: true, rule: 'consent.express' });
    expect(String(open.until) > noon).toBe(true);
    const sooner = '2026-11-24T18:00:00.000Z';
    expect(judge({}, noon, sooner).until).toBe(sooner);
    expect(judge({}, noon, '2027-01-01T00:00:00.000Z').until).toBe(open.until);
  });

  it('at night waits for the morning and says why', () => {
    const closed = judge({}, night);
    expect(closed).toMatchObject({ may: false, rule: 'quiet-hours' });
    expect(closed.notBefore).toBe('2026-11-25T13:00:00.000Z');
  });

  it('at night may answer who wrote, for an hour', () => {
    const answeredAt = '2026-11-25T03:50:00.000Z';
    const answer = judge({ answeredAt }, night);
    expect(answer).toMatchObject({ may: true, until: '2026-11-25T04:50:00.000Z' });
  });

  it('by day may answer who wrote until the hours close, not only for an hour', () => {
    const answeredAt = '2026-11-24T16:50:00.000Z';
    expect(judge({ answeredAt }).until).toBe(judge({}).until);
  });

  it.each([
    ['opted-out', { optedOutAt: '2026-11-20T00:00:00.000Z' }],
    ['consent.missing', { consent: undefined }],
    ['answered-first', { answeredFirst: true }],
    ['account', { account: { status: 'suspended', because: 'Many opt-outs.' } }],
  ])('never where %s forbids it, and without a time', (rule, facts) => {
    const no = judge(facts);
    expect(no).toMatchObject({ may: false, rule });
    expect(no.notBefore).toBeUndefined();
  });
});
