import type { APIGatewayProxyEventV2WithJWTAuthorizer as HttpEvent } from 'aws-lambda';
import { refused } from '../values/refused.ts';

/** The caller by the token: a person of one account, or one of our operators. */
export type Caller = {
  readonly accountId: string;
  readonly personId: string;
  readonly user: string;
  readonly operator: boolean;
};

/**
 * Reads the claims that the gateway's JWT authorizer has verified (strings, groups as `[a b]`).
 * Refuses `unauthorized` for a token that is no ID token, or that never expires: the gateway also
 * accepts access tokens.
 */
export function callerOf(event: HttpEvent): Caller {
  const claims = event.requestContext.authorizer?.jwt?.claims ?? {};
  if (claims.token_use !== 'id' || !(Number(claims.exp) > 0)) {
    throw refused('unauthorized', 'Send the ID token of the sign-in: Authorization: Bearer TOKEN.');
  }
  const groups: readonly string[] = String(claims['cognito:groups'] ?? '').match(/[\w-]+/g) ?? [];
  return {
    accountId: String(claims['custom:accountId'] ?? ''),
    personId: String(claims['custom:personId'] ?? ''),
    user: String(claims.email ?? claims['cognito:username'] ?? claims.sub ?? ''),
    operator: groups.includes('operator'),
  };
}
