import { describe, expect, it } from 'vitest';
import type { Place } from '../../../infra/local/store/calls/table-keys.ts';
import { Partitions, type Touch } from '../../../infra/local/store/partitions/partitions.ts';

const limits = { writeUnits: 1_000, readUnits: 3_000, splitAfterSeconds: 60 };
const table: Place = {
  name: 'Texts',
  table: 'Texts',
  index: undefined,
  hash: ['pk'],
  range: ['sk'],
  arn: 'arn:aws:dynamodb:us-east-1:0:table/Texts',
  splits: true,
  carriesAll: true,
  isOnDemand: true,
};
const index: Place = { ...table, name: 'Texts/byTalk', index: 'byTalk' };
const withLocalIndex: Place = { ...table, splits: false };

const touch = (over: Partial<Touch> = {}): Touch => ({
  place: table,
  verb: 'write',
  value: 'a',
  sort: '1',
  units: 1,
  ...over,
});

/** How many of so many calls, evenly over a second each, were let through. */
function admitted(
  partitions: Partitions,
  given: { perSecond: number; seconds: number; of: (n: number) => Touch },
) {
  let done = 0;
  for (let n = 0; n < given.perSecond * given.seconds; n++) {
    if (partitions.admit([given.of(n)], (n * 1000) / given.perSecond) === undefined) done += 1;
  }
  return done;
}

describe('a key value carries so many units a second', () => {
  const cases = [
    { what: 'writes under the limit', of: () => touch(), perSecond: 900, passes: 9_000 },
    {
      what: 'writes over it: 10 s of it and the second kept',
      of: () => touch(),
      perSecond: 2_000,
      passes: 11_000,
    },
    { what: 'writes of two units', of: () => touch({ units: 2 }), perSecond: 1_000, passes: 5_500 },
    { what: 'reads over it', of: () => touch({ verb: 'read' }), perSecond: 4_000, passes: 33_000 },
    {
      what: 'eventual reads',
      of: () => touch({ verb: 'read', units: 0.5 }),
      perSecond: 4_000,
      passes: 40_000,
    },
    {
      what: 'writes over two key values',
      of: (n: number) => touch({ value: `${n % 2}` }),
      perSecond: 2_000,
      passes: 20_000,
    },
    {
      what: 'writes over a table and an index, each with its own',
      of: (n: number) => touch({ place: n % 2 ? index : table }),
      perSecond: 2_000,
      passes: 20_000,
    },
  ];
  it.each(cases)('$what', ({ of, perSecond, passes }) => {
    const done = admitted(new Partitions(limits), { perSecond, seconds: 10, of });
    expect(Math.abs(done - passes)).toBeLessThanOrEqual(3);
  });

  it('keeps no more than a second unused, however long it rests', () => {
    const partitions = new Partitions(limits);
    partitions.admit([touch()], 0);
    const later = 300_000;
    const done = Array.from({ length: 2_000 }, () => partitions.admit([touch()], later));
    expect(done.filter((refused) => refused === undefined)).toHaveLength(1_000);
  });

  it('lets reads through while writes are throttled', () => {
    const partitions = new Partitions(limits);
    partitions.admit([touch({ units: 1_000 })], 0);
    expect(partitions.admit([touch()], 0)).toBeDefined();
    expect(partitions.admit([touch({ verb: 'read' })], 0)).toBeUndefined();
  });

  it('takes nothing of any key value when one of a call has no capacity', () => {
    const partitions = new Partitions(limits);
    const [full, empty] = [touch({ value: 'full' }), touch({ value: 'empty' })];
    partitions.admit([touch({ value: 'empty', units: 1_000 })], 0);
    expect(partitions.admit([{ ...full, units: 1_000 }, empty], 0)?.value).toBe('empty');
    expect(partitions.admit([{ ...full, units: 1_000 }], 0)).toBeUndefined();
  });

  it('charges what a call took above the estimate, and gives back the rest', () => {
    const partitions = new Partitions(limits);
    partitions.admit([touch()], 0);
    partitions.settle(touch(), 2_001, 0);
    expect(partitions.admit([touch()], 1_000)).toBeDefined();
    expect(partitions.admit([touch()], 1_003)).toBeUndefined();
    const [report] = partitions.report();
    expect(report).toMatchObject({ units: 2_002, throttled: 1, calls: 1 });
  });

  it('knows no rate while time stands still', () => {
    const partitions = new Partitions(limits);
    const done = Array.from({ length: 5_000 }, () => partitions.admit([touch()], undefined));
    expect(done.every((refused) => refused === undefined)).toBe(true);
    expect(partitions.report()[0]).toMatchObject({ units: 5_000, throttled: 0 });
  });
});

