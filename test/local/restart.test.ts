import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startFixture } from './fixture/start.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ivip-restart-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('a restart', () => {
  it('keeps data, queues, phones, time and tokens, and goes on where it was', async () => {
    const first = await startFixture({ dataDir });
    const token = await first.system.token({ user: 'ann', accountId: 'acme' });
    await first.call('PUT', '/items/a/1', { value: 'x' });
    await first.call('POST', '/act/enqueue', { message: { n: 1 }, DelaySeconds: 300 });
    await first.call('POST', '/act/text', {
      DestinationPhoneNumber: '+14155550101',
      OriginationIdentity: '+13135550100',
      MessageBody: 'hello',
    });
    await first.system.travel({ advanceSeconds: 100 });
    expect(await first.notes('follow')).toHaveLength(1);
    await first.stop();

    const second = await startFixture({ dataDir, now: undefined, frozen: undefined });
    expect(second.system.now().toISOString()).toBe('2026-11-24T17:02:10.000Z');
    expect(await second.notes('follow')).toHaveLength(1);
    expect(await second.notes('work')).toEqual([]);
    await second.call('PUT', '/items/a/2', { value: 'y' });
    await second.system.travel({ advanceSeconds: 200 });
    expect(await second.notes('follow')).toMatchObject([{ key: 'a/1' }, { key: 'a/2' }]);
    expect(await second.notes('work')).toMatchObject([{ body: '{"n":1}' }]);
    const held = await second.call('GET', '/_local/phones/+14155550101');
    expect(held.body).toMatchObject({ texts: [{ body: 'hello' }] });
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${second.system.url}/items/work/all`, { headers });
    expect(answer.status).toBe(200);
    await second.stop();
  }, 60_000);

  it('begins with nothing when `fresh` is asked for', async () => {
    const fresh = await startFixture({ dataDir, fresh: true });
    expect(await fresh.notes('work')).toEqual([]);
    expect((await fresh.call('GET', '/_local/phones')).body).toEqual({ items: [], cursor: 0 });
    await fresh.stop();
  }, 60_000);
});

describe('several at once', () => {
  it('do not see each other', async () => {
    const [one, two] = await Promise.all([startFixture(), startFixture()]);
    await one.call('PUT', '/items/a/1', { value: 'x' });
    await Promise.all([one.system.idle(), two.system.idle()]);
    expect(await one.notes('follow')).toHaveLength(1);
    expect(await two.notes('follow')).toHaveLength(0);
    await Promise.all([one.stop(), two.stop()]);
  }, 60_000);
});
