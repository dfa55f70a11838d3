import { describe, expect, test } from 'vitest';
import { recognizeColumns } from '../../../shared/rows/columns/recognize-columns.ts';
import { saidNoAt } from '../../../shared/rows/consent/said-no-at.ts';

describe('when a row says that its person said no', () => {
  test.each([
    ['a column of days', ['Opted Out At'], ['2025-11-02'], '2025-11-02T00:00:00.000Z'],
    ['a moment', ['Opted Out At'], ['2025-11-02T15:30:00Z'], '2025-11-02T15:30:00.000Z'],
    [
      'beside a yes',
      ['Opted Out', 'Opted Out At'],
      ['yes', '1/15/2026'],
      '2026-01-15T00:00:00.000Z',
    ],
    ['in either order: the later', ['Opted Out At'], ['3/4/2026'], '2026-04-03T00:00:00.000Z'],
    ['in its words', ['Accepts texts'], ['No - asked us on 6/20/26'], '2026-06-20T00:00:00.000Z'],
    [
      'the latest',
      ['Opted Out At', 'Unsubscribed'],
      ['2025-11-02', '2026-02-01'],
      '2026-02-01T00:00:00.000Z',
    ],
    ['no day', ['Opted Out'], ['yes'], undefined],
    ['a day of something else', ['Opted Out', 'Last Purchase'], ['yes', '2026-02-01'], undefined],
  ])('%s', (_, headings, cells, at) => {
    const columns = recognizeColumns(['Phone', ...headings]);
    expect(saidNoAt(['313-555-0167', ...cells], columns)).toBe(at);
  });
});
