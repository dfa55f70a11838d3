import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Phones } from '../../infra/local/carrier/phones.ts';

const shop = '+13135550100';
const ann = '+14155550101';
const bob = '+14155550102';
const at = '2026-11-24T17:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'ivip-phones-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ann gets two texts and answers the first; Bob gets one in between. */
async function play(phones: Phones): Promise<void> {
  await Promise.all([
    phones.add({ id: '1', direction: 'out', from: shop, to: ann, body: 'Hi Ann', at }),
    phones.add({ id: '2', direction: 'out', from: shop, to: bob, body: 'Hi Bob', at }),
  ]);
  await phones.add({ id: '3', direction: 'in', from: ann, to: shop, body: 'Who is this?', at });
}

describe.each([
  ['with a file', join(folder, 'phones.db')],
  ['without one', undefined],
])('pretend phones %s', (_, file) => {
  it('show what is on each, the latest first', async () => {
    const phones = new Phones(file);
    await play(phones);
    expect(phones.of(ann).map(({ cursor, body }) => [cursor, body])).toEqual([
      [1, 'Hi Ann'],
      [3, 'Who is this?'],
    ]);
    expect(phones.of('+14155550109')).toEqual([]);
    expect(phones.lastTo(ann)?.id).toBe('1');
    expect(phones.lastTo(shop)).toBeUndefined();
    expect(phones.after(1, 1)).toEqual([
      { cursor: 2, id: '2', direction: 'out', from: shop, to: bob, body: 'Hi Bob', at },
    ]);
    expect(phones.after(3)).toEqual([]);
    expect(phones.summaries(9, '')).toMatchObject([
      { phone: ann, texts: 2, last: { id: '3' } },
      { phone: bob, texts: 1, last: { id: '2' } },
    ]);
    expect(phones.summaries(1, '')).toMatchObject([{ phone: ann }]);
    expect(phones.summaries(9, '50102')).toMatchObject([{ phone: bob }]);
    expect(phones.counts()).toEqual({ count: 2, texts: 3, sent: 2, received: 1 });
    await phones.stop();
  });
});

describe('what was written on a phone', () => {
  it('is there after a process that was killed', async () => {
    const file = join(folder, 'killed.db');
    const killed = new Phones(file);
    await play(killed);
    const next = new Phones(file);
    expect(next.counts()).toEqual(killed.counts());
    await next.add({ id: '4', direction: 'out', from: shop, to: bob, body: 'And again', at });
    expect(next.of(bob).map(({ cursor }) => cursor)).toEqual([2, 4]);
    await Promise.all([killed.stop(), next.stop()]);
  });
});
