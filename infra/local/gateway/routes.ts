import { asList, asObject, asText } from '../store/json.ts';
import type { Deployment } from '../template/deployment.ts';
import type { Trust } from './tokens.ts';

/** One route of the HTTP API. */
export interface Route {
  /** As in `GET /v1/contacts/{phone}`. */
  readonly key: string;
  readonly apiId: string;
  readonly functionArn: string;
  readonly authorizer: Authorizer | undefined;
}

/** Who may call a route. */
export interface Authorizer {
  readonly issuer: string;
  readonly audience: string[];
}

/** A route with the values of its path parameters. */
export interface Match {
  readonly route: Route;
  readonly parameters: Record<string, string>;
}

/**
 * Finds the route of a call by the words of its path, each decoded; `$default` last, and fixed
 * words before parameters.
 */
export type Router = (method: string, words: string[]) => Match | undefined;

interface Compiled {
  readonly route: Route;
  readonly method: string;
  readonly segments: string[];
}

/** Reads the template's routes. */
export function readRoutes(deployment: Deployment): Route[] {
  const functions = new Map(
    deployment.ofType('AWS::ApiGatewayV2::Integration').map(({ identity, properties }) => {
      return [identity.ref, functionArn(asText(properties.IntegrationUri))];
    }),
  );
  const authorizers = new Map(
    deployment.ofType('AWS::ApiGatewayV2::Authorizer').map(({ identity, properties }) => {
      const { Issuer, Audience } = asObject(properties.JwtConfiguration);
      return [identity.ref, { issuer: asText(Issuer), audience: asList(Audience).map(asText) }];
    }),
  );
  return deployment.ofType('AWS::ApiGatewayV2::Route').map(({ properties }) => ({
    key: asText(properties.RouteKey),
    apiId: asText(properties.ApiId),
    functionArn: functions.get(asText(properties.Target).split('/').at(-1) ?? '') ?? '',
    authorizer:
      properties.AuthorizationType === 'JWT'
        ? authorizers.get(asText(properties.AuthorizerId))
        : undefined,
  }));
}

/** The issuer and audience that local tokens are made for: the first authorizer's. */
export function readTrust(routes: Route[]): Trust {
  const authorizer = routes.find((route) => route.authorizer !== undefined)?.authorizer;
  return { issuer: authorizer?.issuer ?? 'local', audience: authorizer?.audience[0] ?? 'local' };
}

/** Compiles routes into a router. */
export function makeRouter(routes: Route[]): Router {
  const compiled = routes.map((route): Compiled => {
    const [method = '', path = ''] = route.key === '$default' ? [] : route.key.split(' ');
    return { route, method, segments: path.split('/').slice(1) };
  });
  return (method, words) => {
    let best: { match: Match; rank: string } | undefined;
    for (const candidate of compiled) {
      if (!['', 'ANY', method].includes(candidate.method)) continue;
      const found = fitRoute(candidate, words);
      if (found === undefined || (best !== undefined && best.rank <= found.rank)) continue;
      best = found;
    }
    return best?.match;
  };
}

/** The rank puts a fixed word (a) before a parameter (b), a greedy one (c), and `$default` (d). */
function fitRoute({ route, method, segments }: Compiled, words: string[]) {
  if (route.key === '$default') return { match: { route, parameters: {} }, rank: 'd' };
  const parameters: Record<string, string> = {};
  let rank = '';
  for (const [index, segment] of segments.entries()) {
    const name = /^\{([^}+]+)(\+?)\}$/.exec(segment);
    const word = words[index];
    if (word === undefined) return undefined;
    if (name?.[2] === '+') {
      parameters[name[1] ?? ''] = words.slice(index).join('/');
      return { match: { route, parameters }, rank: `${rank}c` };
    }
    if (name === null && segment !== word) return undefined;
    if (name !== null && word === '') return undefined;
    if (name !== null) parameters[name[1] ?? ''] = word;
    rank += name === null ? 'a' : 'b';
  }
  if (segments.length !== words.length) return undefined;
  return { match: { route, parameters }, rank: rank + (method === 'ANY' ? 'b' : 'a') };
}

/** An integration names its function by ARN, or wrapped in API Gateway's own path form. */
function functionArn(uri: string): string {
  return /functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1] ?? uri;
}
