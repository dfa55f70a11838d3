import type { Tokens, Trust } from '../gateway/tokens.ts';
import { type AccountPeople, addressOf, type PersonRequest } from './account-people.ts';
import type { UserPool } from './user-pool.ts';

/** For whom a script asks a token. */
type TokenRequest = PersonRequest | { readonly operator: true; readonly user: string };

/** Gives a token without a sign-in: `POST /_local/token`. */
export type ScriptTokens = (request: TokenRequest) => Promise<string>;

/** A person who gets a token this way can also be picked on the sign-in page. */
export function makeScriptTokens(given: {
  tokens: Tokens;
  people: AccountPeople;
  userPool: UserPool;
  trust: Trust;
}): ScriptTokens {
  const { tokens, people, userPool, trust } = given;
  return async (request) => {
    const { user } = request;
    if ('operator' in request) {
      const email = addressOf(user);
      keep(userPool, email, { groups: ['operator'] });
      return tokens.issue({ user, email, operator: true }, trust);
    }
    const { accountId } = request;
    const { personId, email, known } = await people.person(request);
    const claims = { 'custom:accountId': accountId, 'custom:personId': personId };
    if (known) keep(userPool, email, claims);
    return tokens.issue({ user, email, accountId, personId }, trust);
  };
}

/** An address has one user; for another person with the same address only a token is made. */
function keep(
  userPool: UserPool,
  email: string,
  { groups = [], ...attributes }: Claims & { groups?: readonly string[] },
): void {
  if (userPool.find(email) !== undefined) return;
  const name = email.split('@')[0] ?? email;
  userPool.add(email, { name, ...attributes }, { groups, status: 'CONFIRMED' });
}

type Claims = { readonly [Name in `custom:${string}`]?: string };
