import { signedClient } from '../environment/signed-fetch.ts';
import { variable } from '../environment/variable.ts';

const publishUrl = /* @__PURE__ */ variable('LIVE_PUBLISH_URL');

/** What a socket gets: there is something to read, up to which event, and of which types. */
export type Hint = { readonly eventId: string; readonly types: readonly string[] };

/**
 * Publishes a hint on a channel of AppSync Events: current subscribers get it, later ones do not.
 * Throws if AppSync did not accept it. A hint that is published twice does no harm.
 */
export async function publishHint(channel: string, hint: Hint): Promise<void> {
  const answer = await signedClient('appsync').fetch(publishUrl(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ channel, events: [JSON.stringify(hint)] }),
  });
  const said = await answer.text();
  if (answer.ok && !isRefused(said)) return;
  throw new Error(`AppSync took no hint: ${answer.status} ${said.slice(0, 200)}`);
}

/** A handler or a limit may refuse single events of a successful call. */
function isRefused(said: string): boolean {
  const { failed = [] } = JSON.parse(said) as { failed?: readonly unknown[] };
  return failed.length > 0;
}
