import type { IncomingMessage } from 'node:http';

/** The names that this machine has for itself, in a Host or an Origin. */
const here = String.raw`(localhost|127\.0\.0\.1|\[::1\])(:\d+)?`;
const hereAsHost = new RegExp(`^${here}$`, 'i');
const hereAsOrigin = new RegExp(`^https?://${here}$`, 'i');

/**
 * Whether a call names this machine as itself. A page of another site can make its own name lead
 * here (DNS rebinding); then the browser lets it read the answers, but the Host is not ours.
 */
function namesThisMachine({ headers: { host } }: IncomingMessage): boolean {
  return host === undefined || hereAsHost.test(host);
}

/** Whether an Origin is a page of this machine, on whatever port. */
export function isPageOfHere(origin: string): boolean {
  return hereAsOrigin.test(origin);
}

/**
 * Whether a call comes from this machine: from a script (which names no Origin) or from a page that
 * was opened on it. What hands out tokens or changes the world asks this, since a page of any site
 * can send a plain POST to this machine without being asked.
 */
export function isFromHere(request: IncomingMessage): boolean {
  const { origin } = request.headers;
  return namesThisMachine(request) && (origin === undefined || isPageOfHere(origin));
}
