import { Duration, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Identity } from '../data/identity.ts';
import type { Stage } from '../stage.ts';
import type { Worker } from './lambda.ts';

/** A route of the gateway; `open` asks for no token. */
type GatewayRoute = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly open?: true;
};

/** A Lambda and the endpoints it answers. */
export type Answering = {
  readonly name: string;
  readonly worker: Worker;
  readonly endpoints: readonly { readonly route: GatewayRoute }[];
};

export type Api = {
  readonly api: HttpApi;
  readonly entrance: HttpStage;
  /** The routes that ask for no token. */
  readonly open: readonly HttpRoute[];
  /** Its log: a line for each call. */
  readonly calls: LogGroup;
};

/**
 * The HTTP API: exactly the routes of the contract, a token on each (except the open ones), a rate
 * limit, and one line in the log for each call, without its body.
 */
export function makeApi(
  scope: Construct,
  given: { identity: Identity; stage: Stage; answering: readonly Answering[] },
): Api {
  const api = new HttpApi(scope, 'Api', {
    apiName: `ivip-messenger-${given.stage.name}`,
    description: 'Business texting that keeps the law.',
    createDefaultStage: false,
    defaultAuthorizer: tokensOf(scope, given.identity),
    ...(given.stage.origins.length > 0 && { corsPreflight: corsFor(given.stage) }),
  });
  const open = given.answering.flatMap((each) => addRoutes(api, each));
  const calls = new LogGroup(scope, 'ApiCalls', {
    retention: given.stage.logRetention,
    removalPolicy: given.stage.keepRest,
  });
  return { api, open, calls, entrance: makeEntrance(scope, api, calls) };
}

/**
 * Any token of ours: API Gateway checks signature, issuer, audience and expiry; Lambdas the rest.
 */
function tokensOf(scope: Construct, { pool, client }: Identity): HttpJwtAuthorizer {
  const issuer = `https://cognito-idp.${Stack.of(scope).region}.amazonaws.com/${pool.userPoolId}`;
  return new HttpJwtAuthorizer('Tokens', issuer, { jwtAudience: [client.userPoolClientId] });
}

function addRoutes(api: HttpApi, { name, worker, endpoints }: Answering): HttpRoute[] {
  // One permission for the whole API: one a route would outgrow the Lambda's policy.
  const integration = new HttpLambdaIntegration(name, worker.live, {
    scopePermissionToRoute: false,
  });
  return endpoints.flatMap(({ route: { method, path, open } }) => {
    const made = api.addRoutes({
      path,
      methods: [HttpMethod[method]],
      integration,
      ...(open && { authorizer: new HttpNoneAuthorizer() }),
    });
    return open ? made : [];
  });
}

function corsFor(stage: Stage) {
  const { GET, POST, PUT, PATCH, DELETE } = CorsHttpMethod;
  return {
    allowOrigins: [...stage.origins],
    allowMethods: [GET, POST, PUT, PATCH, DELETE],
    allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match'],
    exposeHeaders: ['etag', 'location', 'retry-after'],
    maxAge: Duration.hours(1),
  };
}

function makeEntrance(scope: Construct, api: HttpApi, calls: LogGroup): HttpStage {
  // Without metrics of each route: every one of their hundreds costs like a metric of our own, and
  // the log has them.
  return new HttpStage(scope, 'Entrance', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: 200, burstLimit: 400 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(calls),
      format: AccessLogFormat.custom(JSON.stringify(loggedFields)),
    },
  });
}

/** Who and what, but no path: a path contains phone numbers. */
const loggedFields = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  sourceIp: '$context.identity.sourceIp',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  lambdaLatencyMs: '$context.integrationLatency',
  lambdaError: '$context.integrationErrorMessage',
  tokenError: '$context.authorizer.error',
  userId: '$context.authorizer.claims.sub',
};
