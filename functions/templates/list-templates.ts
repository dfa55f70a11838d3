import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { type Template, templatePage } from '../../shared/tables/accounts/templates.ts';
import * as contract from './contract.ts';

/** Lists the account's canned texts. */
export const listTemplates = endpoint(contract.listTemplates, async ({ accountId, query }) => {
  const from = keyOf(query.cursor, { accountId });
  const page = await templatePage(accountId, { limit: query.limit, from });
  return {
    body: { items: page.items.map(templateAnswer), nextCursor: cursorOf(page.next, 'accountId') },
  };
});

/** A template as tenants see it. */
export function templateAnswer(template: Template) {
  const { templateId: id, name, text, version, createdAt, updatedAt } = template;
  return { id, name, text, version, createdAt, updatedAt };
}
