import { queryPage } from '../tables/client/database.ts';
import { getMany } from '../tables/client/get-many.ts';
import { bundleOfPhone, isOfGroupSend } from '../tables/texts/text-keys.ts';
import { type Text, textsTable } from '../tables/texts/texts.ts';

const lookBackTexts = 20;
const neverLeft: readonly string[] = ['planned', 'excluded', 'failed'];

type Person = { readonly accountId: string; readonly phone: string };
type Brief = Pick<Text, 'bundle' | 'entry' | 'state' | 'groupSendId'>;

/**
 * The group send that each of these people most likely answers: the last one that reached the
 * phone, in the order they are given; undefined for who got none.
 */
export async function answeredSends(
  people: readonly Person[],
): Promise<readonly (string | undefined)[]> {
  const conversations = await Promise.all(people.map(groupTextsOf));
  const keys = conversations.flat();
  const rows = await getMany<Brief>(textsTable(), keys, {
    consistent: false,
    attributes: ['bundle', 'entry', 'state', 'groupSendId'],
  });
  const byKey = new Map(rows.map((row) => [nameOf(row), row]));
  return conversations.map((texts) => {
    const found = texts.flatMap((text) => byKey.get(nameOf(text)) ?? []);
    return found.find(({ state }) => !neverLeft.includes(state))?.groupSendId;
  });
}

type Key = { bundle: string; entry: string };

const nameOf = ({ bundle, entry }: Key) => `${bundle}|${entry}`;

/** Newest first. A text of a group send is told by its bundle, which names the send. */
async function groupTextsOf({ accountId, phone }: Person): Promise<Key[]> {
  const keys = await queryPage<Key>({
    TableName: textsTable(),
    IndexName: 'conversation',
    KeyConditionExpression: 'talk = :t',
    ExpressionAttributeValues: { ':t': bundleOfPhone(accountId, phone) },
    ScanIndexForward: false,
    Limit: lookBackTexts,
  });
  return keys.items
    .filter(({ bundle }) => isOfGroupSend(accountId, bundle))
    .map(({ bundle, entry }) => ({ bundle, entry }));
}
