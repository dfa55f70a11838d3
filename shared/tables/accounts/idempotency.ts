import type { Write } from '../client/conditional-writes.ts';
import { tableName } from '../client/database.ts';
import { getOne } from '../client/get-many.ts';

/** What was made under a name that may be used only once for some time. */
export type Kept = {
  /** The account and the name of the request; it contains nothing that a person wrote. */
  readonly requestName: string;
  /** A fingerprint of the request: another request under the same name is a mismatch. */
  readonly fingerprint: string;
  /** The id of what it made. */
  readonly id: string;
  /** The status of the first answer, where it says more than the id. */
  readonly status?: number;
  /** DynamoDB removes the row some time after it; readers ignore the row from then on. */
  readonly expiresAtSeconds: number;
};

const table = /* @__PURE__ */ tableName('IDEMPOTENCY_TABLE');

/** The row's name: the account first, so that accounts never collide. */
export const requestNameOf = (accountId: string, name: string) => `${accountId}#${name}`;

/** What was made under this name, unless its time is over. */
export async function findKept(requestName: string, at: Date): Promise<Kept | undefined> {
  const kept = await getOne<Kept>(table(), { requestName });
  return kept && kept.expiresAtSeconds > secondsOf(at) ? kept : undefined;
}

/** Takes a name, in the transaction that makes the thing; fails if the name is taken. */
export function keptPut(kept: Kept, at: Date): Write {
  return { Put: unlessKept(kept, at) };
}

/** The same, but it also holds if the name is already taken by this very thing. */
export function keptAgainPut(kept: Kept, at: Date): Write {
  const Put = unlessKept(kept, at);
  const { ConditionExpression: isFree, ExpressionAttributeValues: values } = Put;
  return {
    Put: {
      ...Put,
      ConditionExpression: `${isFree} OR id = :id`,
      ExpressionAttributeValues: { ...values, ':id': kept.id },
    },
  };
}

function unlessKept(kept: Kept, at: Date) {
  return {
    TableName: table(),
    Item: { ...kept },
    ConditionExpression: 'attribute_not_exists(requestName) OR expiresAtSeconds <= :now',
    ExpressionAttributeValues: { ':now': secondsOf(at) },
  };
}

/** Takes a name even if it is taken: the time begins again. */
export function keptAnew(kept: Kept): Write {
  return { Put: { TableName: table(), Item: { ...kept } } };
}

export const secondsOf = (at: Date) => Math.floor(at.getTime() / 1000);
