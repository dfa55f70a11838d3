import { describe, expect, it } from 'vitest';
import { holdsTooMuch } from '../../shared/rules/contact-limits.ts';

const some = (count: number, longest = 1) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, 'x'.repeat(longest)]));
const groups = (count: number) => Array.from({ length: count }, (_, n) => `gr_${n}`);

describe('what a contact may hold', () => {
  it.each([
    ['nothing', {}, [], undefined],
    ['as many fields as may be', some(100), [], undefined],
    ['a field too many', some(101), [], 'fields'],
    ['as many groups as may be', {}, groups(100), undefined],
    ['a group too many', {}, groups(101), 'groups'],
    ['long values, just so', { note: 'x'.repeat(99_996) }, [], undefined],
    ['a character too many', { note: 'x'.repeat(99_997) }, [], 'fields'],
  ])('%s', (_, fields, inGroups, at) => {
    expect(holdsTooMuch({ fields, groups: inGroups })?.at).toBe(at);
  });

  it('counts the names of people and of fields', () => {
    const fields = { note: 'x'.repeat(99_990) };
    expect(holdsTooMuch({ fields, groups: [], firstName: 'Ana', lastName: 'Moss' })?.because).toBe(
      'The contact would hold 100001 characters: at most 100000 are kept.',
    );
  });
});
