import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { conditionalWrite, type RowChange } from '../client/conditional-writes.ts';
import { db, tableName } from '../client/database.ts';
import { getMany } from '../client/get-many.ts';
import { inboxPlaceOf } from './inbox-places.ts';
import { bundleOfPhone } from './text-keys.ts';

/**
 * What the account and a phone have going: the inbox line, and the facts the law asks for. It
 * outlives the contact, so that deleting and importing somebody again forgets nothing. Each row has
 * a partition key of its own: many people may text one account at once.
 */
export type Conversation = {
  readonly accountId: string;
  readonly phone: string;
  /**
   * Last activity that a representative should see; absent until the person wrote or was chatted
   * to.
   */
  readonly inboxAt?: string;
  readonly lastBody?: string;
  readonly lastDirection?: 'in' | 'out';
  readonly unread?: number;
  readonly assignee?: string;
  /** The number this person knows; all texts of ours come from it. */
  readonly number?: string;
  /** When the one introduction on a relationship went out, by which text. */
  readonly introducedAt?: string;
  readonly introducedBy?: string;
  readonly answeredAt?: string;
  readonly firstTextAt?: string;
  readonly lastOutAt?: string;
  /** Marketing texts of the last day: times, newest last; and which text took the last turn. */
  readonly marketingAt?: readonly string[];
  readonly marketingBy?: string;
  /** True when a reply needs a person: a bare CANCEL, "not interested". */
  readonly alert?: string;
  readonly version?: number;
};

const table = /* @__PURE__ */ tableName('CONVERSATIONS_TABLE');
const keyOf = ({ accountId, phone }: Key) => ({ bundle: bundleOfPhone(accountId, phone) });

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

type Key = { accountId: string; phone: string };

const firstText = 'firstTextAt = if_not_exists(firstTextAt, :at)';

/** A write that may be the first one of a conversation says whose it is. */
const whose = 'accountId = :accountId, phone = :phone';
const whoseValues = ({ accountId, phone }: Key) => ({ ':accountId': accountId, ':phone': phone });

/** As `whose`, where the write also moves the conversation to its new place in the inbox. */
const moved = `${whose}, inbox = :inbox, inboxPlace = :place`;

function movedValues(key: Key, at: string) {
  const { inbox, inboxPlace } = inboxPlaceOf(key, at);
  return { ...whoseValues(key), ':inbox': inbox, ':place': inboxPlace };
}

/** What an inbound text changes on the inbox line. */
export type InboundLine = Key & {
  readonly at: string;
  readonly body: string;
  readonly number: string;
  readonly alert?: string | undefined;
};

/**
 * The change of an inbox line by an inbound text; it counts, so it goes with the text in one write.
 */
export function inboundChange({ accountId, phone, at, body, number, alert }: InboundLine) {
  const change = {
    TableName: table(),
    Key: keyOf({ accountId, phone }),
    UpdateExpression:
      `SET ${moved}, ` +
      'inboxAt = :at, lastBody = :body, lastDirection = :in, answeredAt = :at, ' +
      `#number = :number${alert ? ', #alert = :alert' : ''} ADD unread :one`,
    ExpressionAttributeNames: { '#number': 'number', ...(alert ? { '#alert': 'alert' } : {}) },
    ExpressionAttributeValues: {
      ...movedValues({ accountId, phone }, at),
      ':at': at,
      ':body': body,
      ':in': 'in',
      ':number': number,
      ':one': 1,
      ...(alert ? { ':alert': alert } : {}),
    },
  };
  return { Update: change };
}

/**
 * Notes a one-to-one text on the inbox line. One that is noted late, or once more, does not take
 * the line back to what was said before.
 */
export async function noteOutbound(
  key: Key,
  text: { at: string; body: string; number: string },
): Promise<void> {
  const isLast = await update(key, {
    UpdateExpression:
      `SET ${moved}, inboxAt = :at, lastBody = :body, lastDirection = :out, lastOutAt = :at, ` +
      '#number = :number, firstTextAt = if_not_exists(firstTextAt, :at)',
    ConditionExpression: 'attribute_not_exists(inboxAt) OR inboxAt <= :at',
    ExpressionAttributeNames: { '#number': 'number' },
    ExpressionAttributeValues: {
      ...movedValues(key, text.at),
      ':at': text.at,
      ':body': text.body,
      ':out': 'out',
      ':number': text.number,
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
 * has not answered since. The same text again gets the same answer.
 */
export async function takeIntroduction(
  key: Key,
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
 * Adds a marketing text, by its name, to the day's list if nobody else did meanwhile (`seen`: the
 * list as it was read; `keep`: what of it still counts).
 */
export async function takeMarketingTurn(
  key: Key,
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

/** A representative has read the conversation. */
export async function markRead(key: Key): Promise<boolean> {
  return update(key, {
    UpdateExpression: 'SET unread = :zero REMOVE #alert',
    ConditionExpression: 'attribute_exists(bundle)',
    ExpressionAttributeNames: { '#alert': 'alert' },
    ExpressionAttributeValues: { ':zero': 0 },
  });
}

/** Gives the conversation to a representative; the empty text to nobody. */
export async function assignTo(key: Key, assignee: string): Promise<boolean> {
  return update(key, {
    UpdateExpression: assignee === '' ? 'REMOVE assignee' : 'SET assignee = :who',
    ConditionExpression: 'attribute_exists(bundle)',
    ...(assignee === '' ? {} : { ExpressionAttributeValues: { ':who': assignee } }),
  });
}

async function update(key: Key, change: RowChange): Promise<boolean> {
  const Update = { TableName: table(), Key: keyOf(key), ...change };
  return conditionalWrite({ Update }, { held: true, otherwise: false });
}
