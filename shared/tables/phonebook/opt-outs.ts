import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditNote } from '../../values/audit-chain.ts';
import type { PhoneNumber } from '../../values/phone-number.ts';
import { withNote } from '../accounts/audit.ts';
import { conditionalWrite, transact } from '../client/conditional-writes.ts';
import { db, tableName } from '../client/database.ts';
import { executeMany, insertion } from '../client/execute-many.ts';
import { getMany } from '../client/get-many.ts';
import { eventWrite } from '../events/events.ts';
import { bundleOfPhone } from '../texts/text-keys.ts';
import { type OptOutChannel, type OptOutKind, voidedLine } from './opt-out-log.ts';

export const optOutStates = ['out', 'restored', 'voided', 'paused', 'kept'] as const;

/** The tombstone: it outlives the contact, and no import, edit or race weakens it. */
export type OptOut = {
  readonly accountId: string;
  readonly phone: PhoneNumber;
  /**
   * `out`: must not be texted. `restored` by the person's own START, `voided` by an operator.
   * `paused`: words that may mean stop wait for a decision, `kept`: a representative kept the
   * person; neither was an opt-out.
   */
  readonly state: (typeof optOutStates)[number];
  readonly kind: OptOutKind;
  readonly optedOutAt: string;
  readonly channel: OptOutChannel;
  /** Its source: the id of the inbound text or of the record; the same event twice is one. */
  readonly eventId: string;
  readonly words?: string;
  readonly rule: string;
  readonly because: string;
  readonly recordedBy?: string;
  /** The group send that this person answered, if any. */
  readonly groupSendId?: string;
  /** When the account last texted this person before that; absent if it never did. */
  readonly textedAt?: string;
  /** When this, or words that may mean it, was last said again; no START from before ends it. */
  readonly repeatedAt?: string;
  /** When it was said, if that is known and was earlier; a START after that ends it. */
  readonly saidAt?: string;
  /** For a pause: until when somebody may decide, and where and when the sweep finds it. */
  readonly decideBy?: string;
  readonly dueShard?: string;
  /** For words in doubt, decided about or not: the account, and when they came. */
  readonly doubtOf?: string;
  readonly doubtAt?: string;
  readonly dueAt?: string;
  readonly restoredAt?: string;
  readonly endedBecause?: string;
  /** Set by hand to run the follow-up of the row once more: docs/operations.md. */
  readonly touchedAt?: string;
  /** How often this person opted out before. */
  readonly times: number;
};

/** As it is stored: each person has a key of their own, which carries 1,000 writes a second. */
type OptOutRow = OptOut & { readonly bundle: string };

export const optOutsTable = /* @__PURE__ */ tableName('OPT_OUTS_TABLE');
const table = optOutsTable;

/** The person of a tombstone. */
export type Person = { readonly accountId: string; readonly phone: string };

/** The key of a person's tombstone. */
export const optOutKey = ({ accountId, phone }: Person) => ({
  bundle: bundleOfPhone(accountId, phone),
});

/** The row of a tombstone or a pause. */
export function optOutRow<One extends Person>(optOut: One) {
  return { ...optOut, ...optOutKey(optOut) };
}

function optOutIn({ bundle: _, ...optOut }: OptOutRow): OptOut {
  return optOut;
}

export async function findOptOut(accountId: string, phone: string): Promise<OptOut | undefined> {
  const Key = optOutKey({ accountId, phone });
  const answer = await db.send(new GetCommand({ TableName: table(), Key, ConsistentRead: true }));
  return answer.Item && optOutIn(answer.Item as OptOutRow);
}

/** The opt-outs (see `state`) of these phones, by phone. Strongly consistent by default. */
export async function optOutsOf(
  accountId: string,
  phones: readonly string[],
  options = { consistent: true },
): Promise<Map<string, OptOut>> {
  const keys = phones.map((phone) => optOutKey({ accountId, phone }));
  const found = await getMany<OptOutRow>(table(), keys, options);
  return new Map(found.map((row) => [row.phone, optOutIn(row)]));
}

const mostTries = 8;

/**
 * Writes the tombstone. `out`: this event did it (also on a repeat of the same event); `already`:
 * the person was out before, and only the time of saying it again changed. `stays`: the person came
 * back by START, and the function `stays` says that this opt-out is not newer.
 */
export async function recordOptOut(
  optOut: Omit<OptOut, 'state' | 'times'>,
  stays: (before: OptOut) => boolean = () => false,
): Promise<'out' | 'already' | 'stays'> {
  for (let tries = 1; tries <= mostTries; tries++) {
    const before = await findOptOut(optOut.accountId, optOut.phone);
    if (before?.eventId === optOut.eventId) return before.state === 'out' ? 'out' : 'already';
    if (before?.state === 'restored' && stays(before)) return 'stays';
    const isOut = before?.state === 'out';
    // If another write was faster, its content decides.
    const done = isOut ? await sayAgain(before, optOut.optedOutAt) : await write(before, optOut);
    if (done) return isOut ? 'already' : 'out';
  }
  throw new Error('A tombstone changes faster than we write it.');
}

