import type { paths } from '../../../../client/src/schema.d.ts';

type Answer = paths['/v1/operator/accounts/{accountId}/audit']['get']['responses']['200'];
/** An entry of the audit log, with everything that its hash is made of. */
export type AuditEntry = Answer['content']['application/json']['items'][number];

export type Checked = { readonly holds: true } | { readonly holds: false; readonly entry: string };

const firstHash = '0'.repeat(64);

/**
 * Checks in the browser, only from the answers, that no entry was changed, removed, inserted or
 * moved: each carries the hash of the one before (docs/operations.md). `entries` are those from the
 * first on.
 */
export async function checkChain(entries: readonly AuditEntry[]): Promise<Checked> {
  let before = firstHash;
  for (const [n, entry] of entries.entries()) {
    const isNext = entry.entry === String(n + 1).padStart(12, '0') && entry.before === before;
    if (!isNext || entry.hash !== (await hashOf(entry, before))) {
      return { holds: false, entry: entry.entry };
    }
    before = entry.hash;
  }
  return { holds: true };
}

async function hashOf(row: AuditEntry, before: string): Promise<string> {
  const { accountId, entry, at, who, what, why, details } = row;
  const words = JSON.stringify([before, accountId, entry, at, who, what, why, pairs(details)]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Objects as pairs in the order of their names, so that the order of storing does not matter. */
function pairs(details: unknown): unknown {
  if (Array.isArray(details)) return details.map(pairs);
  if (details === null || typeof details !== 'object') return details;
  return Object.entries(details)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, pairs(value)]);
}
