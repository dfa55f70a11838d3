import type middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer as HttpEvent } from 'aws-lambda';
import type { ZodMiniType } from 'zod/mini';
import { now } from '../environment/clock.ts';
import type { Role } from '../values/people/roles.ts';
import { type ProblemType, refused } from '../values/refused.ts';
import { type Caller, callerOf } from './authenticate.ts';
import { keyIn, parseBody, parseQuery } from './input.ts';
import { lambda } from './lambda.ts';
import { asError, log, tracesIn } from './log.ts';
import { type HttpAnswer, problemAnswer } from './problem.ts';

/**
 * The declaration of a route: read by the gateway, the validation, the OpenAPI document and the
 * tests.
 */
export type Route<Body = unknown, Query = unknown> = Audience & {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With parameters in braces: `/v1/contacts/{phone}`. */
  readonly path: string;
  readonly summary: string;
  readonly body?: ZodMiniType<Body>;
  readonly query?: ZodMiniType<Query>;
  /** The status of a good answer; 200 by default, and none where every answer is a refusal. */
  readonly status?: number | 'none';
  /** 200 when what a POST would create existed already. */
  readonly orThere?: true;
  /** The shape of a good answer, for the OpenAPI document. */
  readonly answer?: ZodMiniType;
  /** The member of the answer that holds the new resource's id (for `Location`). */
  readonly locatedBy?: string;
  /** True where If-Match may name the version that is edited. */
  readonly edits?: true;
  /** True where the answer also comes as an HTML page. */
  readonly page?: true;
  /** Its own problems, beside those that every route may answer with. */
  readonly refuses?: readonly ProblemType[];
};

/** The roles that may call a route: all others are refused. */
type Audience =
  | { readonly roles: readonly Role[]; readonly open?: never }
  /** No token is needed. */
  | { readonly open: true; readonly roles?: never };

/** What an act gets of a request, already checked at the edge. */
export type Call<Body, Query> = Admitted & {
  readonly route: Pick<Route, 'method' | 'path'>;
  readonly path: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly query: Query;
  readonly at: Date;
  readonly idempotencyKey: string | undefined;
  readonly ifMatch: string | undefined;
};

/** The caller, and the role in which this route lets them in. */
type Admitted = Caller & Standing;
type Standing = {
  readonly role: Role | 'nobody';
  readonly name: string;
  readonly since: string;
};

/** Decides who may call a route; throws `forbidden` for all others. */
type Admit = (caller: Caller, roles: readonly Role[], at: Date) => Promise<Standing>;

/** JSON in `body`, or an HTML document in `page`. */
export type Answer = {
  body?: unknown;
  page?: string;
  status?: number;
  headers?: Record<string, string>;
};

export type Endpoint = {
  readonly route: Route;
  readonly run: (event: HttpEvent, caller: Admitted, at: Date) => Promise<HttpAnswer>;
};

/**
 * Declares a route and the act that answers it: `endpoint({ method, path, ... }).handler(act)`. The
 * act returns `{ body }` or throws `refused(...)`. The gateway and the OpenAPI document read the
 * same declaration.
 */
export function endpoint<Body = unknown, Query = unknown>(route: Route<Body, Query>) {
  return {
    handler: (act: (call: Call<Body, Query>) => Promise<Answer>): Endpoint => ({
      route: route as Route,
      run: async (event, caller, at) => {
        const given = { ...caller, ...inputOf(route, event) };
        const answer = await act({ ...given, route, at });
        const status = answer.status ?? (route.status === 'none' ? 200 : (route.status ?? 200));
        if (status === accepted) logAccepted(event, answer);
        return answerOf(status, { ...answer, headers: locate(route, status, answer) });
      },
    }),
  };
}

/** What goes on after the answer. */
const accepted = 202;

/** The one line that joins a request, by its id, with the trace of what follows from it. */
function logAccepted({ routeKey: route }: HttpEvent, { body }: Answer): void {
  log.info('request-accepted', { route, traces: tracesIn([JSON.stringify(idOf(body))]) });
}

