import type { PhoneNumber } from '../../values/phone-number.ts';
import { conditionalWrite } from '../client/conditional-writes.ts';
import { queryPage } from '../client/database.ts';
import { rowsDue } from '../client/due-shards.ts';
import { personOfBundle } from '../texts/text-keys.ts';
import { type OptOut, optOutKey, optOutsOf, optOutsTable as table } from './opt-outs.ts';

/** A paused person, and when the sweep must check. */
export type DueDoubt = {
  readonly accountId: string;
  readonly phone: PhoneNumber;
  readonly dueAt: string;
};

/** Pauses whose time to decide has passed. */
export async function* dueDoubts(at: string): AsyncGenerator<DueDoubt> {
  const due = rowsDue<{ bundle: string; dueAt: string }>(
    { TableName: table(), IndexName: 'due' },
    at,
  );
  for await (const { bundle, dueAt } of due) yield { ...personOfBundle(bundle), dueAt };
}

/** Sets the sweep's next check, unless the pause has ended meanwhile. */
export async function postponeDoubt(doubt: DueDoubt, to: string): Promise<void> {
  const Update = {
    TableName: table(),
    Key: optOutKey(doubt),
    UpdateExpression: 'SET dueAt = :to',
    ConditionExpression: 'dueAt = :read',
    ExpressionAttributeValues: { ':to': to, ':read': doubt.dueAt },
  };
  await conditionalWrite({ Update }, { held: 'postponed', otherwise: 'ended' });
}

/**
 * People of an account whose words may have meant stop, newest first, up to a limit: paused, or
 * decided about. A person who has texted STOP since is an ordinary opt-out, and not listed.
 */
export async function doubtsOf(accountId: string, most: number): Promise<OptOut[]> {
  const { items } = await queryPage<{ bundle: string }>({
    TableName: table(),
    IndexName: 'doubts',
    KeyConditionExpression: 'doubtOf = :a',
    ExpressionAttributeValues: { ':a': accountId },
    ScanIndexForward: false,
    Limit: most,
  });
  const phones = items.map(({ bundle }) => personOfBundle(bundle).phone);
  const rows = await optOutsOf(accountId, phones);
  return phones.flatMap((phone) => rows.get(phone) ?? []).filter(({ doubtAt }) => doubtAt);
}
