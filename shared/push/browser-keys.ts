import { createPublicKey } from 'node:crypto';

/** The keys of a browser's push subscription, in base64url: its public key, and a secret. */
export type BrowserKeys = { readonly p256dh: string; readonly auth: string };

/**
 * Why these are not the keys of a browser; undefined if they are: a point on the curve P-256, not
 * compressed, and a secret of 16 bytes (RFC 8291, section 3).
 */
export function refusalOfKeys({ p256dh, auth }: BrowserKeys): string | undefined {
  if (Buffer.from(auth, 'base64url').length !== 16) return 'auth must be 16 bytes in base64url';
  return isPoint(Buffer.from(p256dh, 'base64url'))
    ? undefined
    : 'p256dh must be a public key of P-256: 65 bytes in base64url';
}

function isPoint(bytes: Buffer): boolean {
  if (bytes.length !== 65 || bytes[0] !== 4) return false;
  const x = bytes.toString('base64url', 1, 33);
  const y = bytes.toString('base64url', 33);
  try {
    createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
    return true;
  } catch {
    return false;
  }
}