function idOf(body: unknown): unknown {
  return body !== null && typeof body === 'object' && 'id' in body ? body.id : '';
}

function inputOf<Body, Query>(route: Route<Body, Query>, event: HttpEvent) {
  return {
    path: pathOf(event),
    query: parseQuery(route.query, event),
    body: route.method === 'GET' ? (undefined as Body) : parseBody(route.body, event),
    idempotencyKey: keyIn(event.headers),
    ifMatch: event.headers['if-match'],
  };
}

/**
 * The Lambda that answers a list of endpoints behind an HTTP API (payload 2.0). The caller is
 * checked first, so nobody else learns whether a request would have been valid.
 */
export function api(endpoints: readonly Endpoint[], admit: Admit) {
  const byKey = new Map(endpoints.map((e) => [`${e.route.method} ${e.route.path}`, e]));
  return lambda<HttpEvent, HttpAnswer>(async (event) => {
    const found = byKey.get(event.routeKey);
    if (!found) throw refused('not-found', `There is no ${event.routeKey}.`);
    const at = now();
    const { route } = found;
    log.appendKeys({ id: event.requestContext.requestId });
    if (route.open) return found.run(event, nobody, at);
    const caller = callerOf(event);
    log.appendKeys({ accountId: caller.accountId || event.pathParameters?.accountId });
    return found.run(event, { ...caller, ...(await admit(caller, route.roles, at)) }, at);
  }).use(problemsAnswered());
}

const nobody: Admitted = {
  accountId: '',
  personId: '',
  user: '',
  operator: false,
  role: 'nobody',
  name: '',
  since: '',
};

/** Every error of an act becomes a problem. Errors that are no refusals are logged. */
function problemsAnswered(): middy.MiddlewareObj<HttpEvent, HttpAnswer> {
  return {
    onError: (request) => {
      const id = request.event.requestContext.requestId;
      request.response = problemAnswer(request.error, { id, origin: originOf(request.event) });
      if (request.response.statusCode < 500) return;
      const { routeKey: route } = request.event;
      log.error('request-failed', { id, route, error: asError(request.error) });
    },
  };
}

/** The address at which the API was called: it may have several domains. */
function originOf({ headers, requestContext }: HttpEvent): string {
  const host = headers.host ?? requestContext.domainName;
  return `${headers['x-forwarded-proto'] ?? 'https'}://${host}`;
}

/** No id is longer, and DynamoDB takes no key over 1,024 bytes. */
const longestId = 512;

function pathOf(event: HttpEvent): Record<string, string> {
  const given = Object.entries(event.pathParameters ?? {});
  const [tooLong] = given.find(([, value]) => (value ?? '').length > longestId) ?? [];
  if (tooLong) {
    throw refused('validation', `${tooLong}: must be at most ${longestId} characters in the path.`);
  }
  return Object.fromEntries(given.map(([name, value]) => [name, decoded(value ?? '')]));
}

/** A `+` that a client forgot to encode stays a plus: it begins a phone number. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value).replace(/^ /, '+');
  } catch {
    return value;
  }
}

/** When something was created, the answer says where it is shown. */
function locate(
  { path, locatedBy = '' }: Pick<Route, 'path' | 'locatedBy'>,
  status: number,
  answer: Answer,
) {
  const { body, headers = {} } = answer;
  const made =
    status === 201 ? (body as Record<string, unknown> | undefined)?.[locatedBy] : undefined;
  return typeof made === 'string'
    ? { location: `${path}/${encodeURIComponent(made)}`, ...headers }
    : headers;
}

function answerOf(statusCode: number, answer: Answer): HttpAnswer {
  if (answer.page !== undefined) {
    const headers = { 'content-type': 'text/html; charset=utf-8', ...answer.headers };
    return { statusCode, headers, body: answer.page };
  }
  if (answer.body === undefined) return { statusCode, headers: { ...answer.headers }, body: '' };
  const headers = { 'content-type': 'application/json', ...answer.headers };
  return { statusCode, headers, body: JSON.stringify(answer.body) };
}
