import { conditionalWrite } from '../client/conditional-writes.ts';
import { queryPage } from '../client/database.ts';
import { rowsDue } from '../client/due-shards.ts';
import { personOfBundle } from '../texts/text-keys.ts';
import { type OptOut, optOutKey, optOutsOf, optOutsTable as table } from './opt-outs.ts';

/** Somebody who is paused, and when the sweep is to look. */
export type DueDoubt = {
  readonly accountId: string;
  readonly phone: string;
  readonly dueAt: string;
};

/** Pauses about which nobody has decided in time. */
export async function* dueDoubts(at: string): AsyncGenerator<DueDoubt> {
  const due = rowsDue<{ bundle: string; dueAt: string }>(
    { TableName: table(), IndexName: 'due' },
    at,
  );
  for await (const { bundle, dueAt } of due) yield { ...personOfBundle(bundle), dueAt };
}

/** The sweep looks at it again only then, unless the pause has ended meanwhile. */
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
 * People of an account whose words may have meant stop, newest first, so many at most: paused, or
 * decided about. Who has texted STOP since is an ordinary opt-out, and not here.
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
