import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock/clock.ts';
import { type Lambda, LambdaFailure } from '../lambda/lambda.ts';
import { asFlag, asList, asNumber, asObject, asText, isObject, type Json } from '../store/json.ts';
import type { Deployment } from '../template/deployment.ts';
import type { ServeWeb } from '../web/serve-web.ts';
import { gatewayEvent } from './gateway-event.ts';
import { answerJson, readBody } from './http-answer.ts';
import type { Authorizer, Router } from './routes.ts';
import type { Claims, Tokens } from './tokens.ts';

/** API Gateway's limits: bytes of a body, and of all headers. */
const largestBody = 10 * 1024 * 1024;

/** What the gateway works with. */
export interface GatewaySetup {
  readonly deployment: Deployment;
  readonly clock: Clock;
  readonly router: Router;
  readonly tokens: Tokens;
  /** Asked about a path that is no route of the API; false when that has no answer either. */
  readonly web: ServeWeb;
  findLambda(arn: string): Lambda | undefined;
}

/** Makes the HTTP API of the template: routes, JWT authorizer, CORS, and functions behind them. */
export function makeGateway(
  setup: GatewaySetup,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const cors = readCors(setup.deployment);
  return async (request, response) => {
    const { origin } = request.headers;
    if (cors !== undefined && origin !== undefined) {
      const isAllowed = cors.allows(origin);
      if (isAllowed) setHeaders(response, cors.headers(origin));
      if (request.method === 'OPTIONS') {
        if (isAllowed) setHeaders(response, cors.preflight);
        response.writeHead(204).end();
        return;
      }
    }
    await serve(setup, request, response);
  };
}

async function serve(
  setup: GatewaySetup,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const words = decodePath(request.url ?? '/');
  if (words === undefined) return refuse(response, 400, 'Bad Request');
  const path = `/${words.join('/')}`;
  const match = setup.router(request.method ?? 'GET', words);
  if (match === undefined && request.method === 'GET' && (await setup.web(request, response))) {
    return;
  }
  const lambda = match === undefined ? undefined : setup.findLambda(match.route.functionArn);
  if (match === undefined || lambda === undefined) return refuse(response, 404, 'Not Found');
  const claims = await authorize(setup, request, match.route.authorizer);
  if (claims === undefined) {
    response.setHeader('www-authenticate', 'Bearer');
    return refuse(response, 401, 'Unauthorized');
  }
  const body = await readBody(request, largestBody);
  if (body === undefined) return refuse(response, 413, 'Request Entity Too Large');
  const requestId = randomUUID();
  response.setHeader('apigw-requestid', requestId);
  const now = setup.clock.now();
  const about = { match, path, body, claims, requestId, now };
  try {
    answer(response, await lambda.invoke(gatewayEvent(request, about, setup.deployment.place)));
  } catch (error) {
    if (!(error instanceof LambdaFailure)) throw error;
    if (error.errorType === 'Sandbox.Timedout') refuse(response, 503, 'Service Unavailable');
    else refuse(response, 500, 'Internal Server Error');
  }
}

/** The token's claims; none for a route that is open to all, undefined for a wrong token. */
async function authorize(
  { tokens }: GatewaySetup,
  request: IncomingMessage,
  authorizer: Authorizer | undefined,
): Promise<Claims | undefined> {
  if (authorizer === undefined) return {};
  const token = (request.headers.authorization ?? '').replace(/^Bearer\s+/i, '');
  return token === '' ? undefined : tokens.verify(token, authorizer.issuer, authorizer.audience);
}

/** The function's answer as API Gateway reads it: with a status code, or all of it as the body. */
function answer(response: ServerResponse, result: Json): void {
  if (!isObject(result) || result.statusCode === undefined) {
    response.setHeader('content-type', 'application/json');
    response.writeHead(200).end(typeof result === 'string' ? result : JSON.stringify(result));
    return;
  }
  for (const [name, value] of Object.entries(asObject(result.headers))) {
    response.setHeader(name, asText(value));
  }
  const cookies = asList(result.cookies).map(asText);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  const text = asText(result.body);
  const body = Buffer.from(text, asFlag(result.isBase64Encoded) ? 'base64' : 'utf8');
  const status = asNumber(result.statusCode, 500);
  if (!response.hasHeader('content-type') && body.length > 0) {
    response.setHeader('content-type', 'text/plain; charset=utf-8');
  }
  if (status !== 204 && status !== 304) response.setHeader('content-length', body.length);
  response.writeHead(status).end(status === 204 || status === 304 ? undefined : body);
}

/** API Gateway's own answers: a message alone, as on AWS. */
function refuse(response: ServerResponse, status: number, message: string): void {
  answerJson(response, status, { message });
}

/** The words of a path. Decoded one by one, so that an encoded slash stays in its word. */
function decodePath(url: string): string[] | undefined {
  try {
    const path = url.split('?')[0] ?? '/';
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function setHeaders(response: ServerResponse, headers: [string, string][]): void {
  for (const [name, value] of headers) response.setHeader(name, value);
}

function readCors({ ofType }: Deployment) {
  const configuration = ofType('AWS::ApiGatewayV2::Api')[0]?.properties.CorsConfiguration;
  if (!isObject(configuration)) return undefined;
  const list = (name: string) => asList(configuration[name]).map(asText);
  const origins = list('AllowOrigins');
  const expose = list('ExposeHeaders').join(',');
  return {
    allows: (origin: string) => origins.includes('*') || origins.includes(origin),
    headers: (origin: string): [string, string][] => [
      ['access-control-allow-origin', origins.includes('*') ? '*' : origin],
      ['vary', 'origin'],
      ...(expose === '' ? [] : [['access-control-expose-headers', expose] as [string, string]]),
    ],
    preflight: [
      ['access-control-allow-methods', list('AllowMethods').join(',')],
      ['access-control-allow-headers', list('AllowHeaders').join(',')],
      ['access-control-max-age', asText(configuration.MaxAge) || '0'],
    ] as [string, string][],
  };
}
