import { describe, expect, it } from 'vitest';
import { whomToNotify } from '../../../shared/rules/notifications/whom-to-notify.ts';

const people = [
  { personId: 'rita', role: 'owner', state: 'active' },
  { personId: 'sam', role: 'representative', state: 'active' },
  { personId: 'vic', role: 'viewer', state: 'active' },
  { personId: 'ivy', role: 'representative', state: 'invited' },
  { personId: 'rob', role: 'representative', state: 'removed' },
] as const;

describe('who is notified of a new text', () => {
  it.each([
    ['all who may answer it, where it is nobody’s', undefined, ['rita', 'sam']],
    ['whoever it is assigned to', 'sam', ['sam']],
    ['all, where its person was removed', 'rob', ['rita', 'sam']],
    ['all, where its person may only read by now', 'vic', ['rita', 'sam']],
    ['all, where its person has never signed in', 'ivy', ['rita', 'sam']],
    ['all, where its person is not known', 'nobody', ['rita', 'sam']],
  ])('%s', (_, assignee, expected) => {
    expect(whomToNotify(assignee, people)).toEqual(expected);
  });
});
