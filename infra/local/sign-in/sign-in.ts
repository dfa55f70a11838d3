import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock/clock.ts';
import type { Tokens, Trust } from '../gateway/tokens.ts';
import type { Deployment } from '../template/deployment.ts';
import { AccountPeople } from './account-people.ts';
import type { SignInSetup } from './open-id.ts';
import { readClient } from './read-client.ts';
import { makeScriptTokens, type ScriptTokens } from './script-tokens.ts';
import { UserPool } from './user-pool.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The ways in: the user pool, its sign-in pages, and tokens for scripts. */
export interface SignIn {
  readonly userPool: UserPool;
  readonly token: ScriptTokens;
  readonly pages: Handler;
}

/** Makes the template's user pool; with a file its users outlive the process. */
export function makeSignIn(given: {
  deployment: Deployment;
  clock: Clock;
  enginePort: number;
  tokens: Tokens;
  trust: Trust;
  file: string | undefined;
}): SignIn {
  const { deployment, clock, enginePort, tokens, trust, file } = given;
  const userPool = new UserPool(deployment, file);
  const people = new AccountPeople(deployment, enginePort, clock);
  return {
    userPool,
    token: makeScriptTokens({ tokens, people, userPool, trust }),
    pages: whenAsked({ trust, client: readClient(deployment), tokens, userPool }),
  };
}

/**
 * The provider is loaded when it is first used: most people who start the system want it quickly.
 */
function whenAsked(setup: SignInSetup): Handler {
  let made: Promise<Handler> | undefined;
  return async (request, response) => {
    made ??= import('./open-id.ts').then(({ makeOpenId }) => makeOpenId(setup));
    await (await made)(request, response);
  };
}
