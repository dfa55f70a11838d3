import type { Tokens, Trust } from '../gateway/tokens.ts';
import type { AccountPeople, PersonRequest } from './account-people.ts';

/** For whom a script asks a token. */
type TokenRequest = PersonRequest | { readonly operator: true; readonly user: string };

/** Gives a token without a sign-in: `POST /_local/token`. */
export type ScriptTokens = (request: TokenRequest) => Promise<string>;

export function makeScriptTokens(
  tokens: Tokens,
  people: AccountPeople,
  trust: Trust,
): ScriptTokens {
  return async (request) => {
    if ('operator' in request) return tokens.issue({ user: request.user, operator: true }, trust);
    const { personId, email } = await people.person(request);
    const { user, accountId } = request;
    return tokens.issue({ user, email, accountId, personId }, trust);
  };
}
