import { queryPage } from '../tables/client/database.ts';
import { getMany } from '../tables/client/get-many.ts';
import { conversationsOf } from '../tables/texts/conversations.ts';
import { bundleOfPhone, ofGroupSends } from '../tables/texts/text-keys.ts';
import { type Text, textsTable } from '../tables/texts/texts.ts';

const lookBackTexts = 100;
const mostOfGroupSends = 20;
const neverLeft: readonly string[] = ['planned', 'excluded', 'failed'];

type Person = { readonly accountId: string; readonly phone: string };
type Brief = Pick<Text, 'bundle' | 'entry' | 'state' | 'groupSendId' | 'claimedAt'>;

/** What a person most likely answers. */
export type Answered = {
  /** The last group send that reached the phone. */
  readonly groupSendId?: string;
  /** When the account last texted the phone, by a group send or one to one. */
  readonly textedAt?: string;
};

/**
 * What each of these people most likely answers, in the given order; nothing for a person whom the
 * account never texted. A limited read for each: the last texts of the conversation.
 */
export async function answeredSends(people: readonly Person[]): Promise<readonly Answered[]> {
  const [conversations, chattedAt] = await Promise.all([
    Promise.all(people.map(groupTextsOf)),
    lastChats(people),
  ]);
  const rows = await getMany<Brief>(textsTable(), conversations.flat(), {
    consistent: false,
    attributes: ['bundle', 'entry', 'state', 'groupSendId', 'claimedAt'],
  });
  const byKey = new Map(rows.map((row) => [nameOf(row), row]));
  return conversations.map((texts, n) => {
    const found = texts.flatMap((text) => byKey.get(nameOf(text)) ?? []);
    const last = found.find(({ state }) => !neverLeft.includes(state));
    const times = [last?.claimedAt, chattedAt[n]].filter((time) => time !== undefined);
    const textedAt = times.toSorted().at(-1);
    return {
      ...(last?.groupSendId ? { groupSendId: last.groupSendId } : {}),
      ...(textedAt ? { textedAt } : {}),
    };
  });
}

type Key = { bundle: string; entry: string };

const nameOf = ({ bundle, entry }: Key) => `${bundle}|${entry}`;

/** Newest first. The bundle of a text names its group send. */
async function groupTextsOf({ accountId, phone }: Person): Promise<Key[]> {
  const keys = await queryPage<Key>({
    TableName: textsTable(),
    IndexName: 'conversation',
    KeyConditionExpression: 'talk = :t',
    FilterExpression: 'begins_with(bundle, :send)',
    ExpressionAttributeValues: {
      ':t': bundleOfPhone(accountId, phone),
      ':send': ofGroupSends(accountId),
    },
    ScanIndexForward: false,
    Limit: lookBackTexts,
  });
  return keys.items.slice(0, mostOfGroupSends).map(({ bundle, entry }) => ({ bundle, entry }));
}

/** When a representative last wrote to each of them. */
async function lastChats(people: readonly Person[]): Promise<(string | undefined)[]> {
  const byAccount = Map.groupBy(people, ({ accountId }) => accountId);
  const found = await Promise.all(
    [...byAccount].map(async ([accountId, ours]) => {
      const phones = ours.map(({ phone }) => phone);
      return [accountId, await conversationsOf(accountId, phones)] as const;
    }),
  );
  const accounts = new Map(found);
  return people.map(({ accountId, phone }) => accounts.get(accountId)?.get(phone)?.lastOutAt);
}
