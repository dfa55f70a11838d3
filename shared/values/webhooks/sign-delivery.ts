import { createHmac } from 'node:crypto';

/** How a secret begins, as Standard Webhooks has it; what follows is the key in base64. */
export const secretPrefix = 'whsec_';

/**
 * The headers that sign a delivery by the scheme of Standard Webhooks: HMAC-SHA256 over the id, the
 * time and the exact bytes of the body. With several secrets there are several signatures, and a
 * receiver accepts the delivery if one of them is right.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signDelivery(
  sent: { readonly id: string; readonly at: Date; readonly body: string },
  secrets: readonly string[],
): Record<string, string> {
  const atSeconds = String(Math.floor(sent.at.getTime() / 1000));
  const content = `${sent.id}.${atSeconds}.${sent.body}`;
  return {
    'webhook-id': sent.id,
    'webhook-timestamp': atSeconds,
    'webhook-signature': secrets.map((secret) => `v1,${macOf(content, secret)}`).join(' '),
  };
}

function macOf(content: string, secret: string): string {
  const key = Buffer.from(secret.slice(secretPrefix.length), 'base64');
  return createHmac('sha256', key).update(content).digest('base64');
}
