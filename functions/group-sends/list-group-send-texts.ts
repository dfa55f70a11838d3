import * as z from 'zod/mini';
import { cursorOf, keyOf } from '../../shared/lambda/cursor.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { pageOf, paging, Rule } from '../../shared/lambda/shapes.ts';
import { sayState } from '../../shared/rules/sending/say-state.ts';
import type { Page, Row } from '../../shared/tables/client/database.ts';
import { type Contact, contactsOf } from '../../shared/tables/phonebook/contacts.ts';
import { placeOfPhone, type SendKeys } from '../../shared/tables/texts/text-keys.ts';
import { textPage } from '../../shared/tables/texts/text-lists.ts';
import type { Text } from '../../shared/tables/texts/texts.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { groupSendOf, TextState } from './group-send-answer.ts';

const GroupText = z.object({
  id: z.string(),
  phone: z.string(),
  /** As the phonebook names them now; missing for who is not in it any more. */
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  body: z.string(),
  state: TextState,
  /** The decision by which it leaves, waits or is excluded. */
  rule: z.optional(Rule),
  because: z.optional(z.string()),
  citation: z.optional(z.string()),
  /** It waits until then. */
  notBefore: z.optional(z.iso.datetime()),
  /** When it was given to the carrier, or else when it was planned. */
  at: z.iso.datetime(),
  /** What the carrier's last delivery event said. */
  carrierStatus: z.optional(z.string()),
  settledAt: z.optional(z.iso.datetime()),
  parts: z.number(),
  /** True where it is the only text that this person may get until they answer. */
  onlyText: z.optional(z.boolean()),
  /** What it cost in US dollars, networks' fees included, from the carrier's event. */
  priceUsd: z.optional(z.number()),
});

/** Lists the texts of a group send, each with the reason for its state. */
export const listGroupSendTexts = endpoint({
  method: 'GET',
  path: '/v1/group-sends/{id}/texts',
  roles: readers,
  summary: 'The texts of a group send, each with its state and the reason',
  query: z.strictObject({
    ...paging,
    state: z.optional(TextState),
  }),
  answer: pageOf(GroupText),
  refuses: ['not-found'],
}).handler(async (call) => {
  const { query } = call;
  const send = await groupSendOf(call.accountId, call.path.id);
  const from = keyOf(query.cursor, {});
  const page = await readPage(send, { limit: query.limit, from, state: query.state });
  const phones = page.items.map(({ phone }) => phone);
  const people = await contactsOf(call.accountId, phones);
  const items = page.items.map((text) => textAnswer(text, people.get(text.phone)));
  return {
    body: { items, nextCursor: cursorOf(page.next) },
  };
});

/** The most texts that are read to find those of one state: a page may be short, with a cursor. */
const mostRead = 5_000;
const readAtOnce = 500;

async function readPage(
  send: SendKeys,
  { limit, from, state }: { limit: number; from: Row | undefined; state: string | undefined },
): Promise<Page<Text>> {
  if (!state) return textPage(send, { limit, from });
  const items: Text[] = [];
  let next = from;
  for (let read = 0; read < mostRead; read += readAtOnce) {
    const found = await textPage(send, { limit: readAtOnce, from: next, state });
    items.push(...found.items);
    const last = items.length > limit ? items[limit - 1] : undefined;
    if (last) return { items: items.slice(0, limit), next: placeOfPhone(last.phone) };
    next = found.next;
    if (!next) break;
  }
  return { items, next };
}

function textAnswer(text: Text, contact: Contact | undefined) {
  const reason = sayState(text);
  return {
    id: `${text.groupSendId}.${text.phone}`,
    phone: text.phone,
    firstName: contact?.firstName,
    lastName: contact?.lastName,
    body: text.body,
    state: text.state,
    rule: reason?.rule,
    because: reason?.because,
    citation: reason?.citation,
    carrierStatus: text.carrierStatus,
    notBefore: text.notBefore,
    at: text.claimedAt ?? text.createdAt,
    settledAt: text.settledAt,
    parts: text.parts,
    onlyText: text.onlyText,
    priceUsd: text.priceUsd,
  };
}
