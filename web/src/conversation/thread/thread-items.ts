import type { Note, Text } from '../use-conversation.ts';

/** One line of a conversation, in the order in which things happened. */
type ThreadItem =
  | { readonly kind: 'text'; readonly at: string; readonly text: Text }
  | { readonly kind: 'note'; readonly at: string; readonly note: Note };

/** The lines of one day. */
export type ThreadDay = { readonly day: string; readonly items: readonly ThreadItem[] };

/**
 * Texts and notes by day, oldest first. Notes that are older than the oldest text that was read
 * wait until its page is there, unless `isWhole`.
 */
export function daysOf(
  texts: readonly Text[],
  notes: readonly Note[],
  { isWhole, timeZone }: { isWhole: boolean; timeZone?: string },
): readonly ThreadDay[] {
  const sent = texts.filter(({ state, sendAt }) => !(state === 'planned' && sendAt !== undefined));
  const from = isWhole ? '' : (texts.at(-1)?.at ?? '');
  const items: ThreadItem[] = [
    ...sent.map((text) => ({ kind: 'text', at: text.at, text }) as const),
    ...notes
      .filter(({ at }) => at >= from)
      .map((note) => ({ kind: 'note', at: note.at, note }) as const),
  ];
  items.sort((one, other) => one.at.localeCompare(other.at));
  const format = new Intl.DateTimeFormat('en-CA', {
    dateStyle: 'short',
    ...(timeZone && { timeZone }),
  });
  const days = Map.groupBy(items, ({ at }) => format.format(new Date(at)));
  return [...days].map(([day, held]) => ({ day, items: held }));
}
