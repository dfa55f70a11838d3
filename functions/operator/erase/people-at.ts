import type { Row } from '../../../shared/tables/client/database.ts';
import { groupSendPage } from '../../../shared/tables/group-sends/group-send-lists.ts';
import { walkContacts } from '../../../shared/tables/phonebook/contact-lists.ts';
import { conversationsAt, walkInbox } from '../../../shared/tables/texts/inbox.ts';
import type { InboxState } from '../../../shared/tables/texts/inbox-places.ts';
import { textPage } from '../../../shared/tables/texts/text-lists.ts';
import { erasedWords } from '../../../shared/tables/texts/texts.ts';
import { ForeignCursor } from '../../../shared/values/failures/foreign-cursor.ts';

/** Some people, and where the next ones are; no place when nobody is left. */
type Some = { readonly phones: readonly string[]; readonly next: Row | undefined };
type Part = (accountId: string, from: Row | undefined) => Promise<Some>;

/** Each takes some calls to the store: so many are done before the API gives up. */
const peopleAtOnce = 10;
/** Nearly all of them are erased by then. */
const textsAtOnce = 200;

/** Everybody of whom words are kept: the phonebook, the conversations, then the group sends. */
const parts: Readonly<Record<string, Part>> = {
  contacts: inPhonebook,
  open: talking('open'),
  snoozed: talking('snoozed'),
  done: talking('done'),
  texts: textedByGroup,
};
const names = Object.keys(parts);

/** Some of the people of an account whom nobody erased yet, from a place on. */
export async function peopleAt(accountId: string, place: Row = { part: names[0] }): Promise<Some> {
  const { part, ...from } = place;
  const n = names.indexOf(String(part));
  const read = parts[names[n] ?? ''];
  if (!read) throw new ForeignCursor();
  const isStart = Object.keys(from).length === 0;
  const { phones, next } = await read(accountId, isStart ? undefined : from);
  if (next) return { phones, next: { ...next, part } };
  const following = names[n + 1];
  return { phones, next: following === undefined ? undefined : { part: following } };
}

async function inPhonebook(accountId: string, from: Row | undefined): Promise<Some> {
  const after = from === undefined ? undefined : String(from.phone);
  const { items, next } = await walkContacts(accountId, { limit: peopleAtOnce, from: after });
  return { phones: phonesOf(items), next: next === undefined ? undefined : { phone: next } };
}

function talking(state: InboxState): Part {
  return async (accountId, from) => {
    const { items, next } = await walkInbox(accountId, state, { limit: peopleAtOnce, from });
    return { phones: phonesOf(await conversationsAt(items)), next };
  };
}

/** Who got a group text and is in no list any more. One send after the other, the newest first. */
async function textedByGroup(accountId: string, from: Row = {}): Promise<Some> {
  const { groupSendId: current, ...text } = from;
  const groupSendId = typeof current === 'string' ? current : await sendAfter(accountId, undefined);
  if (groupSendId === undefined) return { phones: [], next: undefined };
  const place = Object.keys(text).length === 0 ? undefined : text;
  const page = await textPage({ accountId, groupSendId }, { limit: textsAtOnce, from: place });
  const phones = phonesOf(page.items.filter(({ body }) => body !== erasedWords));
  if (phones.length > peopleAtOnce) {
    return { phones: phones.slice(0, peopleAtOnce), next: { ...text, groupSendId } };
  }
  if (page.next) return { phones, next: { ...page.next, groupSendId } };
  const following = await sendAfter(accountId, { accountId, groupSendId });
  return { phones, next: following === undefined ? undefined : { groupSendId: following } };
}

async function sendAfter(accountId: string, from: Row | undefined): Promise<string | undefined> {
  const { items } = await groupSendPage(accountId, { limit: 1, from });
  return items[0]?.groupSendId;
}

const phonesOf = (rows: readonly { phone: string }[]) => rows.map(({ phone }) => phone);
