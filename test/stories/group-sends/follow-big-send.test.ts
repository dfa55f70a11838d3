import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';
import { goBehindTheCounter } from '../support/use-tables.ts';

/**
 * A client that follows a big group send asks every second or two. Not every request counts again.
 */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.leave());

const text = 'Hi [1st], Rita at Lakeside Motors here. Your car is ready. Reply STOP to end';
const counts = {
  audience: 30_000,
  planned: 20_000,
  sending: 0,
  sent: 0,
  delivered: 10_000,
  failed: 0,
  unknown: 0,
  excluded: {},
};

/** A send of one text that was counted as one of thirty thousand. */
async function bigSend() {
  const { accountId, rep } = await approvedBusiness(town, { partsPerSecond: 1 });
  for (const phone of [1, 2].map(phoneNumbered)) {
    const consent = { basis: 'express', source: 'repair order', obtainedAt: '2026-11-20' };
    await rep.post('/v1/contacts', { phone, firstName: 'Ana', consent });
  }
  const asked = { text, audience: { all: true }, purpose: 'service' };
  const accepted = await rep.post('/v1/group-sends', asked, { 'idempotency-key': 'big' });
  await town.pass(5);
  const groupSendId = String(accepted.body.id);
  goBehindTheCounter(town, 'TenantApi');
  const { findGroupSend, keepCounts } = await import(
    '../../../shared/tables/group-sends/group-sends.ts'
  );
  const send = await findGroupSend(accountId, groupSendId);
  if (!send) throw new Error('The group send is not there.');
  const at = new Date(town.system.now()).toISOString();
  await keepCounts(send, { at, counts });
  return { rep, path: `/v1/group-sends/${groupSendId}`, at };
}

describe('a big group send', () => {
  it('shows a count of seconds ago with its time, then counts again', async () => {
    const { rep, path, at } = await bigSend();
    expect((await rep.get(path)).body).toMatchObject({ countedAt: at, counts });
    await town.pass(2);
    expect((await rep.get(path)).body).toMatchObject({ countedAt: at, counts });
    await town.pass(2);
    const { body } = await rep.get(path);
    expect(body.countedAt).toBeUndefined();
    expect(body.counts).toMatchObject({ audience: 2, delivered: 2 });
  });

  it('is counted exactly in the answer to pause, resume and cancel', async () => {
    const { rep, path } = await bigSend();
    const { body } = await rep.post(`${path}/cancel`);
    expect(body).toMatchObject({ type: 'conflict', status: 409, groupSendStatus: 'done' });
  });
});
