import { endpoint } from '../../shared/lambda/endpoint.ts';
import { cursorOf, keyOf } from '../../shared/tables/cursor.ts';
import { bundleOfSend, type Text, textPage } from '../../shared/tables/texts.ts';
import * as contract from './contract.ts';
import { groupSendOf } from './show-group-send.ts';

/** Lists the texts of a group send; every one says why it is as it is. */
export const listGroupSendTexts = endpoint(contract.listGroupSendTexts, async (call) => {
  const { accountId, query } = call;
  const send = await groupSendOf(accountId, call.path.id);
  const bundle = bundleOfSend(accountId, send.groupSendId);
  const from = keyOf(query.cursor, { bundle });
  const page = await textPage(bundle, { limit: query.limit, from, state: query.state });
  return {
    body: { items: page.items.map(textAnswer), nextCursor: cursorOf(page.next, 'bundle') },
  };
});

function textAnswer(text: Text) {
  return {
    id: `${text.groupSendId}.${text.phone}`,
    phone: text.phone,
    body: text.body,
    state: text.state,
    rule: text.decision?.rule,
    because: text.decision?.because,
    citation: text.decision?.citation,
    notBefore: text.notBefore,
    at: text.claimedAt ?? text.createdAt,
    settledAt: text.settledAt,
    parts: text.parts,
  };
}
