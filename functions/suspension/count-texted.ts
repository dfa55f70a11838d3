import { groupSendIdsAfoot } from '../../shared/tables/group-sends/group-send-lists.ts';
import { activeSince } from '../../shared/tables/texts/inbox.ts';
import { readTextSummaries, type TextSummary } from '../../shared/tables/texts/text-lists.ts';

/** A group send's texts are read from all its shards side by side, this many of each at once. */
const smallestPage = 50;
const largestPage = 1_000;
const fewerAtOnce = 8;

export type Texted = {
  /** Distinct people texted since then. Counting stops after `enough`, so there may be more. */
  readonly people: number;
  readonly bySend: Readonly<Record<string, number>>;
};

/**
 * How many people the account texted since a time, counted from the texts themselves. More than
 * `enough` cannot change the decision, so no more are counted: the opt-outs limit the reading. With
 * `enough` 0 nothing is read. `withinMs`: no text leaves later than this after its planned time.
 */
export async function countTexted(
  accountId: string,
  want: { since: string; enough: number; withinMs: number },
): Promise<Texted> {
  const people = new Set<string>();
  const bySend: Record<string, number> = {};
  if (want.enough === 0) return { people: 0, bySend };
  for (const groupSendId of await groupSendIdsAfoot(accountId, want)) {
    const count = ({ state, claimedAt = '', phone }: TextSummary) => {
      const left = state !== 'planned' && state !== 'excluded';
      if (left && claimedAt >= want.since) {
        people.add(phone);
        bySend[groupSendId] = (bySend[groupSendId] ?? 0) + 1;
      }
      return people.size > want.enough ? 'enough' : undefined;
    };
    // `enough` is infinite when the threshold has no share; a page always has a limit.
    const wanted = Math.max(smallestPage, Math.ceil(want.enough / fewerAtOnce));
    const pageSize = Math.min(largestPage, wanted);
    await readTextSummaries({ accountId, groupSendId }, count, { pageSize });
    if (people.size > want.enough) return { people: people.size, bySend };
  }
  // Read a moment late: without a one-to-one text of the last second the share is larger.
  for await (const conversation of activeSince(accountId, want.since)) {
    if ((conversation.lastOutAt ?? '') >= want.since) people.add(conversation.phone);
    if (people.size > want.enough) break;
  }
  return { people: people.size, bySend };
}
