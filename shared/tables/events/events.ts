import { now } from '../../environment/clock.ts';
import { newIdInOrder } from '../../values/ids.ts';
import { shardOf, shardsOf } from '../../values/shards.ts';
import { tableName } from '../client/database.ts';
import type { TextKind, TextState } from '../texts/texts.ts';

type OfPerson = { readonly phone: string };
type OfWebhook = { readonly webhookId: string };

/**
 * An event to add to an account's feed. A closed set: a reader may branch on `type`. An event names
 * what changed; the new values are read from where they are kept. A `kind` or `status` is a word of
 * the table that changed.
 */
export type NewEvent =
  | (OfPerson & { type: 'text.received'; textId: string; kind: TextKind })
  /** Only for texts that somebody wrote to one person. A group send has `group-send.progress`. */
  | (OfPerson & { type: 'text.state'; textId: string; state: TextState })
  | (OfPerson & { type: 'conversation.changed'; change: ConversationChange })
  | (OfPerson & {
      type: 'contact.opted-out';
      kind: string;
      channel: string;
      /** The text that said so. That text has no `text.received` of its own. */
      textId?: string;
    })
  | (OfPerson & { type: 'contact.returned'; how: 'restored' | 'voided' })
  | (OfPerson & { type: 'contact.paused'; kind: string; textId: string })
  | (OfPerson & { type: 'contact.kept' })
  | { type: 'account.status'; status: string }
  | { type: 'person.changed'; personId: string; role: string; state: string }
  | { type: 'group-send.progress'; groupSendId: string; status: string }
  | { type: 'import.progress'; importId: string; status: string }
  /** A webhook failed for a long time and gets no more events. */
  | (OfWebhook & { type: 'webhook.switched-off' })
  /** Somebody asked to test a webhook. Only that webhook gets it. */
  | (OfWebhook & { type: 'webhook.test' })
  /** Somebody asked to repeat deliveries: these, or those that failed since then. */
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

export type AccountEvent = NewEvent & {
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

/** An event as readers get it, without our own keys. */
export function publicEvent(event: AccountEvent) {
  const { eventId: id, accountId: _, feed: __, expiresAtSeconds: ___, ...rest } = event;
  return { id, ...rest };
}

/**
 * The write that adds an event to the feed. It belongs into the transaction that makes the change,
 * so the feed has each change exactly once, however often the act is tried. There is no way to add
 * an event alone. It is built again for each try of the transaction, because readers rely on its
 * time being the time of writing. Events about one person keep their order in the table's stream.
 */
export function eventWrite(accountId: string, event: NewEvent) {
  return () => {
    const at = now();
    const eventId = newIdInOrder('ev', at);
    const shard = shardOf('phone' in event ? event.phone : eventId, eventShards);
    const Item: AccountEvent = {
      ...event,
      accountId,
      feed: feedOf(accountId, shard),
      eventId,
      at: at.toISOString(),
      expiresAtSeconds: Math.ceil((at.getTime() + eventLifeMs) / 1000),
    };
    return { Put: { TableName: eventsTable(), Item } };
  };
}
