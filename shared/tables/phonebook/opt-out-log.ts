import { allEnded } from '../../values/all-ended.ts';
import { transact } from '../client/conditional-writes.ts';
import { type Page, queryAll, type Row, tableName } from '../client/database.ts';
import { executeMany, insertion } from '../client/execute-many.ts';
import { getMany } from '../client/get-many.ts';
import { newestPage } from '../client/newest-page.ts';
import { eventWrite } from '../events/events.ts';

export const optOutKinds = ['optOut', 'hostile', 'wrongNumber', 'recorded', 'carrier'] as const;
export type OptOutKind = (typeof optOutKinds)[number];

export const optOutChannels = [
  'text',
  'phone',
  'email',
  'in-person',
  'web',
  'carrier',
  /** From a file. */
  'import',
  /** Words that may mean stop, and nobody decided in time. */
  'doubt-undecided',
  'other',
] as const;
export type OptOutChannel = (typeof optOutChannels)[number];

/** What the log keeps of an opt-out: enough to count it. */
type Logged = {
  readonly accountId: string;
  readonly phone: string;
  /** Its source: the id of the inbound text or of the record. */
  readonly eventId: string;
  readonly optedOutAt: string;
  readonly kind: OptOutKind;
  readonly channel: OptOutChannel;
  /** The group send that this person answered, if any. */
  readonly groupSendId?: string;
  /** When the account last texted this person before that; absent if it never did. */
  readonly textedAt?: string;
};

/**
 * One line for each opt-out of an account, in order of time. The tombstone says whether a person is
 * out now; the log says when people left, including those who have come back since.
 *
 * All lines of an account have one partition key: 1,000 opt-outs a second, far more than an account
 * can have before it is suspended. Without a local index the list may grow without limit.
 */
export type OptOutEntry = Logged & {
  /** Time, person, event: the same opt-out twice is one line, and two opt-outs are never one. */
  readonly entry: string;
  /** When an operator found it mistaken. */
  readonly voidedAt?: string;
};

const table = /* @__PURE__ */ tableName('OPT_OUT_LOG_TABLE');

function lineOf(optOut: Logged): OptOutEntry {
  const { accountId, phone, eventId, optedOutAt, kind, channel, groupSendId, textedAt } = optOut;
  return {
    accountId,
    entry: `${optedOutAt}#${phone}#${eventId}`,
    phone,
    eventId,
    optedOutAt,
    kind,
    channel,
    ...(groupSendId ? { groupSendId } : {}),
    ...(textedAt ? { textedAt } : {}),
  };
}

/**
 * Adds opt-outs to the log in few calls. Those already there stay as they are, voided ones too. The
 * event of an opt-out is written with its line, except where it already has one: a text was
 * announced when it was kept (so a STOP costs one row less), and the opt-outs of a file, which may
 * be very many, are announced by the progress of their import.
 */
export async function logOptOuts(optOuts: readonly Logged[]): Promise<void> {
  const { announced = [], unannounced = [] } = Object.groupBy(optOuts, (one) => {
    return isOwnText(one) || one.channel === 'import' ? 'announced' : 'unannounced';
  });
  await executeMany(announced.map((one) => insertion(table(), lineOf(one))));
  for (let n = 0; n < unannounced.length; n += mostTogether) {
    const some = unannounced.slice(n, n + mostTogether);
    const outcome = await transact(some.flatMap(lineWithEvent));
    if (outcome === 'already') await allEnded(some.map((one) => transact(lineWithEvent(one))));
  }
}

const mostTogether = 40;

/**
 * As `logOptOuts`, for opt-outs that are most likely in the log already. Looks first, because a
 * write that is refused costs as much as a write. A line that is not seen yet is written in vain,
 * and one that is seen stands: lines are never removed.
 */
export async function completeLog(optOuts: readonly Logged[]): Promise<void> {
  const keys = optOuts.map(lineOf).map(({ accountId, entry }) => ({ accountId, entry }));
  const seen = await getMany<OptOutEntry>(table(), keys, { consistent: false, attributes: [] });
  const there = new Set(seen.map(nameOf));
  await logOptOuts(optOuts.filter((one) => !there.has(nameOf(lineOf(one)))));
}

const nameOf = ({ accountId, entry }: OptOutEntry) => `${accountId}#${entry}`;

/** The person's own text did it: nobody recorded it, nobody decided it for words in doubt. */
function isOwnText({ channel, kind }: Logged): boolean {
  return channel === 'text' && kind !== 'recorded';
}

function lineWithEvent(optOut: Logged) {
  const { accountId, phone, kind, channel } = optOut;
  const isNew = { ConditionExpression: 'attribute_not_exists(accountId)' };
  return [
    {
      write: { Put: { TableName: table(), Item: lineOf(optOut), ...isNew } },
      otherwise: 'already',
    },
    { write: eventWrite(accountId, { type: 'contact.opted-out', phone, kind, channel }) },
  ] as const;
}

/**
 * The write that marks an opt-out as mistaken. It belongs into the transaction that voids its
 * tombstone. It writes the whole line, because the log may not have it yet: a later insertion finds
 * it there.
 */
export function voidedLine(optOut: Logged, voidedAt: string) {
  return { Put: { TableName: table(), Item: { ...lineOf(optOut), voidedAt } } };
}

type Since = {
  readonly since: string;
  readonly before?: string;
  readonly imported: boolean;
  readonly counts?: (line: OptOutEntry) => boolean;
};

/**
 * The opt-outs of an account since a time (and before another), newest first, each person once,
 * without voided ones. Strongly consistent: everything logged before is seen. Without `imported`
 * the store leaves out those of files, which may be very many.
 *
 * Who left several times stands there with the newest line that `counts`. A later line that does
 * not count, which a representative or the carrier may write, hides no line that does. Who has only
 * such lines comes at the end.
 */
export async function* optOutsSince(
  accountId: string,
  { since, before = endOfTime, imported, counts = () => true }: Since,
): AsyncGenerator<OptOutEntry> {
  const seen = new Set<string>();
  const others = new Map<string, OptOutEntry>();
  const lines = queryAll<OptOutEntry>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a AND entry BETWEEN :since AND :before',
    ...(imported ? {} : { FilterExpression: 'channel <> :import' }),
    ExpressionAttributeValues: {
      ':a': accountId,
      ':since': since,
      ':before': before,
      ...(imported ? {} : { ':import': 'import' }),
    },
    ConsistentRead: true,
    ScanIndexForward: false,
  });
  for await (const line of lines) {
    if (line.voidedAt || seen.has(line.phone)) continue;
    if (!counts(line)) {
      if (!others.has(line.phone)) others.set(line.phone, line);
      continue;
    }
    seen.add(line.phone);
    others.delete(line.phone);
    yield line;
  }
  yield* others.values();
}

/** The person's own text did it: nobody recorded it, or decided it for words in doubt. */
export function isOwnReply(optOut: OptOutEntry): boolean {
  return isOwnText(optOut);
}

/** Sorts after every time. */
const endOfTime = '9999';

/** A page of the log, newest first. */
export async function optOutLogPage(
  accountId: string,
  page: { limit: number; from: Row | undefined },
): Promise<Page<OptOutEntry>> {
  return newestPage<OptOutEntry>(table(), accountId, page);
}
