import type { Row } from '../../../shared/tables/client/database.ts';
import { groupSendPage } from '../../../shared/tables/group-sends/group-send-lists.ts';
import { walkInbox } from '../../../shared/tables/texts/inbox.ts';
import type { InboxState } from '../../../shared/tables/texts/inbox-places.ts';
import { textPage, textsOfPerson } from '../../../shared/tables/texts/text-lists.ts';
import type { Text } from '../../../shared/tables/texts/texts.ts';
import { inParallel } from '../../../shared/values/in-parallel.ts';
import type { Fields, PartPage } from './lines.ts';

const talksAtOnce = 20;
const side = 5;
const textsAtOnce = 200;

/** The texts of conversations in this state of the inbox, person by person. */
export function readTalks(state: InboxState) {
  return async (accountId: string, from: Row | undefined): Promise<PartPage> => {
    const { items, next } = await walkInbox(accountId, state, { limit: talksAtOnce, from });
    const talks = await inParallel(items, side, ({ bundle }) => all(textsOfPerson(bundle)));
    return { records: talks.flat().map(textFields), next };
  };
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

/**
 * The texts of group sends, one send after the other, excluded ones too. `after` is the send
 * before, `id` the send that is being read, `text` the place among its texts.
 */
export async function readGroupTexts(accountId: string, from: Row = {}): Promise<PartPage> {
  const { after, id, text } = from as { after?: Row; id?: string; text?: Row };
  const current = id === undefined ? await nextSend(accountId, after) : { id, after };
  if (!current) return { records: [], next: undefined };
  const send = { accountId, groupSendId: current.id };
  const page = await textPage(send, { limit: textsAtOnce, from: text });
  const records = page.items.map(textFields);
  if (page.next) return { records, next: { ...current, text: page.next } };
  return { records, next: current.after && { after: current.after } };
}

/** The send after a place in the list, and the place after it. */
async function nextSend(accountId: string, from: Row | undefined) {
  const { items, next } = await groupSendPage(accountId, { limit: 1, from });
  const [send] = items;
  return send && { id: send.groupSendId, after: next };
}

function textFields(text: Text): Fields {
  const { phone, direction, kind, state, body, number, author, groupSendId, purpose } = text;
  const { parts, priceUsd, claimedAt, settledAt, carrierStatus, messageId, decision } = text;
  return {
    id: groupSendId ? `${groupSendId}.${phone}` : text.entry,
    phone,
    at: claimedAt ?? text.createdAt,
    direction,
    kind,
    state,
    body,
    number,
    author,
    groupSendId,
    purpose,
    parts,
    priceUsd,
    ...decision,
    claimedAt,
    settledAt,
    carrierStatus,
    messageId,
  };
}
