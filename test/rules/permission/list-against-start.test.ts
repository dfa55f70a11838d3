import { describe, expect, test } from 'vitest';
import { staysAfterStart } from '../../../shared/rules/permission/list-against-start.ts';

const handedInAt = '2026-11-24T17:00:00.000Z';
const day = '2026-11-10T00:00:00.000Z';
const moment = '2026-11-10T15:30:00.000Z';

describe('a person texted START; a file says that they left', () => {
  test.each([
    ['the file is older', '2025-06-01T00:00:00.000Z', '2026-11-10T15:00:00.000Z', 'text', true],
    ['the file is newer', day, '2026-11-09T15:00:00.000Z', 'text', false],
    ['the same day: unknown', day, '2026-11-10T23:00:00.000Z', 'text', false],
    ['that day is not over in Hawaii', day, '2026-11-11T09:00:00.000Z', 'text', false],
    ['the day after', day, '2026-11-11T13:00:00.000Z', 'text', true],
    ['to the minute: before', moment, '2026-11-10T15:29:00.000Z', 'text', false],
    ['to the minute: after', moment, '2026-11-10T15:31:00.000Z', 'text', true],
    ['no date: unknown', undefined, '2026-11-10T15:00:00.000Z', 'text', false],
    ['no date, START after the file came', undefined, '2026-11-24T17:01:00.000Z', 'text', true],
    ['no date, as a file said before', undefined, '2026-11-10T15:00:00.000Z', 'import', true],
    ['newer than what a file said before', day, '2026-11-09T15:00:00.000Z', 'import', false],
  ])('%s', (_, saidAt, startedAt, leftBy, stays) => {
    expect(staysAfterStart({ saidAt, handedInAt }, { startedAt, leftBy })).toBe(stays);
  });
});
