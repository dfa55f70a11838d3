import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Crash, openCrashSender } from '../crash/crash-sender.ts';

/** Texts whose message to the sender was lost, came late, or was put into the queue twice. */
let town: Awaited<ReturnType<typeof openCrashSender>>;
beforeAll(async () => {
  town = await openCrashSender('2026-11-24T17:00:00.000Z');
});
afterAll(() => town.cloud.close());

const minutes = (n: number) => town.travel({ advanceSeconds: n * 60 });
const carrier = (to: object) => town.cloud.call('/_local/carrier', undefined, to);
const endOf = async (crashing: Crash) => (await town.endsOf([crashing])).get(crashing)?.[0];

describe('a group text whose message the SDK put into the queue twice', () => {
  it('is not sent by the copy, once its allowance was given back', async () => {
    const crashing = await town.groupSend(['plain']);
    const calls = () => crashing.seen.begun.get(crashing.people[0]?.phone ?? '');
    await carrier({ errors: { throttle: 1 } });
    expect(await town.trySlice(crashing, 1)).toMatchObject({ failed: false });
    expect(calls()).toBe(1);
    await carrier({ reset: true });
    const copy = { ...crashing, messageId: `${crashing.messageId}-again` };
    expect(await town.trySlice(copy, 1)).toMatchObject({ failed: false });
    expect(calls()).toBe(1);
    expect(await endOf(crashing)).toMatchObject({ state: 'planned', arrived: 0 });
    await minutes(1);
    expect(await endOf(crashing)).toMatchObject({ state: 'delivered', arrived: 1 });
  });
});

describe('a one-to-one text that was lost on its way', () => {
  it('is released again after minutes, and arrives once', async () => {
    const crashing = await town.lostConversations(['plain']);
    await minutes(4);
    expect(await endOf(crashing)).toMatchObject({ state: 'planned', arrived: 0 });
    await minutes(3);
    expect(await endOf(crashing)).toMatchObject({ state: 'delivered', arrived: 1 });
    expect(await town.outboxOf(crashing)).toEqual([]);
  });

  it('is not sent to somebody who opted out meanwhile, and is retried no more', async () => {
    const crashing = await town.lostConversations(['gone']);
    await town.stop(crashing.send.accountId, crashing.people[0]?.phone ?? '');
    await minutes(7);
    expect(await endOf(crashing)).toMatchObject({ state: 'excluded', arrived: 0 });
    expect(await town.outboxOf(crashing)).toEqual([]);
  });

  it('is unknown, and never sent again, if a dead try had claimed it', async () => {
    const crashing = await town.lostConversations(['plain']);
    const { accountId, groupSendId } = crashing.send;
    const phone = crashing.people[0]?.phone ?? '';
    const bundle = `${accountId}#${phone}`;
    const key = { bundle, entry: `tx_${groupSendId}_${phone}`, talk: bundle };
    const at = town.cloud.system.now().toISOString();
    // Not the number it was written for: it would leave from the one that was booked.
    const claim = { claimId: 'dead#1', at, number: '+19895550177' };
    const claimed = await town.acts.claimTexts([key], claim);
    expect(claimed).toMatchObject([{ state: 'sending', number: claim.number }]);
    await minutes(29);
    expect(await endOf(crashing)).toMatchObject({ state: 'sending', arrived: 0 });
    await minutes(4);
    expect(await endOf(crashing)).toMatchObject({ state: 'unknown', arrived: 0 });
    expect(await town.outboxOf(crashing)).toEqual([]);
  });

  it('is sent by no copy of any message that gave it back', async () => {
    const crashing = await town.lostConversations(['plain']);
    const { accountId, groupSendId } = crashing.send;
    const phone = crashing.people[0]?.phone ?? '';
    const bundle = `${accountId}#${phone}`;
    const key = { bundle, entry: `tx_${groupSendId}_${phone}`, talk: bundle };
    const at = town.cloud.system.now().toISOString();
    const claim = (claimId: string) => {
      return town.acts.claimTexts([key], { claimId, at, number: '+19895550177' });
    };
    const decision = { rule: 'carrier-throttle', because: 'The carrier asked to come later.' };
    for (const claimId of ['first#1', 'second#1']) {
      const [text] = await claim(claimId);
      if (!text) throw new Error(`${claimId} got nothing`);
      await town.acts.unclaimTexts([{ text, decision }]);
      expect(await town.acts.markReturned([text])).toHaveLength(1);
    }
    expect(await claim('first#2')).toEqual([]);
    expect(await claim('second#2')).toEqual([]);
    expect(await claim('third#1')).toMatchObject([{ state: 'sending', claimId: 'third#1' }]);
  });

  it('is given up, with the reason, after a day in which the carrier took nothing', async () => {
    await carrier({ errors: { spendLimit: true } });
    const crashing = await town.lostConversations(['plain'], { minutesAgo: 24 * 60 - 20 });
    await minutes(18);
    expect(await endOf(crashing)).toMatchObject({ state: 'planned', arrived: 0 });
    await minutes(4);
    expect(await endOf(crashing)).toMatchObject({
      state: 'excluded',
      rule: 'too-late',
      arrived: 0,
    });
    expect(await town.outboxOf(crashing)).toEqual([]);
    await carrier({ reset: true });
    await minutes(30);
    expect(await endOf(crashing)).toMatchObject({ state: 'excluded', arrived: 0 });
  });
});
