import { now } from '../../environment/clock.ts';
import { newIdInOrder } from '../../values/ids.ts';
import { shardOf, shardsOf } from '../../values/shards.ts';
import { tableName } from '../client/database.ts';
import type { TextKind, TextState } from '../texts/texts.ts';

type OfPerson = { readonly phone: string };
type OfWebhook = { readonly webhookId: string };

/**
 * What the feed of an account tells. A closed set: a reader may branch on `type`. An event names
 * what changed and no more; how it is now stands where it always stands. A `kind` or `status` is a
 * word of the table that changed.
 */
export type Happening =
  | (OfPerson & { type: 'text.received'; textId: string; kind: TextKind })
  /** Of texts that somebody wrote to one person: a group send is told by its progress. */
  | (OfPerson & { type: 'text.state'; textId: string; state: TextState })
  | (OfPerson & { type: 'conversation.changed'; change: ConversationChange })
  | (OfPerson & {
      type: 'contact.opted-out';
      kind: string;
      channel: string;
      /** The text that said so. It has no `text.received` besides. */
      textId?: string;
    })
  | (OfPerson & { type: 'contact.returned'; how: 'restored' | 'voided' })
  | (OfPerson & { type: 'contact.paused'; kind: string; textId: string })
  | (OfPerson & { type: 'contact.kept' })
  | { type: 'account.status'; status: string }
  | { type: 'person.changed'; personId: string; role: string; state: string }
  | { type: 'group-send.progress'; groupSendId: string; status: string }
  | { type: 'import.progress'; importId: string; status: string }
  /** A webhook failed for long and gets nothing any more. */
  | (OfWebhook & { type: 'webhook.switched-off' })
  /** Somebody asked for a delivery that tries a webhook; it goes to that one alone. */
  | (OfWebhook & { type: 'webhook.test' })
  /** Somebody asked for deliveries again: these, or those since then that failed. */
  | (OfWebhook & {
      type: 'webhook.replay';
      eventIds?: readonly string[] | undefined;
      since?: string | undefined;
    });

export type ConversationChange =
  | 'read'
  | 'unread'
  | 'assigned'
  | 'noted'
  | 'snoozed'
  | 'done'
  | 'reopened';

export type AccountEvent = Happening & {
  readonly accountId: string;
  /** The account and a shard. */
  readonly feed: string;
  /** Begins with the time of writing, so the feed is sorted by it. */
  readonly eventId: string;
  readonly at: string;
  readonly expiresAtSeconds: number;
};

export const eventsTable = /* @__PURE__ */ tableName('EVENTS_TABLE');

/** An account that texts with many people at once needs more than one key's 1,000 units a second. */
export const eventShards = shardsOf(4);

export const feedOf = (accountId: string, shard: string) => `${accountId}#${shard}`;

/** How long an event is kept. */
export const eventLifeMs = 7 * 24 * 60 * 60 * 1000;

/** An event as a reader is told of it. */
export function toldOf(event: AccountEvent) {
  const { eventId: id, accountId: _, feed: __, expiresAtSeconds: ___, ...rest } = event;
  return { id, ...rest };
}

/**
 * The write that tells of a change, to be part of the transaction that makes the change: so the
 * feed neither misses one nor tells of one that was not made, however often the act is tried. There
 * is no way to tell of something by itself. Made anew for each try of the transaction, since
 * readers rely on its time being that of writing. What is told of
 * one person stays in order in the table's stream.
 */
export function tell(accountId: string, happening: Happening) {
  return () => {
    const at = now();
    const eventId = newIdInOrder('ev', at);
    const shard = shardOf('phone' in happening ? happening.phone : eventId, eventShards);
    const Item: AccountEvent = {
      ...happening,
      accountId,
      feed: feedOf(accountId, shard),
      eventId,
      at: at.toISOString(),
      expiresAtSeconds: Math.ceil((at.getTime() + eventLifeMs) / 1000),
    };
    return { Put: { TableName: eventsTable(), Item } };
  };
}
