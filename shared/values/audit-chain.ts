import { createHash } from 'node:crypto';

/** What the audit log keeps: acts, in the past tense. */
export const auditActs = [
  'account.approved',
  'account.carrier-tried',
  'account.daily-cap-set',
  'account.limits-set',
  'account.numbers-assigned',
  'account.opened',
  'account.policy-set',
  'account.ramp-up-lifted',
  'account.ramp-up-on',
  'account.reinstated',
  'account.suspended',
  'account.terminated',
  'account.warned',
  'export.asked',
  'import.rejected',
  'import.released',
  'opt-out.voided',
  'person.changed',
  'person.erased',
  'person.invited',
  'person.owner-invited',
  'person.removed',
  'text.sent-again',
  'webhook.changed',
  'webhook.created',
  'webhook.removed',
  'webhook.rotated',
] as const;

/** What a person or the software did, and why. */
export type AuditNote = {
  readonly at: string;
  readonly who: string;
  readonly what: (typeof auditActs)[number];
  readonly why: string;
  readonly details?: Record<string, unknown>;
};

/** An entry of the append-only log. Each carries the hash of the one before it. */
export type AuditEntry = AuditNote & {
  readonly accountId: string;
  /** Its number in the account's log: twelve digits, starting at `000000000001`. */
  readonly entry: string;
  readonly before: string;
  readonly hash: string;
};

/** The hash before the first entry of an account. */
export const firstHash = '0'.repeat(64);

/** `000000000007` */
export const entryName = (sequence: number) => String(sequence).padStart(12, '0');

/** The hash of an entry, over its content and the hash of the entry before it. */
export function hashOf(entry: Omit<AuditEntry, 'hash' | 'before'>, before: string): string {
  const { at, who, what, why, details, accountId, entry: sequence } = entry;
  const text = JSON.stringify([
    before,
    accountId,
    sequence,
    at,
    who,
    what,
    why,
    sortedPairs(details),
  ]);
  return createHash('sha256').update(text).digest('hex');
}

export type ChainFinding =
  | { readonly holds: true; readonly entries: number; readonly newestHash: string }
  | { readonly holds: false; readonly entry: string; readonly because: string };

/**
 * Checks the log of one account: its entries in order, from the first. Finds entries that were
 * changed, removed, inserted or moved. Entries cut off at the end show only by comparing the newest
 * hash with one that was kept elsewhere.
 */
export function checkChain(entries: readonly AuditEntry[]): ChainFinding {
  let before = firstHash;
  for (const [n, entry] of entries.entries()) {
    const broken = brokenBecause(entry, { expected: entryName(n + 1), before });
    if (broken) return { holds: false, entry: entry.entry, because: broken };
    before = entry.hash;
  }
  return { holds: true, entries: entries.length, newestHash: before };
}

function brokenBecause(
  entry: AuditEntry,
  { expected, before }: { expected: string; before: string },
): string | undefined {
  if (entry.entry > expected) return `Entry ${expected} is missing before it.`;
  if (entry.entry < expected) return `It stands where entry ${expected} belongs.`;
  if (entry.before !== before) return 'It does not follow from the entry before it.';
  const hash = hashOf(entry, before);
  if (entry.hash !== hash) return 'Its words are not those that were written: the hash differs.';
  return undefined;
}

function sortedPairs(details: unknown): unknown {
  if (Array.isArray(details)) return details.map(sortedPairs);
  if (details === null || typeof details !== 'object') return details;
  const entries = Object.entries(details).filter(([, value]) => value !== undefined);
  return entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, sortedPairs(value)]);
}
