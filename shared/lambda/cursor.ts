import { ForeignCursor } from '../values/foreign-cursor.ts';

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

/** The key to go on from. A cursor that is not ours is refused as `validation`. */
export function keyOf(cursor: string | undefined, account: Row): Row | undefined {
  if (cursor === undefined) return undefined;
  try {
    const rest: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (rest !== null && typeof rest === 'object' && !Array.isArray(rest))
      return { ...rest, ...account };
  } catch {
    // Falls through to the refusal: whatever it was, it was not a cursor of ours.
  }
  throw new ForeignCursor();
}
