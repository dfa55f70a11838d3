import createClient, { type Client } from 'openapi-fetch';
import { problemIn } from './problem.ts';
import { type Patience, retrying } from './retry.ts';
import type { paths } from './schema.d.ts';

/** How to reach the API, and as whom. */
export type MessengerOptions = {
  /** Such as `https://api.example.com`, without a path. */
  readonly baseUrl: string;
  /**
   * The token to send. Asked before each request; `stale` is true when the API has just refused the
   * last one, so that a new one is fetched.
   */
  readonly token: (given: { stale: boolean }) => string | Promise<string>;
  readonly patience?: Patience;
  /** In place of the global `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
};

/** The API, typed by its OpenAPI document. Every call rejects with `Problem` when it is refused. */
export type Messenger = Client<paths>;

/**
 * Makes a client. A POST gets an Idempotency-Key unless it has one, and keeps it over all tries, so
 * that a retry can never do a thing twice. Give your own key to repeat a request after a restart.
 */
export function openMessenger(options: MessengerOptions): Messenger {
  const { baseUrl, token, patience, fetch = (request) => globalThis.fetch(request) } = options;
  const client = createClient<paths>({
    baseUrl,
    fetch: retrying(signedFetch(fetch, token), patience),
  });
  client.use({
    onRequest: ({ request }) => {
      if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
        request.headers.set('idempotency-key', crypto.randomUUID());
      }
      return request;
    },
    onResponse: async ({ response }) => {
      if (!response.ok) throw await problemIn(response);
    },
  });
  return client;
}

/** Sends the token along; one that was refused is replaced once. */
function signedFetch(
  fetch: NonNullable<MessengerOptions['fetch']>,
  token: MessengerOptions['token'],
): NonNullable<MessengerOptions['fetch']> {
  const send = async (request: Request, stale: boolean) => {
    const signed = request.clone();
    signed.headers.set('authorization', `Bearer ${await token({ stale })}`);
    return fetch(signed);
  };
  return async (request) => {
    const answer = await send(request, false);
    return answer.status === 401 ? send(request, true) : answer;
  };
}
