import { type Page, queryPage, type Row } from './database.ts';

/**
 * A page of an account's rows in a table whose sort key grows with time: the newest first, read
 * strongly consistent.
 */
export async function newestPage<Item>(
  table: string,
  accountId: string,
  page: { readonly limit: number; readonly from: Row | undefined },
): Promise<Page<Item>> {
  return queryPage<Item>({
    TableName: table,
    KeyConditionExpression: 'accountId = :a',
    ExpressionAttributeValues: { ':a': accountId },
    ConsistentRead: true,
    ScanIndexForward: false,
    Limit: page.limit,
    ExclusiveStartKey: page.from,
  });
}
