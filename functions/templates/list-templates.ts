import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { Paging, pageOf } from '../../shared/lambda/shapes.ts';
import { templatePage } from '../../shared/tables/accounts/templates.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { TemplateAnswer, templateAnswer } from './template-answer.ts';

/** Lists the account's canned texts. */
export const listTemplates = endpoint({
  method: 'GET',
  path: '/v1/templates',
  roles: readers,
  summary: 'Canned texts with merge fields such as [1st]',
  query: Paging,
  answer: pageOf(TemplateAnswer),
}).handler(async ({ accountId, query }) => {
  const from = keyOf(query.cursor, { accountId });
  const page = await templatePage(accountId, { limit: query.limit, from });
  return {
    body: { items: page.items.map(templateAnswer), nextCursor: cursorOf(page.next, 'accountId') },
  };
});
