import { lookup as lookUp } from 'node:dns';
import { type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { hostOf, mayReach, refusalOf } from './receiver-address.ts';

/** How long a receiver may take from the connection to the first line of its answer. */
const mostMs = 10_000;

/** The outcome of a call: `status` if there was an answer, `problem` if it was not a good one. */
export type Called = { readonly status?: number; readonly problem?: string };

type Sent = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

/**
 * Posts a body to a receiver; it is JSON unless its headers say otherwise. Only a status of 2xx is
 * good. A redirect is not followed, and the connection goes to the exact address that was checked:
 * a name cannot lead to an internal address after the check. Never throws for the behaviour of a
 * receiver.
 */
export async function callReceiver(to: string, sent: Sent): Promise<Called> {
  const because = refusalOf(to);
  if (because !== undefined) return { problem: `The URL ${because}.` };
  try {
    return judge(await post(new URL(to), sent));
  } catch (error) {
    return { problem: wordsOf(error) };
  }
}

function post(url: URL, sent: Sent): Promise<number> {
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(sent.body),
      'user-agent': 'iViP-Messenger-Webhooks/1',
      ...sent.headers,
    },
    lookup: publicAddresses,
    // No connection is kept open: a Lambda sleeps between its calls.
    agent: false,
    signal: AbortSignal.timeout(mostMs),
  };
  const request = url.protocol === 'http:' ? requestHttp : requestHttps;
  return new Promise((resolve, reject) => {
    // An address instead of a name is not looked up.
    if (isIP(hostOf(url)) > 0 && !mayReach(hostOf(url))) throw new NotPublic();
    const call = request(url, options, (answer) => {
      resolve(answer.statusCode ?? 0);
      // The content of the answer is not used, however long it is.
      answer.destroy();
    });
    call.on('error', reject);
    call.end(sent.body);
  });
}

/** Looks a name up, and answers only if all its addresses are public. */
const publicAddresses: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0);
    const [first] = found;
    if (!first || !found.every(({ address }) => mayReach(address))) {
      return callback(new NotPublic(), '', 0);
    }
    if (options.all) return callback(null, found);
    callback(null, first.address, first.family);
  });
};

class NotPublic extends Error {
  constructor() {
    super('The name leads to an address that is not public.');
    this.name = 'NotPublic';
  }
}

function judge(status: number): Called {
  if (status >= 200 && status < 300) return { status };
  const isRedirect = status >= 300 && status < 400;
  const more = isRedirect ? ' Redirects are not followed.' : '';
  return { status, problem: `The receiver answered ${status}.${more}` };
}

/** In our words: a network error contains names and addresses that nobody needs to see. */
function wordsOf(error: unknown): string {
  if (error instanceof NotPublic) return error.message;
  if (!(error instanceof Error)) return 'The receiver could not be reached.';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return `The receiver did not answer within ${mostMs / 1000} seconds.`;
  }
  const code = 'code' in error ? ` (${error.code})` : '';
  return `The receiver could not be reached${code}.`;
}
