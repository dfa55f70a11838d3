import { createHash } from 'node:crypto';
import { decodeTime, encodeTime, monotonicFactory, ulid } from 'ulid';

/** What an identifier names: its two-letter prefix, before an underscore and 26 characters. */
export type Prefix =
  | 'ac'
  | 'gr'
  | 'gs'
  | 'im'
  | 'tx'
  | 'ta'
  | 'tp'
  | 'co'
  | 'pe'
  | 'ev'
  | 'nt'
  | 'wh'
  | 'xp'
  | 'ps';

/** A new identifier that sorts by the time it was made. */
export function newId(prefix: Prefix, at: Date): string {
  return `${prefix}_${ulid(at.getTime()).toLowerCase()}`;
}

/**
 * A clock that goes back further than this was wrong before: its earlier time is ignored. Readers
 * of a feed would pass by what is written after an id that is ahead.
 */
const mendedMs = 5_000;
let inOrder = /* @__PURE__ */ monotonicFactory();
let lastMs = 0;

/** As `newId`, in the order of the calls, even when a process makes several in one millisecond. */
export function newIdInOrder(prefix: Prefix, at: Date): string {
  const ms = at.getTime();
  if (ms < lastMs - mendedMs) inOrder = monotonicFactory();
  lastMs = ms;
  return `${prefix}_${inOrder(ms).toLowerCase()}`;
}

/** Sorts before every identifier that is made at this time or later, and after all earlier ones. */
export function firstIdAt(prefix: Prefix, at: Date): string {
  return `${prefix}_${encodeTime(at.getTime()).toLowerCase()}`;
}

/** The time at which `newId` made an identifier, or that `firstIdAt` was given. */
export function timeIn(id: string): Date {
  return new Date(decodeTime(id.slice(3).padEnd(26, '0')));
}

/**
 * An identifier computed from its purpose, so that a repeat names the same row: an Idempotency-Key
 * makes one group send, an inbound message one text.
 */
export function idFrom(prefix: Prefix, ...parts: readonly string[]): string {
  const digest = createHash('sha256').update(parts.join('\n')).digest('hex');
  return `${prefix}_${digest.slice(0, 26)}`;
}

/** A stable fingerprint of a JSON value: equal values give equal text, whatever their key order. */
export function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')
    .slice(0, 32);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
