import { transact } from '../client/conditional-writes.ts';
import { tableName } from '../client/database.ts';
import { tell } from '../events/events.ts';
import { findOptOut, type OptOut } from './opt-outs.ts';

const table = /* @__PURE__ */ tableName('OPT_OUTS_TABLE');

type Key = { readonly accountId: string; readonly phone: string };

/** Words that may mean that the person wants no more texts, and what made us think so. */
export type Doubt = Key &
  Pick<OptOut, 'kind' | 'optedOutAt' | 'eventId' | 'rule' | 'because'> & {
    readonly words: string;
  };

/**
 * Pauses a person until somebody decides. It stands where the tombstone stands, under the same key,
 * so that whoever asks for that sees it too; a tombstone overwrites it, and it overwrites none.
 * The first doubt stays until it is decided. `decided`: these words, or later ones, were settled.
 * The account's feed tells of it.
 */
export async function pausePerson(doubt: Doubt): Promise<'paused' | 'out' | 'decided'> {
  const { accountId, phone, eventId, optedOutAt } = doubt;
  for (let tries = 1; tries <= mostTries; tries++) {
    const before = await findOptOut(accountId, phone);
    if (before?.state === 'out' || before?.state === 'paused') return before.state;
    if (before && (before.eventId === eventId || (before.restoredAt ?? '') >= optedOutAt))
      return 'decided';
    const row: OptOut = {
      ...doubt,
      state: 'paused',
      channel: 'text',
      times: before?.times ?? 0,
    };
    const condition = before
      ? {
          ConditionExpression: '#state = :before AND eventId = :event',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':before': before.state, ':event': before.eventId },
        }
      : { ConditionExpression: 'attribute_not_exists(accountId)' };
    const Put = { TableName: table(), Item: row, ...condition };
    const event = tell(accountId, {
      type: 'contact.paused',
      phone,
      kind: doubt.kind,
      textId: eventId,
    });
    const outcome = await transact([{ write: { Put }, otherwise: 'changed' }, { write: event }]);
    if (outcome === 'done') return 'paused';
  }
  throw new Error('A row of the opt-outs changes faster than we write it.');
}

const mostTries = 8;

/**
 * Ends a pause: a representative keeps the person, or the person texted START. Says whether there
 * was one that these words, or this decision, could end.
 */
export async function liftPause(
  { accountId, phone }: Key,
  end: { readonly at: string; readonly because: string; readonly by: string },
): Promise<'lifted' | 'was not paused'> {
  const Update = {
    TableName: table(),
    Key: { accountId, phone },
    UpdateExpression: 'SET #state = :kept, restoredAt = :at, endedBecause = :why, recordedBy = :by',
    ConditionExpression: '#state = :paused AND optedOutAt <= :at',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':kept': 'kept',
      ':paused': 'paused',
      ':at': end.at,
      ':why': end.because,
      ':by': end.by,
    },
  };
  const event = tell(accountId, { type: 'contact.kept', phone });
  const steps = [{ write: { Update }, otherwise: 'was not paused' }, { write: event }] as const;
  const outcome = await transact(steps);
  return outcome === 'done' ? 'lifted' : outcome;
}
