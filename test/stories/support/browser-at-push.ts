import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { importJWK, jwtVerify } from 'jose';

/**
 * A browser as a push service knows it, written from the standards and not with the library that
 * encrypts for it: RFC 8291 (keys), RFC 8188 (content), RFC 8292 (who sends).
 */
export function newBrowser() {
  const own = createECDH('prime256v1');
  own.generateKeys();
  const auth = randomBytes(16);
  return {
    keys: {
      p256dh: own.getPublicKey().toString('base64url'),
      auth: auth.toString('base64url'),
    },
    /** What a message says. Throws for one that is for somebody else. */
    read: (message: Buffer = Buffer.alloc(0)): unknown => {
      const [salt, sender] = [message.subarray(0, 16), message.subarray(21, 86)];
      const shared = own.computeSecret(sender);
      const about = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), sender]);
      const secret = derive(shared, { salt: auth, info: about, bytes: 32 });
      const key = derive(secret, {
        salt,
        info: Buffer.from('Content-Encoding: aes128gcm\0'),
        bytes: 16,
      });
      const nonce = derive(secret, {
        salt,
        info: Buffer.from('Content-Encoding: nonce\0'),
        bytes: 12,
      });
      const sealed = message.subarray(86);
      const opening = createDecipheriv('aes-128-gcm', key, nonce);
      opening.setAuthTag(sealed.subarray(-16));
      const opened = Buffer.concat([opening.update(sealed.subarray(0, -16)), opening.final()]);
      // The last record ends with a 2, after which only padding may follow.
      return JSON.parse(String(opened.subarray(0, opened.lastIndexOf(2))));
    },
    /** What the sender says of itself, if that key signed it. */
    senderOf: async (authorization = '', publicKey: string): Promise<unknown> => {
      const [, token = '', named] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
      if (named !== publicKey) throw new Error('Another key than the one to register with.');
      const point = Buffer.from(publicKey, 'base64url');
      const [x, y] = [point.toString('base64url', 1, 33), point.toString('base64url', 33)];
      const jwk = { kty: 'EC', crv: 'P-256', x, y };
      const key = await importJWK(jwk, 'ES256');
      return (await jwtVerify(token, key, { currentDate: new Date(0) })).payload;
    },
  };
}

type Derived = { readonly salt: Buffer; readonly info: Buffer; readonly bytes: number };

function derive(secret: Buffer, { salt, info, bytes }: Derived): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));
}
