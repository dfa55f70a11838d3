import { variable } from '../environment/variable.ts';
import { sign } from './signing-key.ts';

const contact = /* @__PURE__ */ variable('PUSH_CONTACT');

type Kept = { readonly token: string; readonly untilMs: number };

/** By push service: a token is good for all browsers of one. */
const kept = new Map<string, Kept>();

/** No service takes a token for longer than a day. */
const lifeMs = 12 * 60 * 60 * 1000;
/** A token is taken anew this long before its end. */
const spareMs = 60 * 60 * 1000;
/** There are a handful of push services; more are somebody's invention. */
const mostKept = 50;

/**
 * The token that says to a push service who sends (RFC 8292): our key's signature over the service,
 * an end, and where we can be reached. One serves for half a day.
 */
export async function senderToken(service: string, at: Date): Promise<string> {
  const known = kept.get(service);
  if (known && at.getTime() < known.untilMs - spareMs) return known.token;
  const untilMs = at.getTime() + lifeMs;
  const claims = { aud: service, exp: Math.floor(untilMs / 1000), sub: contact() };
  const said = [{ typ: 'JWT', alg: 'ES256' }, claims].map(inBase64Url).join('.');
  const token = `${said}.${(await sign(said)).toString('base64url')}`;
  if (kept.size >= mostKept) kept.clear();
  kept.set(service, { token, untilMs });
  return token;
}

function inBase64Url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
