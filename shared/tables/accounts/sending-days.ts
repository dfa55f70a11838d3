import { conditionalWrite, transact } from '../client/conditional-writes.ts';
import { queryPage, tableName } from '../client/database.ts';
import { isOwnReply, type OptOutEntry, optOutsSince } from '../phonebook/opt-out-log.ts';

/**
 * How many people an account texted on one of its days, in how many parts. One write for many
 * texts, so it counts released texts: a person with two texts counts twice, and so do texts that a
 * crash releases twice. The count is never too low.
 */
export type SendingDay = {
  readonly startedAt: string;
  readonly endsAt: string;
  /** The ramp-up level at the beginning of the day. */
  readonly level: number;
  readonly people: number;
  readonly parts?: number;
  /** Texts of group sends and of representatives, whoever they went to. */
  readonly texts?: number;
};

/** New people who are texted, the texts, and their parts. */
export type Counted = {
  readonly people: number;
  readonly texts: number;
  readonly parts: number;
};

const table = /* @__PURE__ */ tableName('SENDING_DAYS_TABLE');

/**
 * The ramp-up continues from the last day on which anybody was texted, so a shop that texts once a
 * year keeps its level. A row that is removed late does no harm.
 */
const keptDays = 400;

function expiresAfter(startedAt: string): number {
  return Math.floor(Date.parse(startedAt) / 1000) + keptDays * 24 * 60 * 60;
}

/**
 * Today, if anybody was texted since `startedAt`; otherwise the last day before it, with its
 * opt-outs by own reply.
 */
export async function sendingDays(
  accountId: string,
  startedAt: string,
): Promise<{ today?: SendingDay; before?: SendingDay & { optOuts: number } }> {
  const { items } = await queryPage<SendingDay>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a AND startedAt <= :last',
    ExpressionAttributeValues: { ':a': accountId, ':last': startedAt },
    ConsistentRead: true,
    ScanIndexForward: false,
    Limit: 1,
  });
  const [last] = items;
  if (!last) return {};
  if (last.startedAt === startedAt) return { today: last };
  return { before: { ...last, optOuts: await optOutsOn(accountId, last) } };
}

async function optOutsOn(accountId: string, day: SendingDay): Promise<number> {
  let count = 0;
  // An opt-out of a person whom the account never texted says nothing about its texts.
  const counts = (line: OptOutEntry) => isOwnReply(line) && line.textedAt !== undefined;
  const within = { since: day.startedAt, before: day.endsAt, imported: false, counts };
  for await (const line of optOutsSince(accountId, within)) if (counts(line)) count++;
  return count;
}

/** The limits of a day; undefined: none. */
export type Most = {
  readonly most?: number | undefined;
  readonly mostTexts?: number | undefined;
  readonly mostParts?: number | undefined;
};

/**
 * Counts people, texts and parts for a day. `full`: that would exceed `most` people, `mostTexts`
 * texts or `mostParts` parts, and nothing is counted.
 */
export async function countPeople(
  accountId: string,
  day: Omit<SendingDay, 'people' | 'parts' | 'texts'>,
  count: Counted & Most,
): Promise<'counted' | 'full'> {
  const { startedAt, endsAt, level } = day;
  const limits = limitsOf(count);
  return conditionalWrite(
    {
      Update: {
        TableName: table(),
        Key: { accountId, startedAt },
        UpdateExpression:
          'SET endsAt = :e, expiresAtSeconds = :x, #level = if_not_exists(#level, :l) ' +
          'ADD people :n, texts :t, parts :p',
        ...limits.condition,
        ExpressionAttributeNames: { '#level': 'level' },
        ExpressionAttributeValues: {
          ':e': endsAt,
          ':x': expiresAfter(startedAt),
          ':l': level,
          ':n': count.people,
          ':t': count.texts,
          ':p': count.parts,
          ...limits.values,
        },
      },
    },
    { held: 'counted', otherwise: 'full' },
  );
}

function limitsOf(count: Counted & Most) {
  const all = [
    { name: 'people', most: count.most, counted: count.people },
    { name: 'texts', most: count.mostTexts, counted: count.texts },
    { name: 'parts', most: count.mostParts, counted: count.parts },
  ];
  const limits = all.flatMap(({ name, most, counted }) => {
    return most === undefined ? [] : [{ name, room: most - counted }];
  });
  const each = limits.map(({ name }) => `(attribute_not_exists(${name}) OR ${name} <= :${name})`);
  return {
    condition: limits.length === 0 ? {} : { ConditionExpression: each.join(' AND ') },
    values: Object.fromEntries(limits.map(({ name, room }) => [`:${name}`, room])),
  };
}

/**
 * Takes back people who were counted for a day but were not texted. It is a transaction, because
 * DynamoDB does a transaction only once even if the SDK repeats the call: taken back twice, the
 * count would be too low.
 */
export async function uncountPeople(
  accountId: string,
  startedAt: string,
  { people, texts, parts }: Counted,
): Promise<void> {
  const Update = {
    TableName: table(),
    Key: { accountId, startedAt },
    UpdateExpression: 'ADD people :less, texts :lessTexts, parts :lessParts',
    ConditionExpression: 'people >= :n',
    ExpressionAttributeValues: {
      ':less': -people,
      ':lessTexts': -texts,
      ':lessParts': -parts,
      ':n': people,
    },
  };
  await transact([{ write: { Update }, otherwise: 'none' }]);
}
