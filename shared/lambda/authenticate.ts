import type { APIGatewayProxyEventV2WithJWTAuthorizer as HttpEvent } from 'aws-lambda';

/** Who calls: a representative of one account, or one of our operators. */
export type Caller = {
  readonly accountId: string;
  readonly user: string;
  readonly operator: boolean;
};

/** Reads the claims the gateway's JWT authorizer has verified (strings, groups as `[a b]`). */
export function callerOf(event: HttpEvent): Caller {
  const claims = event.requestContext.authorizer?.jwt?.claims ?? {};
  const groups: readonly string[] = String(claims['cognito:groups'] ?? '').match(/[\w-]+/g) ?? [];
  return {
    accountId: String(claims['custom:accountId'] ?? ''),
    user: String(claims.email ?? claims['cognito:username'] ?? claims.sub ?? ''),
    operator: groups.includes('operator'),
  };
}