async function write(
  before: OptOut | undefined,
  optOut: Omit<OptOut, 'state' | 'times'>,
): Promise<boolean> {
  const times = (before?.times ?? 0) + 1;
  // A START that is older than the words in doubt must not end what takes their place.
  const isLater = before?.state === 'paused' && lastSaidAt(before) > lastSaidAt(optOut);
  const later = isLater ? { repeatedAt: lastSaidAt(before) } : {};
  const row = optOutRow({ ...optOut, ...later, state: 'out', times });
  const condition = before
    ? {
        ConditionExpression: '#state <> :out AND eventId = :before',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':out': 'out', ':before': before.eventId },
      }
    : { ConditionExpression: 'attribute_not_exists(accountId)' };
  const Put = { TableName: table(), Item: row, ...condition };
  return conditionalWrite({ Put }, { held: true, otherwise: false });
}

type Times = Pick<OptOut, 'optedOutAt' | 'saidAt' | 'repeatedAt'>;

/** When the person last said it: a row may be written long after that. `restore` goes by it. */
export function lastSaidAt({ optedOutAt, saidAt = optedOutAt, repeatedAt = '' }: Times): string {
  const firstAt = saidAt < optedOutAt ? saidAt : optedOutAt;
  return repeatedAt > firstAt ? repeatedAt : firstAt;
}

/**
 * Notes that somebody who is out, or paused, has said it again: a START that was texted before
 * this, and is late, must not bring the person back. False: the row has changed meanwhile.
 */
export async function sayAgain(before: OptOut, at: string): Promise<boolean> {
  if (lastSaidAt(before) >= at) return true;
  const change = {
    TableName: table(),
    Key: optOutKey(before),
    UpdateExpression: 'SET repeatedAt = :at',
    ConditionExpression:
      '#state = :state AND eventId = :id AND ' +
      '(attribute_not_exists(repeatedAt) OR repeatedAt < :at)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':at': at, ':state': before.state, ':id': before.eventId },
  };
  return conditionalWrite({ Update: change }, { held: true, otherwise: false });
}

/**
 * As `recordOptOut`, for many people in few calls, with an outcome for each in order. No person
 * twice: two texts of one person are recorded one after the other.
 */
export async function recordOptOuts<New extends Omit<OptOut, 'state' | 'times'>>(
  optOuts: readonly New[],
  stays: (optOut: New, before: OptOut) => boolean = () => false,
): Promise<('out' | 'already' | 'stays')[]> {
  const written = await executeMany(
    optOuts.map((one) => insertion(table(), optOutRow({ ...one, state: 'out', times: 1 }))),
  );
  // A person with a row left before, or this event is repeated.
  return Promise.all(
    optOuts.map((one, n) => {
      return written[n]?.done ? 'out' : recordOptOut(one, (before) => stays(one, before));
    }),
  );
}

/** Which of these people are out now, in their order. */
export async function areOut(people: readonly Person[]): Promise<boolean[]> {
  const found = await getMany<OptOutRow>(table(), people.map(optOutKey), { consistent: true });
  const out = new Set(found.filter(({ state }) => state === 'out').map(({ bundle }) => bundle));
  return people.map((person) => out.has(optOutKey(person).bundle));
}

type End = { readonly at: string; readonly because: string };

/** Ends a tombstone by the person's own START, unless they left, or said so again, after it. */
export async function restore(key: Person, end: End): Promise<void> {
  const ours = ending(key, { ...end, state: 'restored' });
  const wasBefore = '(optedOutAt <= :at OR saidAt <= :at)';
  const isLast = '(attribute_not_exists(repeatedAt) OR repeatedAt <= :at)';
  const ConditionExpression = `${ours.ConditionExpression} AND ${wasBefore} AND ${isLast}`;
  const write = { Update: { ...ours, ConditionExpression } };
  const event = returnedEvent(key, 'restored');
  await transact([{ write, otherwise: 'out' }, { write: event }]);
}

/** A check for a transaction that must fail if the person is out. */
export function mustNotBeOut(person: Person) {
  const condition = {
    TableName: table(),
    Key: optOutKey(person),
    ConditionExpression: 'attribute_not_exists(accountId) OR #state <> :out',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':out': 'out' },
  };
  return { ConditionCheck: condition };
}

/**
 * An operator finds an opt-out mistaken: its tombstone and its line in the log are voided together
 * with the audit entry. `was not out`: the person has returned since, or left again, or it was
 * voided before.
 */
export async function voidOptOut(
  optOut: OptOut,
  end: End & { readonly note: AuditNote },
): Promise<'ended' | 'was not out'> {
  const tombstone = ending(optOut, { ...end, state: 'voided' });
  const isSame = {
    ConditionExpression: `${tombstone.ConditionExpression} AND eventId = :id`,
    ExpressionAttributeValues: { ...tombstone.ExpressionAttributeValues, ':id': optOut.eventId },
  };
  const outcome = await withNote(optOut.accountId, end.note, [
    { Update: { ...tombstone, ...isSame } },
    voidedLine(optOut, end.at),
    returnedEvent(optOut, 'voided'),
  ]);
  return outcome === 'changed' ? 'ended' : 'was not out';
}

function returnedEvent({ accountId, phone }: Person, how: 'restored' | 'voided') {
  return eventWrite(accountId, { type: 'contact.returned', phone, how });
}

function ending(person: Person, end: End & { readonly state: 'restored' | 'voided' }) {
  return {
    TableName: table(),
    Key: optOutKey(person),
    UpdateExpression: 'SET #state = :to, restoredAt = :at, endedBecause = :why',
    ConditionExpression: '#state = :out',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':to': end.state,
      ':at': end.at,
      ':why': end.because,
      ':out': 'out',
    },
  };
}
