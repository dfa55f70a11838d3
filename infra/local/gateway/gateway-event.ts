import type { IncomingMessage } from 'node:http';
import type { Json, JsonObject } from '../store/json.ts';
import type { Place } from '../template/physical-names.ts';
import type { Match } from './routes.ts';
import type { Claims } from './tokens.ts';

/** Bodies of these types reach the function as text; all others in base64. */
const textTypes =
  /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded)|.*\+(json|xml))/;

/** An HTTP call as a function gets it: API Gateway's payload format 2.0. */
export function gatewayEvent(
  request: IncomingMessage,
  about: {
    match: Match;
    path: string;
    body: Buffer;
    claims: Claims;
    requestId: string;
    now: number;
  },
  place: Place,
): JsonObject {
  const { match, path, body, claims, requestId, now } = about;
  const rawQueryString = (request.url ?? '').split('?')[1] ?? '';
  const headers: Record<string, string> = {
    ...readHeaders(request),
    'x-forwarded-proto': 'http',
  };
  const type = headers['content-type'] ?? 'text/plain';
  const isText = textTypes.test(type);
  const cookies = request.headers.cookie?.split(/;\s*/);
  const event: JsonObject = {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: path,
    rawQueryString,
    headers,
    requestContext: {
      accountId: place.account,
      apiId: match.route.apiId,
      domainName: request.headers.host ?? '',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: match.route.key,
      stage: '$default',
      time: new Date(now).toUTCString(),
      timeEpoch: Math.floor(now),
    },
    isBase64Encoded: body.length > 0 && !isText,
  };
  const query = readQuery(rawQueryString);
  if (Object.keys(query).length > 0) event.queryStringParameters = query;
  if (Object.keys(match.parameters).length > 0) event.pathParameters = match.parameters;
  if (cookies !== undefined) event.cookies = cookies;
  if (body.length > 0) event.body = body.toString(isText ? 'utf8' : 'base64');
  if (match.route.authorizer !== undefined) {
    Object.assign(event.requestContext ?? {}, {
      authorizer: { jwt: { claims: claimsAsText(claims), scopes: null } },
    });
  }
  return event;
}

/** Lower case, several values of one name joined by commas. */
function readHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (name !== 'cookie' && values !== undefined) headers[name] = values.join(',');
  }
  return headers;
}

function readQuery(raw: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(raw)) {
    query[name] = query[name] === undefined ? value : `${query[name]},${value}`;
  }
  return query;
}

/** Every claim is text for the function: lists become `[a b]`. */
function claimsAsText(claims: Claims): Record<string, Json> {
  const written = Object.entries(claims).map(([name, value]): [string, string] => [
    name,
    Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
  ]);
  return Object.fromEntries(written);
}
