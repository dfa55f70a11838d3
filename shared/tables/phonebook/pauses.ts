import { conditionalWrite, transact } from '../client/conditional-writes.ts';
import { dueShardOf } from '../client/due-shards.ts';
import { eventWrite } from '../events/events.ts';
import {
  findOptOut,
  type OptOut,
  optOutKey,
  optOutRow,
  type Person,
  sayAgain,
  optOutsTable as table,
} from './opt-outs.ts';

/** Words that may mean that the person wants no more texts, and why we think so. */
export type Doubt = Pick<
  OptOut,
  'accountId' | 'phone' | 'kind' | 'optedOutAt' | 'eventId' | 'rule' | 'because'
> & {
  readonly words: string;
  /** Until when somebody may decide; then the sweep finds it. */
  readonly decideBy: string;
};

/**
 * Pauses a person until somebody decides. The pause has the key of the tombstone, so every reader
 * of tombstones sees it; a tombstone overwrites it, and it overwrites none. The first doubt stays
 * until it is decided; of a later one, and of one of somebody who is out, the time is noted: a
 * START from before it ends nothing. `decided`: these words, or later ones, were decided before. It
 * has an event in the account's feed.
 */
export async function pausePerson(doubt: Doubt): Promise<'paused' | 'out' | 'decided'> {
  const { accountId, phone, eventId, optedOutAt } = doubt;
  for (let tries = 1; tries <= mostTries; tries++) {
    const before = await findOptOut(accountId, phone);
    if (before?.state === 'out' || before?.state === 'paused') {
      if (await sayAgain(before, optedOutAt)) return before.state;
      continue;
    }
    if (before && (before.eventId === eventId || (before.restoredAt ?? '') >= optedOutAt))
      return 'decided';
    const row: OptOut = {
      ...doubt,
      state: 'paused',
      channel: 'text',
      times: before?.times ?? 0,
      dueShard: dueShardOf(`${accountId}#${phone}`),
      dueAt: doubt.decideBy,
      doubtOf: accountId,
      doubtAt: optedOutAt,
    };
    const condition = before
      ? stillAs(before)
      : { ConditionExpression: 'attribute_not_exists(accountId)' };
    const Put = { TableName: table(), Item: optOutRow(row), ...condition };
    const event = eventWrite(accountId, {
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

function stillAs({ state, eventId }: OptOut) {
  return {
    ConditionExpression: '#state = :before AND eventId = :event',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':before': state, ':event': eventId },
  };
}

/**
 * Ends a pause: a representative keeps the person, or the person texted START. Says whether there
 * was one that these words, or this decision, could end.
 */
export async function liftPause(
  { accountId, phone }: Person,
  end: { readonly at: string; readonly because: string; readonly by: string },
): Promise<'lifted' | 'was not paused'> {
  const Update = {
    TableName: table(),
    Key: optOutKey({ accountId, phone }),
    UpdateExpression:
      'SET #state = :kept, restoredAt = :at, endedBecause = :why, recordedBy = :by ' +
      'REMOVE dueShard, dueAt',
    ConditionExpression:
      '#state = :paused AND optedOutAt <= :at AND ' +
      '(attribute_not_exists(repeatedAt) OR repeatedAt <= :at)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':kept': 'kept',
      ':paused': 'paused',
      ':at': end.at,
      ':why': end.because,
      ':by': end.by,
    },
  };
  const event = eventWrite(accountId, { type: 'contact.kept', phone });
  const steps = [{ write: { Update }, otherwise: 'was not paused' }, { write: event }] as const;
  const outcome = await transact(steps);
  return outcome === 'done' ? 'lifted' : outcome;
}

/** How words in doubt became an opt-out: who decided, or that nobody did. */
export type DoubtEnd = Pick<
  OptOut,
  'optedOutAt' | 'channel' | 'eventId' | 'rule' | 'because' | 'recordedBy' | 'saidAt'
>;

/** The tombstone that words in doubt become; the words are kept on it. It counts as recorded. */
export function tombstoneAfter(
  { accountId, phone, words, times, optedOutAt, repeatedAt }: OptOut,
  end: DoubtEnd,
): OptOut & { readonly state: 'out' } {
  const said = {
    ...(words === undefined ? {} : { words }),
    ...(repeatedAt === undefined ? {} : { repeatedAt }),
  };
  const doubt = { doubtOf: accountId, doubtAt: optedOutAt };
  const out = { kind: 'recorded', state: 'out', times: times + 1 } as const;
  return { accountId, phone, ...said, ...doubt, ...end, ...out };
}

/** The write of such a tombstone, on the condition that the pause has not ended meanwhile. */
export function outAfterPause(paused: OptOut, tombstone: OptOut) {
  return { Put: { TableName: table(), Item: optOutRow(tombstone), ...stillAs(paused) } };
}

/** That write alone. `decided`: another decision was faster, and it stands. */
export async function endPauseOut(paused: OptOut, tombstone: OptOut): Promise<'out' | 'decided'> {
  const write = outAfterPause(paused, tombstone);
  return conditionalWrite(write, { held: 'out', otherwise: 'decided' });
}
