import { describe, expect, it } from 'vitest';
import { type AuditNote, entryName, firstHash, hashOf } from '../../shared/values/audit-chain.ts';
import { checkChain } from '../../web/src/accounts/audit/check-chain.ts';
import { leftWithin, shownTime, ticksIn } from '../../web/src/accounts/case/left-within.ts';

const hour = 60 * 60 * 1000;

describe('who left within a time', () => {
  it.each([
    ['nobody', [], []],
    [
      'one, until the time is over',
      [0],
      [
        [0, 1],
        [10, 0],
      ],
    ],
    [
      'two at once, in any order with a third',
      [5, 0, 0],
      [
        [0, 2],
        [5, 3],
        [10, 1],
        [15, 0],
      ],
    ],
    [
      'one leaves as another counts no more',
      [0, 10],
      [
        [0, 1],
        [10, 1],
        [20, 0],
      ],
    ],
  ])('%s', (_, times, expected) => {
    expect(leftWithin(times, 10).map(({ at, count }) => [at, count])).toEqual(expected);
  });

  it('is shown from the send before, but not from one of long ago', () => {
    const time = shownTime({ left: [30 * hour, 31 * hour], sends: [0, 29 * hour] }, hour);
    expect(time?.from).toBeGreaterThan(28 * hour);
    expect(time?.from).toBeLessThan(29 * hour);
    expect(time?.to).toBeGreaterThan(31 * hour);
    expect(shownTime({ left: [], sends: [0] }, hour)).toBeUndefined();
  });

  it('has round times for its axis, few enough for its width', () => {
    expect(ticksIn({ from: 0.5 * hour, to: 3.2 * hour }, 4)).toEqual([hour, 2 * hour, 3 * hour]);
  });
});

describe('the audit log, checked in the browser', () => {
  const notes: readonly AuditNote[] = [
    { at: '2026-11-24T17:00:00.000Z', who: 'olga', what: 'account.opened', why: 'Añil applied.' },
    {
      at: '2026-11-24T17:01:00.000Z',
      who: 'review-account',
      what: 'account.suspended',
      why: 'Too many left.',
      details: { z: [{ b: 1, a: undefined }], a: { y: null, x: 'ü' } },
    },
    { at: '2026-11-24T17:02:00.000Z', who: 'olga', what: 'account.reinstated', why: 'Cleaned.' },
  ];
  const log: Parameters<typeof checkChain>[0][number][] = [];
  for (const [n, note] of notes.entries()) {
    const entry = { accountId: 'ac_1', entry: entryName(n + 1), ...note };
    const before = log.at(-1)?.hash ?? firstHash;
    log.push({ ...entry, before, hash: hashOf(entry, before) });
  }

  it('holds as the service wrote it', async () => {
    expect(await checkChain(log)).toEqual({ holds: true });
    // The order in which the store gives the details back is its own.
    const stored = JSON.parse(JSON.stringify(log).replace('"z":[{"b":1}],', ''));
    stored[1].details.z = [{ b: 1 }];
    expect(await checkChain(stored)).toEqual({ holds: true });
  });

  it.each([
    ['changed', log.map((one, n) => (n === 1 ? { ...one, why: 'Few left.' } : one)), 2],
    ['removed', log.toSpliced(1, 1), 3],
    ['moved', [log[1], log[0], log[2]].flatMap((one) => one ?? []), 2],
  ])('names the entry where one was %s', async (_, entries, at) => {
    expect(await checkChain(entries)).toEqual({ holds: false, entry: entryName(at) });
  });
});
