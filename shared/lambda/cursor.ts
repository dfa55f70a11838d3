import { ForeignCursor } from '../values/failures/foreign-cursor.ts';

type Row = Record<string, unknown>;

/**
 * A page's place as an opaque text. It never holds the account, which comes from the token: the
 * attribute of the key that does is left out.
 */
export function cursorOf(key: Row | undefined, accountKey = ''): string | undefined {
  if (!key) return undefined;
  const { [accountKey]: _, ...rest } = key;
  return Buffer.from(JSON.stringify(rest)).toString('base64url');
}

/** What a key of a list is made of: short texts. */
function isPlace(value: unknown): value is Row {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.values(value).every(
    (part) => typeof part === 'string' && part !== '' && Buffer.byteLength(part) <= 1024,
  );
}

/** The key to go on from. A cursor that is not ours is refused as `validation`. */
export function keyOf(cursor: string | undefined, account: Row): Row | undefined {
  if (cursor === undefined) return undefined;
  try {
    const rest: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (isPlace(rest)) return { ...rest, ...account };
  } catch {
    // Falls through to the refusal: whatever it was, it was not a cursor of ours.
  }
  throw new ForeignCursor();
}
