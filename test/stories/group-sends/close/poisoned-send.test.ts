import { afterAll, beforeAll, expect, it } from 'vitest';
import { steeredBusiness } from '../../support/steered-business.ts';
import { openTown, type Town } from '../../support/town.ts';
import { deadLettersOf, goBehindTheCounter } from '../../support/use-tables.ts';

/** A group send that cannot be looked at keeps no other waiting. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
  goBehindTheCounter(town, 'CloseGroupSend');
});
afterAll(() => town.leave());

it('the good one closes, the poisoned one reaches the dead letters', {
  timeout: 120_000,
}, async () => {
  const b = await steeredBusiness(town, { people: 1, partsPerSecond: 100 });
  const sendAt = b.on('18:00:00');
  const text = 'Hi [1st], Lakeside Motors: your car is washed. Reply STOP to end';
  const poisoned = await b.send({ sendAt });
  const good = await b.send({ text });
  await b.steer(poisoned, 'pause');
  const { db } = await import('../../../../shared/tables/client/database.ts');
  const { findGroupSend } = await import('../../../../shared/tables/group-sends/group-sends.ts');
  const { UpdateCommand } = await import('@aws-sdk/lib-dynamodb');
  await db.send(
    new UpdateCommand({
      TableName: process.env.GROUP_SENDS_TABLE,
      Key: { accountId: b.accountId, groupSendId: poisoned },
      UpdateExpression: 'SET rulebook = :none, dueAt = :now',
      ExpressionAttributeValues: { ':none': 'torn out', ':now': '2026-01-01T00:00:00.000Z' },
    }),
  );
  await town.pass(180);
  expect(await b.show(good)).toMatchObject({ status: 'done', counts: { delivered: 1 } });
  // As it is stored: it is shown as done before anybody has closed it.
  expect((await findGroupSend(b.accountId, good))?.status).toBe('done');
  await town.pass(3_600);
  expect(await deadLettersOf(town, 'GroupSendsDue')).toContainEqual({
    accountId: b.accountId,
    groupSendId: poisoned,
  });
});
