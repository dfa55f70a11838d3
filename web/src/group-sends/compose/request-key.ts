const keptAs = 'messenger.group-send-key';

/**
 * The Idempotency-Key of a request. The same request gets the same key until it was answered well,
 * also over a reload: a second press after a lost answer sends nothing twice.
 */
export function requestKeyOf(request: unknown): string {
  const wanted = JSON.stringify(request);
  const [kept, key] = readKept();
  if (kept === wanted && key) return key;
  const made = crypto.randomUUID();
  localStorage.setItem(keptAs, JSON.stringify([wanted, made]));
  return made;
}

/** The request was answered: the same words again are a new request. */
export function forgetRequestKey(): void {
  localStorage.removeItem(keptAs);
}

function readKept(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptAs) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}
