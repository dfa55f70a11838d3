import { conditionalWrite } from '../client/conditional-writes.ts';
import { queryPage, tableName } from '../client/database.ts';
import { rowsDue } from '../client/due-shards.ts';
import { getMany } from '../client/get-many.ts';
import type { OptOut } from './opt-outs.ts';

const table = /* @__PURE__ */ tableName('OPT_OUTS_TABLE');

/** Somebody who is paused, and when the sweep is to look. */
export type DueDoubt = {
  readonly accountId: string;
  readonly phone: string;
  readonly dueAt: string;
};

/** Pauses about which nobody has decided in time. */
export function dueDoubts(at: string): AsyncGenerator<DueDoubt> {
  return rowsDue<DueDoubt>({ TableName: table(), IndexName: 'due' }, at);
}

/** The sweep looks at it again only then, unless the pause has ended meanwhile. */
export async function postponeDoubt(
  { accountId, phone, dueAt }: DueDoubt,
  to: string,
): Promise<void> {
  const Update = {
    TableName: table(),
    Key: { accountId, phone },
    UpdateExpression: 'SET dueAt = :to',
    ConditionExpression: 'dueAt = :read',
    ExpressionAttributeValues: { ':to': to, ':read': dueAt },
  };
  await conditionalWrite({ Update }, { held: 'postponed', otherwise: 'ended' });
}

/**
 * People of an account whose words may have meant stop, newest first, so many at most: paused, or
 * decided about. Who has texted STOP since is an ordinary opt-out, and not here.
 */
export async function doubtsOf(accountId: string, most: number): Promise<OptOut[]> {
  const { items } = await queryPage<{ phone: string }>({
    TableName: table(),
    IndexName: 'doubts',
    KeyConditionExpression: 'doubtOf = :a',
    ExpressionAttributeValues: { ':a': accountId },
    ScanIndexForward: false,
    Limit: most,
  });
  const keys = items.map(({ phone }) => ({ accountId, phone }));
  const rows = await getMany<OptOut>(table(), keys, { consistent: true });
  return rows.filter(({ doubtAt }) => doubtAt !== undefined);
}
