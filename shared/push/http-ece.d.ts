/** The part of `http_ece` that is used: RFC 8188, with the keys of RFC 8291. It has no types. */
declare module 'http_ece' {
  import type { ECDH } from 'node:crypto';

  export function encrypt(
    content: Buffer,
    how: {
      version: 'aes128gcm';
      /** The receiver's public key and secret, in base64url. */
      dh: string;
      authSecret: string;
      privateKey: ECDH;
    },
  ): Buffer;
}
