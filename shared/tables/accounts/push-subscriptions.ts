import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { conditionalWrite } from '../client/conditional-writes.ts';
import { db, queryAll, tableName } from '../client/database.ts';

/** A browser of a person that is notified of new texts, as the browser described itself. */
export type PushSubscription = {
  readonly accountId: string;
  /** Made of the endpoint: a browser has one, whoever signs in there. */
  readonly subscriptionId: string;
  readonly personId: string;
  /** The address at the push service of the browser's vendor: whoever knows it can send there. */
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  readonly renewedAt: string;
  readonly expiresAtSeconds: number;
};

const table = /* @__PURE__ */ tableName('PUSH_SUBSCRIPTIONS_TABLE');

const ofAccount = (accountId: string) => ({
  TableName: table(),
  KeyConditionExpression: 'accountId = :a',
  ExpressionAttributeValues: { ':a': accountId },
});

/** Every browser of an account that is notified. Strongly consistent. */
export async function subscriptionsOf(accountId: string, at: Date): Promise<PushSubscription[]> {
  const found: PushSubscription[] = [];
  const query = { ...ofAccount(accountId), ConsistentRead: true };
  for await (const one of queryAll<PushSubscription>(query)) {
    if (one.expiresAtSeconds * 1000 > at.getTime()) found.push(one);
  }
  return found;
}

/** Whether an account has any browser to notify; maybe a moment old. Half a read unit. */
export async function hasSubscriptions(accountId: string): Promise<boolean> {
  const query = { ...ofAccount(accountId), Limit: 1, Select: 'COUNT' } as const;
  const { Count = 0 } = await db.send(new QueryCommand(query));
  return Count > 0;
}

/** Stores a browser, or renews it: the last who signs in there is the one who is notified. */
export async function putSubscription(subscription: PushSubscription): Promise<void> {
  await db.send(new PutCommand({ TableName: table(), Item: subscription }));
}

type Key = Pick<PushSubscription, 'accountId' | 'subscriptionId'>;

/** Removes a browser of this person. */
export async function removeSubscription(
  { accountId, subscriptionId }: Key,
  personId: string,
): Promise<'removed' | 'not-theirs'> {
  const Delete = {
    TableName: table(),
    Key: { accountId, subscriptionId },
    ConditionExpression: 'personId = :p',
    ExpressionAttributeValues: { ':p': personId },
  };
  return conditionalWrite({ Delete }, { held: 'removed', otherwise: 'not-theirs' });
}

/** Removes a browser that its push service does not know any more. */
export async function forgetSubscription({ accountId, subscriptionId }: Key): Promise<void> {
  await db.send(new DeleteCommand({ TableName: table(), Key: { accountId, subscriptionId } }));
}
