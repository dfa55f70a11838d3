import { searchPeople } from '../../../shared/people/search-people.ts';
import type { Page, Row } from '../../../shared/tables/client/database.ts';
import { stateOf, unreadBy } from '../../../shared/tables/conversations/conversation-marks.ts';
import { type Conversation, conversationsOf } from '../../../shared/tables/texts/conversations.ts';
import { conversationsAt, type InboxLine, inboxLines } from '../../../shared/tables/texts/inbox.ts';
import type { InboxState } from '../../../shared/tables/texts/inbox-places.ts';
import type { Viewer } from '../conversation-answer.ts';

/** Which part of the inbox to show. */
export type Wanted = {
  readonly state: InboxState;
  readonly unread: boolean;
  /** A person, `me`, or `none` for unassigned conversations. */
  readonly assignee: string | undefined;
};

/** The most lines that are read for one page: then the page is short, with a cursor. */
const mostRead = 2_000;
const readAtOnce = 200;

/**
 * A page of the matching conversations, newest first. Lines that do not match are skipped by the
 * attributes in the index, so that reading past them costs little.
 */
export async function findConversations(
  viewer: Viewer,
  wanted: Wanted,
  page: { limit: number; from: Row | undefined },
): Promise<Page<Conversation>> {
  const { accountId, at } = viewer;
  const isPlain = !wanted.unread && wanted.assignee === undefined;
  const limit = isPlain ? page.limit : Math.max(readAtOnce, page.limit);
  const found: InboxLine[] = [];
  let { from } = page;
  for (let read = 0; read < mostRead; read += limit) {
    const lines = await inboxLines(accountId, wanted.state, { limit, from, at });
    for (const line of lines.items.filter((one) => fits(one, viewer, wanted))) {
      found.push(line);
      if (found.length < page.limit) continue;
      const isLast = line === lines.items.at(-1) && !lines.next;
      const next = isLast ? undefined : { inboxPlace: line.inboxPlace };
      return { items: await conversationsAt(found), next };
    }
    from = lines.next;
    if (!from) break;
  }
  return { items: await conversationsAt(found), next: from };
}

/** Those of the found people that match, newest first, at most one page. */
export async function searchConversations(
  viewer: Viewer,
  wanted: Wanted,
  { q, limit }: { q: string; limit: number },
): Promise<Page<Conversation>> {
  const { accountId, at } = viewer;
  const { contacts, spoken } = await searchPeople(accountId, q);
  const phones = [...new Set([...contacts, ...spoken].map(({ phone }) => phone))];
  const found = [...(await conversationsOf(accountId, phones)).values()].filter((one) => {
    return one.inboxAt && stateOf(one, at) === wanted.state && fits(one, viewer, wanted);
  });
  const listedAt = ({ snoozed, inboxAt = '' }: Conversation) => snoozed?.until ?? inboxAt;
  found.sort((one, other) => (listedAt(one) < listedAt(other) ? 1 : -1));
  return { items: found.slice(0, limit), next: undefined };
}

type Judged = Pick<Conversation, 'assignee' | 'received' | 'readBy' | 'answeredAt'>;

function fits(line: Judged, viewer: Viewer, { unread, assignee }: Wanted): boolean {
  if (unread && unreadBy(line, viewer) === 0) return false;
  if (assignee === undefined) return true;
  if (assignee === 'none') return line.assignee === undefined;
  return line.assignee === (assignee === 'me' ? viewer.personId : assignee);
}
