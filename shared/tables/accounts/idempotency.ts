import type { Write } from '../client/conditional-writes.ts';
import { tableName } from '../client/database.ts';
import { getOne } from '../client/get-many.ts';

/** What was made under a name that must make one thing for some time. */
export type Kept = {
  /** The account, and what its request goes by: nothing that a person wrote is in it. */
  readonly requestName: string;
  /** What was asked for: another request under the same name is a mismatch. */
  readonly fingerprint: string;
  /** The id of what it made. */
  readonly id: string;
  /** The status of the first answer, where it tells more than the id. */
  readonly status?: number;
  /** DynamoDB removes the row some time after; whoever reads it does not go by it from then on. */
  readonly expiresAtSeconds: number;
};

const table = /* @__PURE__ */ tableName('IDEMPOTENCY_TABLE');

/** The row's name: the account first, so that no account meets another's. */
export const requestNameOf = (accountId: string, name: string) => `${accountId}#${name}`;

/** What was made under this name, unless its time is over. */
export async function findKept(requestName: string, at: Date): Promise<Kept | undefined> {
  const kept = await getOne<Kept>(table(), { requestName });
  return kept && kept.expiresAtSeconds > secondsOf(at) ? kept : undefined;
}

/** Takes a name, in the transaction that makes what it stands for; fails where it is taken. */
export function keptPut(kept: Kept, at: Date): Write {
  return {
    Put: {
      TableName: table(),
      Item: { ...kept },
      ConditionExpression: 'attribute_not_exists(requestName) OR expiresAtSeconds <= :now',
      ExpressionAttributeValues: { ':now': secondsOf(at) },
    },
  };
}

/** Takes a name whoever has it: the time begins anew. */
export function keptAnew(kept: Kept): Write {
  return { Put: { TableName: table(), Item: { ...kept } } };
}

export const secondsOf = (at: Date) => Math.floor(at.getTime() / 1000);
