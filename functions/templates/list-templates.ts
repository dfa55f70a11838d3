import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { readyMadeOf } from '../../shared/access/template-text.ts';
import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { pageOf, paging } from '../../shared/lambda/shapes.ts';
import { templatePage } from '../../shared/tables/accounts/templates.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { TemplateAnswer, templateAnswer } from './template-answer.ts';

/** Lists the account's canned texts. */
export const listTemplates = endpoint({
  method: 'GET',
  path: '/v1/templates',
  roles: readers,
  summary: 'Canned texts with merge fields such as [1st]',
  query: z.strictObject({
    ...paging,
    /** The ready-made ones that every account has, with its name filled in. */
    readyMade: z.optional(z.literal('true')),
  }),
  answer: pageOf(TemplateAnswer),
  refuses: ['not-found', 'account-terminated'],
}).handler(async ({ accountId, query }) => {
  if (query.readyMade) {
    const account = await livingAccount(accountId);
    return { body: { items: readyMadeOf(account).map(templateAnswer) } };
  }
  const from = keyOf(query.cursor, { accountId });
  const page = await templatePage(accountId, { limit: query.limit, from });
  return {
    body: { items: page.items.map(templateAnswer), nextCursor: cursorOf(page.next, 'accountId') },
  };
});
