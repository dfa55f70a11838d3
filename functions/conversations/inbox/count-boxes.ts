import * as z from 'zod/mini';
import type { Row } from '../../../shared/tables/client/database.ts';
import { unreadBy } from '../../../shared/tables/conversations/conversation-marks.ts';
import { countLines, type InboxLine, inboxLines } from '../../../shared/tables/texts/inbox.ts';
import type { Viewer } from '../conversation-answer.ts';

/** `exact` is false when there are at least this many: show it as "2,000+". */
const Count = z.object({ conversations: z.number(), exact: z.boolean() });

export const BoxCounts = z.object({
  open: Count,
  /**
   * Of the open ones: those assigned to the caller; those assigned to nobody; those with unread
   * texts.
   */
  mine: Count,
  unassigned: Count,
  unread: Count,
  snoozed: Count,
  done: Count,
});

/**
 * The most open conversations that are read, and the most of the others in each of eight shards.
 */
const mostOpen = 2_000;
const mostInShard = 250;

/**
 * How many conversations are in each box, counted from the inbox itself, so no counter can drift.
 * It costs the reads of the index: some 300 bytes a conversation, at most 2,000 of them open.
 */
export async function countBoxes(viewer: Viewer): Promise<z.infer<typeof BoxCounts>> {
  const { accountId, personId, at } = viewer;
  const [open, snoozed, done] = await Promise.all([
    readOpen(viewer),
    countLines(accountId, 'snoozed', { at, most: mostInShard }),
    countLines(accountId, 'done', { at, most: mostInShard }),
  ]);
  const { lines, exact } = open;
  const count = (fits: (line: InboxLine) => boolean) => {
    return { conversations: lines.filter(fits).length, exact };
  };
  return {
    open: count(() => true),
    mine: count(({ assignee }) => assignee === personId),
    unassigned: count(({ assignee }) => assignee === undefined),
    unread: count((line) => unreadBy(line, viewer) > 0),
    snoozed,
    done,
  };
}

async function readOpen({ accountId, at }: Viewer) {
  const lines: InboxLine[] = [];
  let from: Row | undefined;
  do {
    const page = await inboxLines(accountId, 'open', { limit: mostOpen / 2, from, at });
    lines.push(...page.items);
    from = page.next;
  } while (from && lines.length < mostOpen);
  return { lines, exact: from === undefined };
}
