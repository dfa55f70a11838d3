import { describe, expect, it } from 'vitest';
import { bundleInList } from '../../shared/tables/phonebook/phone-lists.ts';
import { bundleOf, bundleOfPhone, sendShards } from '../../shared/tables/texts/text-keys.ts';
import { firstIdAt, newId, newIdInOrder, timeIn } from '../../shared/values/ids.ts';
import { shardOf } from '../../shared/values/shards.ts';

const send = { accountId: 'ac_1', groupSendId: 'gs_1' };

describe('the bundle of a text', () => {
  // Rows are found by it: one that moved would be lost.
  it.each([
    ['+12485550145', 'ac_1#gs_1#07'],
    ['+12485550146', 'ac_1#gs_1#03'],
    ['+12125550147', 'ac_1#gs_1#06'],
  ])('of a group send to %s is always %s', (phone, bundle) => {
    expect(bundleOf({ ...send, phone })).toBe(bundle);
  });

  it('of a conversation is its phone', () => {
    expect(bundleOf({ accountId: 'ac_1', phone: '+12485550145' })).toBe('ac_1#+12485550145');
    expect(bundleOfPhone('ac_1', '+12485550145')).toBe('ac_1#+12485550145');
  });

  it('spreads numbers in a row over all shards, a tenth more in one at most', () => {
    const phones = Array.from({ length: 20_000 }, (_, n) => `+1248${5_550_000 + n}`);
    const byShard = Map.groupBy(phones, (phone) => shardOf(phone, sendShards));
    const sizes = [...byShard.values()].map(({ length }) => length);
    expect(sizes).toHaveLength(16);
    expect(Math.max(...sizes)).toBeLessThan((20_000 / 16) * 1.1);
  });
});

describe('the bundle of a contact', () => {
  // Likewise: it is found by this alone.
  it.each([
    ['+12485550145', 'ac_1#03'],
    ['+12485550146', 'ac_1#03'],
    ['+12125550147', 'ac_1#02'],
  ])('with %s is always %s', (phone, bundle) => {
    expect(bundleInList('ac_1', phone)).toBe(bundle);
  });

  it('is another in a group than in the phonebook', () => {
    expect(bundleInList('ac_1#gr_1', '+12485550145')).toBe('ac_1#gr_1#03');
  });
});

describe('the first id of a time', () => {
  it('sorts after all of before, and before all from then on', () => {
    const at = new Date('2026-11-24T17:00:00.000Z');
    const msBefore = new Date(at.getTime() - 1);
    const first = firstIdAt('gs', at);
    for (let n = 0; n < 100; n++) {
      expect(newId('gs', msBefore) < first).toBe(true);
      expect(newId('gs', at) > first).toBe(true);
    }
    expect(firstIdAt('gs', new Date(0)) < first).toBe(true);
  });
});

describe('ids in the order of the calls', () => {
  const at = (time: string) => new Date(`2026-11-24T${time}Z`);

  it('keep it in one millisecond, and while a clock steps back a little', () => {
    const times = ['12:00:00.000', '12:00:00.000', '11:59:58.000', '12:00:00.001'];
    const ids = times.map((time) => newIdInOrder('ev', at(time)));
    expect(ids).toEqual(ids.toSorted());
  });

  it('go by the clock again when it was far ahead and is mended', () => {
    newIdInOrder('ev', at('23:00:00.000'));
    const id = newIdInOrder('ev', at('12:30:00.000'));
    expect(timeIn(id)).toEqual(at('12:30:00.000'));
  });
});
