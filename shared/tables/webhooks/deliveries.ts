import { firstIdAt } from '../../values/ids.ts';
import { conditionalWrite } from '../client/conditional-writes.ts';
import { type Page, queryAll, queryPage, type Row, tableName } from '../client/database.ts';
import { getOne } from '../client/get-many.ts';
import { setAttributes } from '../client/set-attributes.ts';
import { eventLifeMs } from '../events/events.ts';

export const deliveryStates = ['pending', 'delivered', 'failed'] as const;

/** An event on its way to a webhook. Its id is that of the event, however often it is tried. */
export type WebhookDelivery = {
  /** The account and the webhook. */
  readonly webhook: string;
  readonly eventId: string;
  readonly accountId: string;
  readonly webhookId: string;
  readonly type: string;
  /** The exact text that is signed and sent. */
  readonly body: string;
  readonly state: (typeof deliveryStates)[number];
  readonly tries: number;
  readonly createdAt: string;
  readonly triedAt?: string;
  readonly nextTryAt?: string;
  /** The status of the last answer. */
  readonly status?: number;
  /** Why the last try failed. */
  readonly problem?: string;
  readonly expiresAtSeconds: number;
};

/** What a try changes; undefined removes an attribute. */
type Change = Partial<{ [Name in keyof WebhookDelivery]: WebhookDelivery[Name] | undefined }>;

const table = /* @__PURE__ */ tableName('WEBHOOK_DELIVERIES_TABLE');

const keyOf = (accountId: string, webhookId: string) => `${accountId}#${webhookId}`;

/** Notes a delivery to make, once for each event. */
export async function offerDelivery(
  offer: Pick<WebhookDelivery, 'accountId' | 'webhookId' | 'eventId' | 'type' | 'body'>,
  state: { state: 'pending' } | { state: 'failed'; problem: string },
  at: Date,
): Promise<'offered' | 'there'> {
  const Item: WebhookDelivery = {
    ...offer,
    ...state,
    webhook: keyOf(offer.accountId, offer.webhookId),
    tries: 0,
    createdAt: at.toISOString(),
    expiresAtSeconds: Math.ceil((at.getTime() + eventLifeMs) / 1000),
  };
  const ConditionExpression = 'attribute_not_exists(eventId)';
  const Put = { TableName: table(), Item, ConditionExpression };
  return conditionalWrite({ Put }, { held: 'offered', otherwise: 'there' });
}

export async function findDelivery(
  accountId: string,
  webhookId: string,
  eventId: string,
): Promise<WebhookDelivery | undefined> {
  return getOne<WebhookDelivery>(table(), { webhook: keyOf(accountId, webhookId), eventId });
}

/** Notes the outcome of a try, unless another try of the same message was faster. */
export async function noteTry(
  read: WebhookDelivery,
  change: Change,
): Promise<'noted' | 'elsewhere'> {
  const set = setAttributes({ tries: read.tries + 1, ...change });
  return update(read, {
    ...set,
    ConditionExpression: 'tries = :read AND #now = :pending',
    ExpressionAttributeNames: { ...set.ExpressionAttributeNames, '#now': 'state' },
    ExpressionAttributeValues: {
      ...set.ExpressionAttributeValues,
      ':read': read.tries,
      ':pending': 'pending',
    },
  });
}

/** Opens a finished delivery again, with all its tries. */
export async function reopenDelivery(read: WebhookDelivery, at: Date): Promise<void> {
  const expiresAtSeconds = Math.ceil((at.getTime() + eventLifeMs) / 1000);
  const set = setAttributes({ state: 'pending', tries: 0, nextTryAt: undefined, expiresAtSeconds });
  await update(read, { ...set, ConditionExpression: '#state <> :state' });
}

async function update({ webhook, eventId }: WebhookDelivery, change: Row) {
  const Update = { TableName: table(), Key: { webhook, eventId }, UpdateExpression: '', ...change };
  return conditionalWrite({ Update }, { held: 'noted', otherwise: 'elsewhere' });
}

type Of = { readonly accountId: string; readonly webhookId: string };

/** A page of a webhook's deliveries, the newest events first. */
export async function deliveryPage(
  of: Of,
  page: { limit: number; from: Row | undefined; state: string | undefined },
): Promise<Page<WebhookDelivery>> {
  return queryPage<WebhookDelivery>({
    ...listOf(of, page.state),
    ScanIndexForward: false,
    Limit: page.limit,
    ExclusiveStartKey: page.from && { ...page.from, webhook: keyOf(of.accountId, of.webhookId) },
  });
}

/** Deliveries that failed, of events since then, the oldest first. */
export async function* failedSince(of: Of, since: Date): AsyncGenerator<WebhookDelivery> {
  const list = listOf(of, 'failed');
  yield* queryAll<WebhookDelivery>({
    ...list,
    KeyConditionExpression: `${list.KeyConditionExpression} AND eventId >= :since`,
    ExpressionAttributeValues: {
      ...list.ExpressionAttributeValues,
      ':since': firstIdAt('ev', since),
    },
  });
}

function listOf({ accountId, webhookId }: Of, state: string | undefined) {
  return {
    TableName: table(),
    KeyConditionExpression: 'webhook = :w',
    ...(state && { FilterExpression: '#state = :state' }),
    ...(state && { ExpressionAttributeNames: { '#state': 'state' } }),
    ExpressionAttributeValues: {
      ':w': keyOf(accountId, webhookId),
      ...(state && { ':state': state }),
    },
    ConsistentRead: true,
  };
}
