import { type RowChange, transact } from '../client/conditional-writes.ts';
import { type ConversationChange, eventWrite } from '../events/events.ts';
import {
  type Conversation,
  type ConversationKey,
  conversationUpdate,
} from '../texts/conversations.ts';
import { type InboxState, inboxPlaceOf } from '../texts/inbox-places.ts';

/**
 * What people of the account note on a conversation: how much of it each has read, who is assigned,
 * whether it is done or snoozed. Each is one write of its row; none is a text.
 */

/**
 * This person has read this many of the received texts. If that is all of them, the alert ends. A
 * text that comes meanwhile stays unread.
 */
export async function markRead(
  key: ConversationKey,
  { person, texts, as }: { person: string; texts: number; as: 'read' | 'unread' },
): Promise<void> {
  const names = { '#who': person };
  const isAll = await changeWithEvent(key, as, {
    UpdateExpression: 'SET readBy.#who = :texts REMOVE #alert',
    ConditionExpression: 'received = :texts AND attribute_exists(readBy)',
    ExpressionAttributeNames: { ...names, '#alert': 'alert' },
    ExpressionAttributeValues: { ':texts': texts },
  });
  if (isAll) return;
  await changeWithEvent(key, as, {
    UpdateExpression: 'SET readBy.#who = :texts',
    ConditionExpression: 'attribute_exists(readBy)',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: { ':texts': texts },
  });
}

/**
 * How many of the received texts a person of the account has not read. Texts from before they
 * joined the account count as read.
 */
export function unreadBy(
  {
    received = 0,
    readBy,
    answeredAt = '',
  }: Pick<Conversation, 'received' | 'readBy' | 'answeredAt'>,
  { personId, since }: { personId: string; since: string },
): number {
  if (answeredAt < since) return 0;
  return Math.max(0, received - (readBy?.[personId] ?? 0));
}

/** Whether there is something to do, and when there will be again. */
export function stateOf({ done, snoozed }: Conversation, at: Date): InboxState {
  if (done) return 'done';
  return snoozed && snoozed.until > at.toISOString() ? 'snoozed' : 'open';
}

export type Outcome = 'written' | 'changed';

/** Assigns the conversation to a person, or to nobody, if it is unchanged since it was read. */
export async function assignTo(read: Conversation, assignee: string | undefined): Promise<Outcome> {
  if (read.assignee === assignee) return 'written';
  if (assignee === undefined) {
    return change(read, 'assigned', { UpdateExpression: 'REMOVE assignee ADD version :one' });
  }
  return change(read, 'assigned', {
    UpdateExpression: 'SET assignee = :who ADD version :one',
    ExpressionAttributeValues: { ':who': assignee },
  });
}

/** Opens it, if it is unchanged since it was read; it is listed at its last activity. */
export async function openAgain(read: Conversation): Promise<Outcome> {
  return move(read, {
    state: 'open',
    expression: 'REMOVE done, snoozed',
    at: read.inboxAt ?? '',
    values: {},
  });
}

/** Marks it as done, if it is unchanged since it was read. */
export async function setDone(
  read: Conversation,
  done: NonNullable<Conversation['done']>,
): Promise<Outcome> {
  return move(read, {
    state: 'done',
    expression: ', done = :done REMOVE snoozed',
    at: read.inboxAt ?? '',
    values: { ':done': done },
  });
}

/**
 * Snoozes it until a time, if it is unchanged since it was read. It is open again then without any
 * write.
 */
export async function snooze(
  read: Conversation,
  snoozed: NonNullable<Conversation['snoozed']>,
): Promise<Outcome> {
  return move(read, {
    state: 'snoozed',
    expression: ', snoozed = :snoozed REMOVE done',
    at: snoozed.until,
    values: { ':snoozed': snoozed },
  });
}

/**
 * Removes a conversation from the inbox, with its last words and the notes on it. Facts that the
 * law needs for later texts stay: when the introduction was sent, and from which number.
 */
export async function emptyConversation(key: ConversationKey): Promise<void> {
  await changeWithEvent(key, 'done', {
    UpdateExpression:
      'REMOVE inbox, inboxPlace, inboxAt, lastBody, lastDirection, #alert, assignee, #done, ' +
      'snoozed ADD version :one',
    ConditionExpression: 'attribute_exists(bundle)',
    ExpressionAttributeNames: { '#alert': 'alert', '#done': 'done' },
    ExpressionAttributeValues: { ':one': 1 },
  });
}

type Move = {
  state: InboxState;
  expression: string;
  at: string;
  values: Readonly<Record<string, unknown>>;
};

async function move(read: Conversation, { state, expression, at, values }: Move): Promise<Outcome> {
  const { inbox, inboxPlace } = inboxPlaceOf(read, at, state);
  return change(read, state === 'open' ? 'reopened' : state, {
    UpdateExpression: `SET inbox = :inbox, inboxPlace = :place ${expression} ADD version :one`,
    ExpressionAttributeValues: { ':inbox': inbox, ':place': inboxPlace, ...values },
  });
}

async function change(
  read: Conversation,
  what: ConversationChange,
  { UpdateExpression, ExpressionAttributeValues = {} }: RowChange,
): Promise<Outcome> {
  const isSame =
    read.version === undefined
      ? { condition: 'attribute_exists(bundle) AND attribute_not_exists(version)', values: {} }
      : { condition: 'version = :version', values: { ':version': read.version } };
  const isDone = await changeWithEvent(read, what, {
    UpdateExpression,
    ConditionExpression: isSame.condition,
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':one': 1, ...isSame.values },
  });
  return isDone ? 'written' : 'changed';
}

/** The change of the row and its event: both or neither. */
async function changeWithEvent(
  key: ConversationKey,
  change: ConversationChange,
  update: RowChange,
): Promise<boolean> {
  const { accountId, phone } = key;
  const outcome = await transact([
    { write: conversationUpdate(key, update), otherwise: 'changed' },
    { write: eventWrite(accountId, { type: 'conversation.changed', phone, change }) },
  ]);
  return outcome === 'done';
}
