import type { BoxName } from './boxes.ts';
import type { Conversation, ConversationPage } from './conversation-page.ts';

/** Whether a conversation is in a box of this person. */
export function isIn(box: BoxName, line: Conversation, personId: string | undefined): boolean {
  const { state, assignee, unread, lastActivityAt } = line;
  // Somebody with whom nobody has talked yet has a conversation, but no place in the inbox.
  if (lastActivityAt === undefined) return false;
  if (box === 'done' || box === 'snoozed') return state === box;
  if (state !== 'open') return false;
  switch (box) {
    case 'mine':
      return assignee !== undefined && assignee.id === personId;
    case 'unassigned':
      return assignee === undefined;
    case 'unread':
      return unread > 0;
    case 'all':
      return true;
  }
}

/**
 * The pages of a list after one conversation changed: it leaves its place, and takes the one that
 * is its own now, where that is among the pages that were read. Other pages stay the same objects.
 * `line` is undefined for one that is in this list no more.
 */
export function placeLine(
  pages: readonly ConversationPage[],
  { box, phone, line }: { box: BoxName; phone: string; line: Conversation | undefined },
): readonly ConversationPage[] {
  const without = pages.map((page) =>
    page.items.some((one) => one.phone === phone)
      ? { ...page, items: page.items.filter((one) => one.phone !== phone) }
      : page,
  );
  if (line === undefined) return without;
  const comesBefore = box === 'snoozed' ? isEarlier : isLater;
  const at = without.findIndex(({ items, nextCursor }) => {
    const last = items.at(-1);
    return nextCursor === undefined || (last !== undefined && comesBefore(line, last));
  });
  return without.map((page, n) => {
    if (n !== at) return page;
    const before = page.items.findIndex((one) => comesBefore(line, one));
    const items = page.items.toSpliced(before < 0 ? page.items.length : before, 0, line);
    return { ...page, items };
  });
}

const placeOf = ({ listedAt = '' }: Conversation) => listedAt;
const isLater = (one: Conversation, other: Conversation) => placeOf(one) >= placeOf(other);
const isEarlier = (one: Conversation, other: Conversation) => placeOf(one) <= placeOf(other);
