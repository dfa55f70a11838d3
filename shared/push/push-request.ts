import { createECDH, hash } from 'node:crypto';
import ece from 'http_ece';
import type { BrowserKeys } from './browser-keys.ts';
import { senderToken } from './sender-token.ts';
import { publicKey } from './signing-key.ts';

/** A browser, and the service of its vendor that reaches it. */
type Browser = { readonly endpoint: string; readonly keys: BrowserKeys };

/** What a browser is told, and how long the service may hold it while the browser is away. */
type Told = {
  readonly content: object;
  readonly lifeSeconds: number;
  /** A newer message of the same topic replaces one that was not delivered yet. */
  readonly topic: string;
  readonly at: Date;
};

/**
 * The call that hands a message to a push service (RFC 8030): the content is encrypted for that
 * browser alone (RFC 8291), so the service learns its length and nothing else, and the call is
 * signed with our key (RFC 8292). The content may have some 3,900 bytes as JSON.
 */
export async function pushRequest(
  { endpoint, keys }: Browser,
  { content, lifeSeconds, topic, at }: Told,
): Promise<{ headers: Record<string, string>; body: Uint8Array }> {
  const sender = createECDH('prime256v1');
  sender.generateKeys();
  const body = ece.encrypt(Buffer.from(JSON.stringify(content)), {
    version: 'aes128gcm',
    dh: keys.p256dh,
    authSecret: keys.auth,
    privateKey: sender,
  });
  const token = await senderToken(new URL(endpoint).origin, at);
  return {
    headers: {
      authorization: `vapid t=${token}, k=${await publicKey()}`,
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      ttl: String(lifeSeconds),
      topic: hash('sha256', topic, 'base64url').slice(0, 32),
      urgency: 'high',
    },
    body,
  };
}
