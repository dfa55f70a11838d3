import { describe, expect, it } from 'vitest';
import { judgeTextLimit } from '../../../shared/rules/limits/text-limit.ts';

const endsAt = '2026-11-25T08:00:00.000Z';

describe('texts a day', () => {
  it.each([
    [undefined, 10_000, true, Infinity],
    [100, 0, true, 100],
    [100, 99, true, 1],
    [100, 100, false, 0],
    [100, 130, false, 0],
    [0, 0, false, 0],
  ])('of %s, after %i: %s', (textsPerDay, texts, may, left) => {
    const verdict = judgeTextLimit(textsPerDay, { texts, endsAt });
    expect(verdict).toMatchObject({ may, left, rule: 'limit.texts-per-day' });
    if (!may) expect(verdict).toMatchObject({ notBefore: endsAt });
  });
});
