import type { AuditNote } from '../../values/audit-chain.ts';
import { transactWithNote } from '../accounts/audit.ts';
import {
  conditionalWrite,
  type RowChange,
  type Step,
  transact,
} from '../client/conditional-writes.ts';
import { queryAll, tableName } from '../client/database.ts';
import { getOne } from '../client/get-many.ts';
import { setAttributes } from '../client/set-attributes.ts';
import { eventWrite } from '../events/events.ts';

/** A server of the account to which its events are delivered. */
export type Webhook = {
  readonly accountId: string;
  readonly webhookId: string;
  readonly url: string;
  /** The types of events that it gets; `*` is all. */
  readonly events: readonly string[];
  readonly description?: string | undefined;
  readonly enabled: boolean;
  /** Signs each delivery. */
  readonly secret: string;
  /** The previous secret signs too, until then. */
  readonly previousSecret?: string;
  readonly previousUntil?: string;
  /** Since when every try has failed; missing while the last one succeeded. */
  readonly failingSince?: string;
  /** When and why we switched it off, because it failed for a long time. */
  readonly switchedOff?: { readonly at: string; readonly because: string };
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Changes with every edit; its ETag. */
  readonly version: string;
};

const table = /* @__PURE__ */ tableName('WEBHOOKS_TABLE');

/** An edit of a webhook; undefined removes an attribute. */
export type WebhookChange = Partial<{ [Name in keyof Webhook]: Webhook[Name] | undefined }>;

export async function findWebhook(
  accountId: string,
  webhookId: string,
): Promise<Webhook | undefined> {
  return getOne<Webhook>(table(), { accountId, webhookId });
}

/** Every webhook of an account; there are few. Strongly consistent. */
export async function webhooksOf(accountId: string): Promise<Webhook[]> {
  const found: Webhook[] = [];
  const query = {
    TableName: table(),
    KeyConditionExpression: 'accountId = :a',
    ExpressionAttributeValues: { ':a': accountId },
    ConsistentRead: true,
  };
  for await (const webhook of queryAll<Webhook>(query)) found.push(webhook);
  return found;
}

/** Stores a new webhook with its line in the audit log and the writes of `also`: all or none. */
export async function addWebhook<const Otherwise extends string>(
  webhook: Webhook,
  note: AuditNote,
  also: readonly Step<Otherwise>[],
): Promise<'done' | Otherwise> {
  const Put = { TableName: table(), Item: webhook };
  return transactWithNote(webhook.accountId, note, [...also, { write: { Put } }]);
}

/** Changes a webhook that is unchanged since it was read, with its line in the audit log. */
export async function changeWebhook<const Otherwise extends string>(
  read: Webhook,
  change: WebhookChange,
  decision: { note: AuditNote; also?: readonly Step<Otherwise>[] },
): Promise<'done' | 'changed' | Otherwise> {
  const set = setAttributes(change);
  const write = {
    Update: {
      TableName: table(),
      Key: keyOf(read),
      ...set,
      ConditionExpression: 'version = :read',
      ExpressionAttributeValues: { ...set.ExpressionAttributeValues, ':read': read.version },
    },
  };
  return transactWithNote(read.accountId, decision.note, [
    ...(decision.also ?? []),
    { write, otherwise: 'changed' },
  ]);
}

/** Removes a webhook that is unchanged since it was read. */
export async function removeWebhook(read: Webhook, note: AuditNote): Promise<'done' | 'changed'> {
  const Delete = {
    TableName: table(),
    Key: keyOf(read),
    ConditionExpression: 'version = :read',
    ExpressionAttributeValues: { ':read': read.version },
  };
  const step = { write: { Delete }, otherwise: 'changed' } as const;
  return transactWithNote(read.accountId, note, [step]);
}

/** A try has failed: notes since when, if the one before succeeded. */
export async function noteFailing(webhook: Webhook, since: string): Promise<void> {
  await noteTry(webhook, {
    UpdateExpression: 'SET failingSince = if_not_exists(failingSince, :since)',
    ExpressionAttributeValues: { ':since': since },
  });
}

/** A try succeeded. */
export async function noteWorking(webhook: Webhook): Promise<void> {
  if (webhook.failingSince === undefined) return;
  await noteTry(webhook, { UpdateExpression: 'REMOVE failingSince' });
}

async function noteTry(webhook: Webhook, change: RowChange): Promise<void> {
  const ConditionExpression = 'attribute_exists(webhookId)';
  const Update = { TableName: table(), Key: keyOf(webhook), ...change, ConditionExpression };
  await conditionalWrite({ Update }, { held: 'noted', otherwise: 'gone' });
}

/** Switches a webhook off that has failed for a long time, with an event for the account. Once. */
export async function switchOff(webhook: Webhook, off: { at: string; because: string }) {
  const { accountId, webhookId } = webhook;
  const change = { enabled: false, switchedOff: off, version: `off-${off.at}` };
  const set = setAttributes(change);
  const Update = {
    TableName: table(),
    Key: keyOf(webhook),
    ...set,
    ConditionExpression: 'enabled = :on',
    ExpressionAttributeValues: { ...set.ExpressionAttributeValues, ':on': true },
  };
  return transact([
    { write: { Update }, otherwise: 'already' },
    { write: eventWrite(accountId, { type: 'webhook.switched-off', webhookId }) },
  ]);
}

function keyOf({ accountId, webhookId }: Webhook) {
  return { accountId, webhookId };
}
