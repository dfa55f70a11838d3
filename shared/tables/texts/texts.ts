import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { SenderNumber } from '../../values/origination-number.ts';
import type { PhoneNumber } from '../../values/phone-number.ts';
import { db, type Row, tableName } from '../client/database.ts';
import { executeMany, type Statement } from '../client/execute-many.ts';
import { getMany } from '../client/get-many.ts';

export type TextState =
  | 'planned'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'unknown'
  | 'excluded'
  | 'received';

export type TextKind =
  | 'optOut'
  | 'hostile'
  | 'wrongNumber'
  | 'doubtful'
  | 'help'
  | 'optIn'
  | 'ordinary'
  | 'group'
  | 'one-to-one'
  | 'confirmation'
  | 'help-answer'
  | 'welcome-back';

/**
 * The reason for a text's state: kept with the row, so that it answers "why was this not sent?".
 */
export type Decision = {
  readonly rule: string;
  readonly because: string;
  readonly citation?: string;
};

/**
 * One message to or from one phone. Its key makes it one: for a group send
 * `ACCOUNT#GROUPSEND#SHARD` and the phone, else `ACCOUNT#PHONE` and the text's own id.
 */
export type Text = {
  readonly bundle: string;
  readonly entry: string;
  readonly accountId: string;
  readonly phone: PhoneNumber;
  /** The account's number it comes from, or came to. */
  readonly number: SenderNumber;
  readonly direction: 'in' | 'out';
  readonly kind: TextKind;
  readonly state: TextState;
  readonly body: string;
  readonly parts: number;
  readonly decision?: Decision;
  readonly groupSendId?: string;
  readonly author?: string;
  readonly purpose?: 'service' | 'marketing';
  /** When it was planned, it was the only one that this person might get until they answer. */
  readonly onlyText?: true;
  readonly createdAt: string;
  /** Not before this time, by the law at planning. */
  readonly notBefore?: string;
  /** Not after this time. */
  readonly notAfter?: string;
  /** Set with the claim: the try that may call the carrier for this text. */
  readonly claimId?: string;
  readonly claimedAt?: string;
  /** The batches that gave it back, newest last, each with its `#`: no copy of them sends it. */
  readonly returnedBy?: string;
  /** The claim whose try was about to call the carrier; only on texts of conversations. */
  readonly askedBy?: string;
  readonly messageId?: string;
  readonly settledAt?: string;
  readonly carrierStatus?: string;
  /** In US dollars, the networks' fees included, from a delivery event. */
  readonly priceUsd?: number;
  /** A one-to-one text that waits for its time. */
  readonly sendAt?: string;
  /** It does not leave if the person has sent more texts by then than `receivedBefore`. */
  readonly cancelOnReply?: true;
  readonly receivedBefore?: number;
  /** The text that this one repeats; and the one that repeats this one. */
  readonly sendsAgain?: string;
  readonly sentAgainAs?: string;
  /**
   * A test of the words: it goes to the account's own phone, or to a person who agreed to texts.
   */
  readonly test?: true;
  /** True for texts that leave at once, not through a group send's pacing. */
  readonly direct?: boolean;
  readonly talk?: string;
  readonly talkAt?: string;
  /** The event that an automatic answer answers, and its time. */
  readonly answers?: string;
  readonly matched?: string;
  /** Why a text that asks for an automatic answer got none. */
  readonly unanswered?: Decision;
};

export const textsTable = /* @__PURE__ */ tableName('TEXTS_TABLE');
const table = textsTable;

/** Writes new texts; those with an existing key stay as they are (`done: false`). */
export async function putTexts(texts: readonly Text[]): Promise<boolean[]> {
  const outcomes = await executeMany(texts.map(insertion));
  return outcomes.map((one) => one.done);
}

function insertion(text: Text): Statement {
  const row: Row = { ...text };
  const names = Object.keys(row).filter((name) => row[name] !== undefined);
  return {
    text: `INSERT INTO "${table()}" VALUE {${names.map((name) => `'${name}': ?`).join(', ')}}`,
    values: names.map((name) => row[name]),
  };
}

export async function findText(bundle: string, entry: string): Promise<Text | undefined> {
  const key = { TableName: table(), Key: { bundle, entry }, ConsistentRead: true };
  return (await db.send(new GetCommand(key))).Item as Text | undefined;
}

/** The texts that exist among these keys. */
export async function textsByKey(
  keys: readonly { bundle: string; entry: string }[],
): Promise<Text[]> {
  return getMany<Text>(table(), keys, { consistent: true });
}

/** Marks a text, if it is unchanged since it was read, as repeated by another one: once. */
export function sentAgain({ bundle, entry, state }: Text, as: string) {
  const Update = {
    TableName: table(),
    Key: { bundle, entry },
    UpdateExpression: 'SET sentAgainAs = :as',
    ConditionExpression: '#state = :state AND attribute_not_exists(sentAgainAs)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':as': as, ':state': state },
  };
  return { Update };
}

/** Replaces the words of a text whose person had them erased. */
export const erasedWords = '[erased]';

/** Removes the words of texts; when, how and by which decision they were sent stays. */
export async function eraseWords(texts: readonly Text[]): Promise<void> {
  await executeMany(
    texts.map(({ bundle, entry }) => ({
      text:
        `UPDATE "${table()}" SET body = ? REMOVE matched ` +
        'WHERE bundle = ? AND entry = ? AND body <> ?',
      values: [erasedWords, bundle, entry, erasedWords],
    })),
  );
}
