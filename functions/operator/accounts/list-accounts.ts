import * as z from 'zod/mini';
import { cursorOf, keyOf } from '../../../shared/lambda/cursor.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { pageOf, paging } from '../../../shared/lambda/shapes.ts';
import { type Account, accountsByStatus } from '../../../shared/tables/accounts/accounts.ts';
import type { Row } from '../../../shared/tables/client/database.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { AccountStatus, OperatorAccount } from '../answers.ts';
import { accountAnswer } from './show-account.ts';

/** What needs an operator comes first. */
const inOrder = ['suspended', 'screening', 'active', 'terminated'] as const;

/** Lists accounts, newest first within a status; all statuses, one after the other, unless told. */
export const listAccounts = endpoint({
  method: 'GET',
  path: '/v1/operator/accounts',
  roles: operators,
  summary: 'Accounts, newest first within a status',
  query: z.strictObject({ ...paging, status: z.optional(AccountStatus) }),
  answer: pageOf(OperatorAccount),
}).handler(async ({ query }) => {
  const from = keyOf(query.cursor, {});
  const statuses = query.status ? [query.status] : inOrder;
  const page = await readStatuses(statuses, { limit: query.limit, from });
  return {
    body: {
      items: await Promise.all(page.items.map(accountAnswer)),
      nextCursor: cursorOf(page.next, ''),
    },
  };
});

/** A place names the status it is in; without an account it is the beginning of that status. */
async function readStatuses(
  statuses: readonly Account['status'][],
  page: { limit: number; from: Row | undefined },
): Promise<{ items: Account[]; next: Row | undefined }> {
  const items: Account[] = [];
  const names: readonly unknown[] = statuses;
  const first = Math.max(0, names.indexOf(page.from?.status));
  let from = page.from?.accountId === undefined ? undefined : page.from;
  for (const [n, status] of statuses.slice(first).entries()) {
    const found = await accountsByStatus(status, { limit: page.limit - items.length, from });
    items.push(...found.items);
    const following = statuses[first + n + 1];
    if (found.next) return { items, next: found.next };
    if (items.length >= page.limit) {
      return { items, next: following ? { status: following } : undefined };
    }
    from = undefined;
  }
  return { items, next: undefined };
}
