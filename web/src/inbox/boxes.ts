/** The boxes of the inbox, and what each asks the API for. */
export const boxes = {
  mine: { query: { assignee: 'me' }, count: 'mine' },
  unassigned: { query: { assignee: 'none' }, count: 'unassigned' },
  all: { query: {}, count: 'open' },
  unread: { query: { unread: 'true' }, count: 'unread' },
  done: { query: { state: 'done' }, count: 'done' },
  snoozed: { query: { state: 'snoozed' }, count: 'snoozed' },
} as const;

export type BoxName = keyof typeof boxes;

export const boxNames = Object.keys(boxes).filter(isBoxName);

/** True for a word of an address that names a box. */
export function isBoxName(word: string | undefined): word is BoxName {
  return word !== undefined && word in boxes;
}

/** Where a box is, and a conversation in it: the number without its plus. */
export function addressOf(box: BoxName, phone?: string): string {
  return phone === undefined ? `/inbox/${box}` : `/inbox/${box}/${phone.replace('+', '')}`;
}
