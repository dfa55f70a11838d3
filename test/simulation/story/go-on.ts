import type { World } from '../world/world.ts';
import { type Business, operator } from './town.ts';

/**
 * An operator has talked to them, and representatives look through their list of group sends: what
 * is paused or held goes on, or is cancelled. They read the list, because the answer that named a
 * group send may have been lost.
 */
export async function goOn(world: World, { accountId, owner }: Business): Promise<void> {
  const isSuspended = world
    .rowsOf('Accounts')
    .some((row) => row.accountId === accountId && row.status === 'suspended');
  if (isSuspended) {
    await world.api.call(operator, {
      route: 'POST /v1/operator/accounts/{accountId}/reinstate',
      path: { accountId },
      body: { reason: 'Talked to them.' },
    });
  }
  for (const send of world.rowsOf('GroupSends')) {
    const waits = send.status === 'paused' || send.status === 'held';
    if (send.accountId !== accountId || !waits) continue;
    const route = world.chance.happens(0.7)
      ? 'POST /v1/group-sends/{id}/resume'
      : 'POST /v1/group-sends/{id}/cancel';
    await world.api.call(owner, { route, path: { id: String(send.groupSendId) } });
  }
}
