import { describe, expect, it } from 'vitest';
import { isOnlyText } from '../../../shared/rules/permission/only-text.ts';

const customer = { basis: 'relationship', lastTransactionAt: '2026-06-01T00:00:00Z' } as const;
const asked = { basis: 'express', obtainedAt: '2026-01-05T10:00:00Z' } as const;
const [may, june, july] = ['2026-05-01T00:00:00Z', '2026-06-02T00:00:00Z', '2026-07-01T00:00:00Z'];

describe('a text is the only one until they answer', () => {
  it.each([
    ['a customer whom nobody texted yet', { consent: customer }, true],
    ['a customer who bought again', { consent: customer, introducedAt: may }, true],
    [
      'who answered and bought again',
      { consent: customer, answeredAt: may, introducedAt: june },
      true,
    ],
    ['a customer who answered', { consent: customer, introducedAt: june, answeredAt: july }, false],
    ['a customer who wrote first', { consent: customer, answeredAt: july }, false],
    ['who asked for texts', { consent: asked }, false],
    ['who asked for texts after an introduction', { consent: asked, introducedAt: may }, false],
    ['a stranger who wrote', { answeredAt: july }, false],
  ])('to %s: %#', (_, person, isSo) => {
    expect(isOnlyText(person)).toBe(isSo);
  });
});