describe('a key value that stays hot is split by its sort keys', () => {
  const spread = (place: Place) => (n: number) =>
    touch({ place, sort: String(n % 100).padStart(2, '0') });
  const cases = [
    { what: 'after a minute, once', of: spread(table), seconds: 70, partitions: 2 },
    { what: 'twice where it is still too hot', of: spread(table), seconds: 130, partitions: 4 },
    { what: 'not before', of: spread(table), seconds: 55, partitions: 1 },
    { what: 'never with a local index', of: spread(withLocalIndex), seconds: 130, partitions: 1 },
    {
      what: 'never where all goes to one sort key',
      of: () => touch(),
      seconds: 130,
      partitions: 1,
    },
  ];
  it.each(cases)('$what', ({ of, seconds, partitions }) => {
    const model = new Partitions(limits);
    admitted(model, { perSecond: 4_000, seconds, of });
    const found = model.report()[0]?.partitions ?? 0;
    expect(found).toBe(partitions);
  });

  it('and then carries twice as much', () => {
    const model = new Partitions(limits);
    admitted(model, { perSecond: 2_000, seconds: 62, of: spread(table) });
    let done = 0;
    for (let n = 0; n < 20_000; n++) {
      if (model.admit([spread(table)(n * 7)], 70_000 + n / 2) === undefined) done += 1;
    }
    expect(done).toBeGreaterThan(18_000);
  });
});

describe('refusals on demand', () => {
  const asked = (partitions: Partitions, times: number, over: Partial<Touch> = {}) =>
    Array.from({ length: times }, () => partitions.admit([touch(over)], undefined) === undefined);
  const cases = [
    { throttle: { first: 2 }, over: {}, passes: [false, false, true, true, true, true] },
    { throttle: { every: 3 }, over: {}, passes: [true, true, false, true, true, false] },
    { throttle: { first: 1, every: 2 }, over: {}, passes: [false, true, false, true, false, true] },
    {
      throttle: { first: 2, table: 'Ext' },
      over: {},
      passes: [true, true, true, true, true, true],
    },
    {
      throttle: { first: 1, table: 'ext' },
      over: {},
      passes: [false, true, true, true, true, true],
    },
    {
      throttle: { first: 1, verb: 'read' as const },
      over: {},
      passes: [true, true, true, true, true, true],
    },
  ];
  it.each(cases)('$throttle', ({ throttle, over, passes }) => {
    expect(asked(new Partitions(limits, throttle), 6, over)).toEqual(passes);
  });

  it('count for each key value alone', () => {
    const partitions = new Partitions(limits, { first: 1 });
    expect(asked(partitions, 2, { value: 'a' })).toEqual([false, true]);
    expect(asked(partitions, 2, { value: 'b' })).toEqual([false, true]);
  });
});

describe('the report', () => {
  it('shows the most throttled first, and no phone number', () => {
    const partitions = new Partitions(limits, { table: 'Texts', first: 1 });
    partitions.admit([touch({ value: '01ACCOUNT|+12125550147' })], undefined);
    partitions.admit(
      [touch({ place: { ...index, table: 'Other' }, value: 'x', units: 9 })],
      undefined,
    );
    const [first, second] = partitions.report();
    expect(first).toMatchObject({ table: 'Texts', throttled: 1 });
    expect(first?.key).toMatch(/^01ACCOUNT\|#[0-9a-f]{8}$/);
    expect(second).toMatchObject({ table: 'Other', index: 'byTalk', units: 9 });
  });
});
