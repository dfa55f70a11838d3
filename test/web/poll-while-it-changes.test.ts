import { describe, expect, it } from 'vitest';
import { pollEveryMs } from '../../web/src/group-sends/poll-while-it-changes.ts';

const none = {
  audience: 2,
  planned: 0,
  sending: 0,
  sent: 0,
  delivered: 2,
  failed: 0,
  unknown: 0,
  excluded: {},
};
const delivered = { status: 'done', counts: none } as const;
const sent = { status: 'done', counts: { ...none, sent: 1, delivered: 1 } } as const;
const sending = { status: 'sending', counts: { ...none, planned: 2, delivered: 0 } } as const;
const scheduled = { status: 'scheduled', counts: { ...none, audience: 0, delivered: 0 } } as const;

describe('a page of group sends is read again', () => {
  it.each([
    { what: 'never where nothing is shown', sends: [], reads: 1, ms: false },
    { what: 'not once all is delivered', sends: [delivered], reads: 1, ms: false },
    { what: 'not before its time', sends: [scheduled], reads: 1, ms: false },
    {
      what: 'each five seconds while texts leave',
      sends: [delivered, sending],
      reads: 99,
      ms: 5_000,
    },
    { what: 'while networks confirm', sends: [sent, delivered], reads: 1, ms: 10_000 },
    { what: 'ever more seldom', sends: [sent], reads: 3, ms: 20_000 },
    { what: 'each half minute in the end', sends: [sent], reads: 99, ms: 30_000 },
  ])('$what', ({ sends, reads, ms }) => expect(pollEveryMs(sends, reads)).toBe(ms));
});
