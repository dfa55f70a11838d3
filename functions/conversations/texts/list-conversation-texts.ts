import { cursorOf, keyOf } from '../../../shared/lambda/cursor.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { Paging, pageOf } from '../../../shared/lambda/shapes.ts';
import { bundleOfPhone } from '../../../shared/tables/texts/text-keys.ts';
import { conversationPage } from '../../../shared/tables/texts/text-lists.ts';
import { readers } from '../../../shared/values/people/roles.ts';
import { phoneOf } from '../phone-of.ts';
import { TextAnswer, textAnswers } from './text-answer.ts';

/** A conversation, newest first: group texts, one-to-one, replies and automatic answers alike. */
export const listConversationTexts = endpoint({
  method: 'GET',
  path: '/v1/conversations/{phone}/texts',
  roles: readers,
  summary: 'All texts between the account and a phone, newest first',
  query: Paging,
  answer: pageOf(TextAnswer),
  refuses: ['not-found'],
}).handler(async (call) => {
  const { accountId, query } = call;
  const phone = phoneOf(call.path.phone);
  const from = keyOf(query.cursor, { talk: bundleOfPhone(accountId, phone) });
  const page = await conversationPage(accountId, phone, { limit: query.limit, from });
  const items = await textAnswers(accountId, page.items);
  return { body: { items, nextCursor: cursorOf(page.next, 'talk') } };
});
