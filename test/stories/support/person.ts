import { type Messenger, openMessenger } from '../../../client/src/messenger.ts';
import { Problem } from '../../../client/src/problem.ts';
import type { AnswerOf, Json, Verb } from './contract/answer-of.ts';
import { keepContract } from './contract/keep-contract.ts';

export type Answered<Body = Json> = {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
};

/**
 * Somebody with a token, who speaks through the typed client, as a frontend does. A body has the
 * type that the contract promises for its path, and a refusal is an answer: stories compare it.
 * What no client can send (bad JSON, foreign tokens) goes by `fetch` alone.
 */
export type Person = {
  /** The client itself: a refusal is a `Problem` that is thrown. */
  readonly api: Messenger;
  get<Path extends string>(path: Path): Promise<Answered<AnswerOf<'get', Path>>>;
  post<Path extends string>(
    path: Path,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered<AnswerOf<'post', Path>>>;
  put<Path extends string>(path: Path, body?: unknown): Promise<Answered<AnswerOf<'put', Path>>>;
  patch<Path extends string>(
    path: Path,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered<AnswerOf<'patch', Path>>>;
  delete<Path extends string>(
    path: Path,
    headers?: Record<string, string>,
  ): Promise<Answered<AnswerOf<'delete', Path>>>;
  /** Where a table of the story says what is asked: nothing is promised of the body. */
  ask(verb: Verb, path: string, body?: unknown): Promise<Answered>;
};

const methods = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;
type Method = (typeof methods)[Verb];
type Sent = { readonly body?: unknown; readonly headers?: Record<string, string> | undefined };
type Given = { readonly data?: unknown; readonly response: Response };

/** Somebody who has this token. A POST has a key of its own unless the story gives one. */
export function personWith(url: string, token: string): Person {
  const api = clientOf(url, token);
  // The client knows the paths of the document. A story names the place that it means.
  const request = api.request as (method: Method, path: string, sent: Sent) => Promise<Given>;
  const call = async <Body>(method: Method, path: string, sent: Sent = {}) => {
    const { status, headers, body } = await request(method, path, sent).then(good, refusal);
    return { status, headers, body: body as Body };
  };
  return {
    api,
    get: (path) => call('GET', path),
    post: (path, body, headers) => call('POST', path, { body, headers }),
    put: (path, body) => call('PUT', path, { body }),
    patch: (path, body, headers) => call('PATCH', path, { body, headers }),
    delete: (path, headers) => call('DELETE', path, { headers }),
    ask: (verb, path, body) => call(methods[verb], path, { body }),
  };
}

function good({ data = '', response: { status, headers } }: Given): Answered<unknown> {
  return { status, headers, body: data };
}

/** Its `type` is the name of the problem, by which clients branch. */
function refusal(error: unknown): Answered<unknown> {
  if (!(error instanceof Problem)) throw error;
  const { status, headers, members, page, name } = error;
  return { status, headers, body: page === undefined ? members : { ...members, type: name } };
}

function clientOf(url: string, token: string): Messenger {
  return openMessenger({
    baseUrl: url,
    token: () => token,
    // A story sees each answer as it is, and counts what it asked. Only a 401 is asked for twice.
    patience: { tries: 1 },
    fetch: async (request) => {
      const answer = await fetch(request);
      await holdToContract(request.method, request.url.slice(url.length), answer.clone());
      return answer;
    },
  });
}

/** Compares an answer with the declaration of its route. */
async function holdToContract(method: string, path: string, answer: Response): Promise<void> {
  const { status, headers } = answer;
  const text = await answer.text();
  const isJson = headers.get('content-type')?.includes('json') ?? false;
  keepContract(method, path, { status, body: isJson && text ? JSON.parse(text) : text, headers });
}
