import { ForeignCursor } from '../values/failures/foreign-cursor.ts';

type Row = Record<string, unknown>;

/**
 * A page's place as an opaque text. It never contains the account, which comes from the token: that
 * attribute of the key is removed.
 */
export function cursorOf(key: Row | undefined, accountKey = ''): string | undefined {
  if (!key) return undefined;
  const { [accountKey]: _, ...rest } = key;
  return Buffer.from(JSON.stringify(rest)).toString('base64url');
}

/** The parts of a list's key: short texts. */
function isPlace(value: unknown): value is Row {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.values(value).every(
    (part) => typeof part === 'string' && part !== '' && Buffer.byteLength(part) <= 1024,
  );
}

/** The key to continue from. A text that is no cursor of ours is refused as `validation`. */
export function keyOf(cursor: string | undefined, account: Row): Row | undefined {
  if (cursor === undefined) return undefined;
  try {
    const rest: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (isPlace(rest)) return { ...rest, ...account };
  } catch {
    // Falls through to the refusal: this was no cursor of ours.
  }
  throw new ForeignCursor();
}
