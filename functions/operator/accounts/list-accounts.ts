import * as z from 'zod/mini';
import { cursorOf, keyOf } from '../../../shared/lambda/cursor.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { pageOf, paging } from '../../../shared/lambda/shapes.ts';
import { accountsWithWords, wordsOf } from '../../../shared/tables/accounts/account-words.ts';
import {
  type Account,
  accountsByStatus,
  findAccount,
} from '../../../shared/tables/accounts/accounts.ts';
import type { Row } from '../../../shared/tables/client/database.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { AccountStatus, OperatorAccount } from '../answers.ts';
import { accountAnswer } from './show-account.ts';

/** What to find: at least one word of two characters. */
const Words = z.string().check(
  z.maxLength(100),
  z.refine((text) => wordsOf(text).some(({ length }) => length > 1), {
    error: 'must have a word of two characters or more',
  }),
);

/**
 * Lists accounts, newest first within a status; by default all statuses, one after the other. With
 * `q` those whose name, website or contact has words that begin so, or the account with that id.
 */
export const listAccounts = endpoint({
  method: 'GET',
  path: '/v1/operator/accounts',
  roles: operators,
  summary: 'Accounts, newest first within a status; or those found by words or an id',
  query: z.strictObject({ ...paging, status: z.optional(AccountStatus), q: z.optional(Words) }),
  answer: pageOf(OperatorAccount),
}).handler(async ({ query }) => {
  const { q, status, limit } = query;
  const at = { limit, from: keyOf(query.cursor, {}) };
  const page = q ? await find(q, status, at) : await readStatuses(status ? [status] : inOrder, at);
  return {
    body: {
      items: await Promise.all(page.items.map(accountAnswer)),
      nextCursor: cursorOf(page.next, ''),
    },
  };
});

/** Accounts that need an operator come first. */
const inOrder = ['suspended', 'screening', 'active', 'terminated'] as const;

type Place = { limit: number; from: Row | undefined };

async function find(q: string, status: Account['status'] | undefined, page: Place) {
  const named = q.startsWith('ac_') ? await findAccount(q) : undefined;
  const found = named
    ? { items: [named], next: undefined }
    : await accountsWithWords(wordsOf(q), page);
  return {
    items: found.items.filter((account) => status === undefined || account.status === status),
    next: found.next,
  };
}

/** A place names its status; without an account it is the beginning of that status. */
async function readStatuses(
  statuses: readonly Account['status'][],
  page: Place,
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
