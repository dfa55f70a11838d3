/** A text that somebody pressed Send for, from that moment until the API's own list shows it. */
export type OutboxEntry = {
  /** The idempotency key: every try, also after a reload, is the same text. */
  readonly key: string;
  readonly phone: string;
  readonly writtenAt: string;
  /** Exactly what is asked of the API; another body under this key would be refused. */
  readonly asked: {
    readonly body: string;
    readonly purpose?: 'service' | 'marketing';
    readonly sendAt?: string;
    readonly cancelOnReply?: boolean;
  };
  readonly state: OutboxState;
  /** The id that the API gave it. */
  readonly textId?: string;
  /** Why it was refused: the name of the problem, its own words, and the page about it. */
  readonly why?: { readonly name: string; readonly message: string; readonly page?: string };
};

/**
 * `waiting` for a connection or an answer, `taken` by the API, `refused` and not sent, or `unsure`:
 * so old that the API no longer knows the key, and a further try might be a second text.
 */
type OutboxState = 'waiting' | 'taken' | 'refused' | 'unsure';

/** The API knows a key for 24 hours. */
const keyLivesMs = 23 * 60 * 60 * 1000;

/** What a kept entry is now: one that is too old is never tried again by itself. */
export function afterRest(entry: OutboxEntry, now: number): OutboxEntry {
  const isOld = now - Date.parse(entry.writtenAt) > keyLivesMs;
  return entry.state === 'waiting' && isOld ? { ...entry, state: 'unsure' } : entry;
}

/** Entries that the API's own list does not show yet. */
export function notYetListed(
  entries: readonly OutboxEntry[],
  listed: readonly { readonly id: string }[],
): readonly OutboxEntry[] {
  const ids = new Set(listed.map(({ id }) => id));
  return entries.filter(({ textId }) => textId === undefined || !ids.has(textId));
}
