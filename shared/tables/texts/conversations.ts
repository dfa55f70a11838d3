import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { SenderNumber } from '../../values/origination-number.ts';
import type { PhoneNumber } from '../../values/phone-number.ts';
import type { AnswerTurns } from '../../values/texts/answer-turns.ts';
import { conditionalWrite, type RowChange } from '../client/conditional-writes.ts';
import { db, tableName } from '../client/database.ts';
import { getMany } from '../client/get-many.ts';
import { inboxPlaceOf } from './inbox-places.ts';
import { bundleOfPhone } from './text-keys.ts';

/**
 * The conversation of an account with a phone: the inbox line, and the facts that the law needs. It
 * outlives the contact, so deleting and importing a person again forgets nothing. Each row has a
 * partition key of its own: many people may text one account at once.
 */
export type Conversation = {
  readonly accountId: string;
  readonly phone: PhoneNumber;
  /**
   * The last activity that a representative should see; absent until the person wrote or got a
   * one-to-one text.
   */
  readonly inboxAt?: string;
  readonly lastBody?: string;
  readonly lastDirection?: 'in' | 'out';
  /** How many texts the person sent us; counted in the write that keeps the text. */
  readonly received?: number;
  /** How many of those each person of the account has read. */
  readonly readBy?: Readonly<Record<string, number>>;
  readonly assignee?: string;
  readonly done?: { readonly at: string; readonly by: string };
  readonly snoozed?: { readonly until: string; readonly at: string; readonly by: string };
  /** The number that this person knows; all our texts come from it. */
  readonly number?: SenderNumber;
  /** When the one introduction on a relationship was sent, and by which text. */
  readonly introducedAt?: string;
  readonly introducedBy?: string;
  readonly answeredAt?: string;
  readonly firstTextAt?: string;
  readonly lastOutAt?: string;
  /** Marketing texts of the last day: times, newest last; and which text took the last turn. */
  readonly marketingAt?: readonly string[];
  readonly marketingBy?: string;
  /** The recent automatic answers, and the words that get none. */
  readonly answerTurns?: AnswerTurns;
  /** True when a reply needs a person: a bare CANCEL, "not interested". */
  readonly alert?: string;
  /**
   * Grows with each text and each decision of the account about the conversation; not with reading.
   */
  readonly version?: number;
};

const table = /* @__PURE__ */ tableName('CONVERSATIONS_TABLE');
const keyOf = ({ accountId, phone }: ConversationKey) => ({
  bundle: bundleOfPhone(accountId, phone),
});

export async function findConversation(
  accountId: string,
  phone: string,
): Promise<Conversation | undefined> {
  const Key = keyOf({ accountId, phone });
  const key = { TableName: table(), Key, ConsistentRead: true };
  return (await db.send(new GetCommand(key))).Item as Conversation | undefined;
}

export async function conversationsOf(
  accountId: string,
  phones: readonly string[],
): Promise<Map<string, Conversation>> {
  const keys = phones.map((phone) => keyOf({ accountId, phone }));
  const found = await getMany<Conversation>(table(), keys, { consistent: true });
  return new Map(found.map((one) => [one.phone, one]));
}

export type ConversationKey = { readonly accountId: string; readonly phone: string };

const firstText = 'firstTextAt = if_not_exists(firstTextAt, :at)';

/** The account and phone, for a write that may be the first of a conversation. */
const whose = 'accountId = :accountId, phone = :phone';
const whoseValues = ({ accountId, phone }: ConversationKey) => ({
  ':accountId': accountId,
  ':phone': phone,
});

/** As `whose`, for a write that also moves the conversation to its new place in the inbox. */
const moved = `${whose}, inbox = :inbox, inboxPlace = :place`;

/** The same, within its current list. */
const stayed = `${whose}, inbox = if_not_exists(inbox, :inbox), inboxPlace = :place`;

function movedValues(key: ConversationKey, at: string) {
  const { inbox, inboxPlace } = inboxPlaceOf(key, at);
  return { ...whoseValues(key), ':inbox': inbox, ':place': inboxPlace };
}

/** What an inbound text changes on the inbox line. */
export type InboundLine = ConversationKey & {
  readonly at: string;
  readonly body: string;
  readonly number: SenderNumber;
  readonly alert?: string | undefined;
  /** It asks for no answer: a conversation that is done stays done. */
  readonly staysDone?: boolean;
};

/**
 * The change of an inbox line by an inbound text. It counts, so it is in one transaction with the
 * text.
 */
