import { describe, expect, it, test } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import { type Locked, listLicences, withoutChecksum } from '../measure/list-licences.ts';

const packages: Readonly<Record<string, Locked>> = lock.packages;

describe('the packages of the lock file', () => {
  it('come under licences that were agreed to', () => {
    const { byLicence, refused } = listLicences(packages);
    expect(refused).toEqual([]);
    expect(byLicence.get('MIT')?.length).toBeGreaterThan(100);
  });

  it('have a checksum each, or lie in a package that has one', () => {
    expect(withoutChecksum(packages)).toEqual([]);
  });
});

describe('a licence is refused', () => {
  test.each([
    ['that is not named', undefined, false, 1],
    ['that wants the source of what uses it', 'GPL-3.0-only', true, 1],
    ['of a weak copyleft in what may be deployed', 'MPL-2.0', false, 1],
    ['not, where only tools have it', 'MPL-2.0', true, 0],
    ['not, where there is a choice', '(MIT OR GPL-3.0-or-later)', false, 0],
    ['where each choice is refused', '(AGPL-3.0-only OR GPL-3.0-only)', false, 1],
    ['not, where it is permissive', 'Apache-2.0', false, 0],
  ] as const)('%s', (_, license, dev, count) => {
    const one: Locked = { version: '1.0.0', dev, ...(license ? { license } : {}) };
    expect(listLicences({ '': {}, 'node_modules/one': one }).refused).toHaveLength(count);
  });
});
