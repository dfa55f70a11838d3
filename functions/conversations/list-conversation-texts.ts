import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { Phone } from '../../shared/lambda/shapes.ts';
import { whyNotDelivered } from '../../shared/rules/sending/carrier-status.ts';
import { bundleOfPhone, conversationPage, type Text } from '../../shared/tables/texts/texts.ts';
import { refused } from '../../shared/values/refused.ts';
import * as contract from './contract.ts';

/** A conversation, newest first: group texts, one-to-one, replies and automatic answers alike. */
export const listConversationTexts = endpoint(contract.listConversationTexts, async (call) => {
  const { accountId, query } = call;
  const phone = phoneOf(call.path.phone);
  const from = keyOf(query.cursor, { talk: bundleOfPhone(accountId, phone) });
  const page = await conversationPage(accountId, phone, { limit: query.limit, from });
  return { body: { items: page.items.map(textAnswer), nextCursor: cursorOf(page.next, 'talk') } };
});

/** The phone in a path; anything that is none is a conversation that does not exist. */
export function phoneOf(given: string | undefined): string {
  const parsed = Phone.safeParse(given ?? '');
  if (parsed.success) return parsed.data;
  throw refused('not-found', `There is no conversation with "${given}": it is no phone number.`);
}

/** A text as the API shows it. `kind` tells what a reply was taken for, and by which rule. */
export function textAnswer(text: Text) {
  const told = whyNotDelivered(text);
  return {
    id: text.groupSendId ? `${text.groupSendId}.${text.phone}` : text.entry,
    direction: text.direction,
    body: text.body,
    state: text.state,
    at: text.direction === 'in' ? text.createdAt : (text.claimedAt ?? text.createdAt),
    kind: text.kind,
    test: text.test,
    groupSendId: text.groupSendId,
    author: text.author,
    rule: told?.rule ?? text.decision?.rule,
    because: told?.because ?? text.decision?.because,
    matched: text.matched,
    settledAt: text.settledAt,
  };
}