export function inboundChange(line: InboundLine) {
  const { accountId, phone, at, body, number, alert, staysDone } = line;
  const key = { accountId, phone };
  const place = staysDone ? stayed : moved;
  const change = {
    TableName: table(),
    Key: keyOf(key),
    UpdateExpression:
      `SET ${place}, inboxAt = :at, lastBody = :body, lastDirection = :in, answeredAt = :at, ` +
      `readBy = if_not_exists(readBy, :none), #number = :number` +
      `${alert ? ', #alert = :alert' : ''} ` +
      `REMOVE snoozed${staysDone ? '' : ', done'} ADD received :one, version :one`,
    ExpressionAttributeNames: { '#number': 'number', ...(alert ? { '#alert': 'alert' } : {}) },
    ExpressionAttributeValues: {
      ...movedValues(key, at),
      ':at': at,
      ':body': body,
      ':in': 'in',
      ':number': number,
      ':none': {},
      ':one': 1,
      ...(alert ? { ':alert': alert } : {}),
    },
  };
  return { Update: change };
}

/**
 * Notes a one-to-one text on the inbox line, and opens the conversation. A late or repeated note
 * does not undo what was said or decided after it.
 */
export async function noteOutbound(
  key: ConversationKey,
  text: { at: string; body: string; number: SenderNumber },
): Promise<void> {
  const isLast = await update(key, {
    UpdateExpression:
      `SET ${moved}, inboxAt = :at, lastBody = :body, lastDirection = :out, lastOutAt = :at, ` +
      '#number = :number, firstTextAt = if_not_exists(firstTextAt, :at) ' +
      'REMOVE snoozed, done ADD version :one',
    ConditionExpression: 'attribute_not_exists(inboxAt) OR inboxAt < :at',
    ExpressionAttributeNames: { '#number': 'number' },
    ExpressionAttributeValues: {
      ...movedValues(key, text.at),
      ':at': text.at,
      ':body': text.body,
      ':out': 'out',
      ':number': text.number,
      ':one': 1,
    },
  });
  if (isLast) return;
  await update(key, {
    UpdateExpression: `SET ${whose}, lastOutAt = :at, ${firstText}`,
    ConditionExpression: 'attribute_not_exists(lastOutAt) OR lastOutAt < :at',
    ExpressionAttributeValues: { ...whoseValues(key), ':at': text.at },
  });
}

/**
 * Takes the one introduction that a relationship permits. `taken`: another text did, and the person
 * has not answered since. A repeat by the same text gets the same answer.
 */
export async function takeIntroduction(
  key: ConversationKey,
  text: { name: string; at: string; reopenedAt: string },
): Promise<'ours' | 'taken'> {
  return update(key, {
    UpdateExpression: `SET ${whose}, introducedAt = :at, introducedBy = :name`,
    ConditionExpression:
      'attribute_not_exists(introducedAt) OR introducedBy = :name OR ' +
      'answeredAt > introducedAt OR introducedAt < :reopened',
    ExpressionAttributeValues: {
      ...whoseValues(key),
      ':at': text.at,
      ':name': text.name,
      ':reopened': text.reopenedAt,
    },
  }).then((done) => (done ? 'ours' : 'taken'));
}

/**
 * Adds a marketing text, by its name, to the day's list if it is unchanged since it was read
 * (`seen`: the list as it was read; `keep`: those of it that still count).
 */
export async function takeMarketingTurn(
  key: ConversationKey,
  turn: { name: string; at: string; seen: readonly string[]; keep: readonly string[] },
): Promise<'ours' | 'taken'> {
  const done = await update(key, {
    UpdateExpression: `SET ${whose}, marketingAt = :list, marketingBy = :name`,
    ConditionExpression:
      turn.seen.length === 0 ? 'attribute_not_exists(marketingAt)' : 'marketingAt = :seen',
    ExpressionAttributeValues: {
      ...whoseValues(key),
      ':list': [...turn.keep, turn.at],
      ':name': turn.name,
      ...(turn.seen.length === 0 ? {} : { ':seen': turn.seen }),
    },
  });
  return done ? 'ours' : 'taken';
}

/** One change of a conversation's row, for a transaction. */
export function conversationUpdate(key: ConversationKey, change: RowChange) {
  return { Update: { TableName: table(), Key: keyOf(key), ...change } };
}

async function update(key: ConversationKey, change: RowChange): Promise<boolean> {
  return conditionalWrite(conversationUpdate(key, change), { held: true, otherwise: false });
}
