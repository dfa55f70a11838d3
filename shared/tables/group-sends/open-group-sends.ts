import { queryAll, tableName } from '../client/database.ts';

/**
 * One row for each group send that may still send something, today or later. So the few open ones
 * are found, strongly consistent, however many the account has sent in all. It is written and
 * removed in the same transaction as the group send itself.
 */
type OpenGroupSend = { readonly accountId: string; readonly groupSendId: string };

const table = /* @__PURE__ */ tableName('OPEN_GROUP_SENDS_TABLE');

/** The write that lists a group send as open. */
export function listAsOpen({ accountId, groupSendId }: OpenGroupSend) {
  return { Put: { TableName: table(), Item: { accountId, groupSendId } } };
}

/** The write that ends the listing. */
export function listNoMore({ accountId, groupSendId }: OpenGroupSend) {
  return { Delete: { TableName: table(), Key: { accountId, groupSendId } } };
}

/** Those that are open, oldest first. */
export async function openGroupSendIds(accountId: string): Promise<string[]> {
  const found: string[] = [];
  const all = queryAll<OpenGroupSend>({
    TableName: table(),
    KeyConditionExpression: 'accountId = :a',
    ExpressionAttributeValues: { ':a': accountId },
    ConsistentRead: true,
  });
  for await (const { groupSendId } of all) found.push(groupSendId);
  return found;
}
