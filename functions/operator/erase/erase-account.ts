import * as z from 'zod/mini';
import { cursorOf, keyOf } from '../../../shared/lambda/cursor.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { paging } from '../../../shared/lambda/shapes.ts';
import { eraseEverything, kept } from '../../../shared/people/erase/erase-everything.ts';
import type { Account } from '../../../shared/tables/accounts/accounts.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { refused } from '../../../shared/values/refused.ts';
import { accountOf } from '../accounts/show-account.ts';
import { ReasonAndNote } from '../reason-and-note.ts';
import { peopleAt } from './people-at.ts';

/**
 * Erases the people of an account that has ended, some at each call: `nextCursor` asks for the next
 * ones, and is missing when nobody is left. Each person is erased as an owner erases one, with a
 * line in the audit log. A call that was cut off is asked again with the same cursor, or from the
 * start: who is erased is not found again.
 */
export const eraseAccount = endpoint({
  method: 'POST',
  path: '/v1/operator/accounts/{accountId}/erase',
  roles: operators,
  summary:
    'Erases the people of an account that ended 90 days ago, except what the law requires to ' +
    'keep; repeat it with `nextCursor`',
  body: ReasonAndNote,
  query: z.strictObject({ cursor: paging.cursor }),
  answer: z.object({
    erased: z.object({ people: z.number(), texts: z.number(), notes: z.number() }),
    kept: z.array(z.string()),
    nextCursor: z.optional(z.string()),
  }),
  refuses: ['not-found', 'conflict'],
}).handler(async ({ path, query, body, user, at }) => {
  const account = await accountOf(path);
  mustBeOver(account, at);
  const { accountId } = account;
  const { phones, next } = await peopleAt(accountId, keyOf(query.cursor, {}));
  const erased = { people: phones.length, texts: 0, notes: 0 };
  for (const phone of phones) {
    const one = await eraseEverything({ accountId, phone }, { who: user, why: body.reason, at });
    erased.texts += one.texts;
    erased.notes += one.notes;
  }
  return { body: { erased, kept, nextCursor: cursorOf(next) } };
});

/** Until then the business may take its data out; by then the files of its imports are gone too. */
const keptForDays = 90;
const dayMs = 86_400_000;

function mustBeOver({ status, statusAt }: Account, at: Date): void {
  if (status !== 'terminated') {
    throw refused('conflict', 'Only an account that is terminated can be erased.', {
      accountStatus: status,
    });
  }
  const notBefore = new Date(Date.parse(statusAt) + keptForDays * dayMs);
  if (at >= notBefore) return;
  throw refused(
    'conflict',
    `This account ended on ${statusAt.slice(0, 10)}: its data are kept for ${keptForDays} days, ` +
      'in which the business may take them out.',
    { accountStatus: status, notBefore: notBefore.toISOString() },
  );
}
