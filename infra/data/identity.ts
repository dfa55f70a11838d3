import { Duration } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

export type Identity = { readonly pool: UserPool; readonly client: UserPoolClient };

/**
 * Who may sign in. A person's account is written once, when the person is added, and stays: nobody
 * can move into another account by editing a profile. Operators are a group, not an account. The
 * API takes the ID token, which holds both claims without a trigger Lambda (so the Lite plan does).
 */
export function makeIdentity(scope: Construct, stage: Stage): Identity {
  const pool = new UserPool(scope, 'People', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    keepOriginal: { email: true },
    customAttributes: {
      accountId: new StringAttribute({ maxLen: 64, mutable: false }),
      personId: new StringAttribute({ maxLen: 64, mutable: false }),
    },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    mfa: stage.name === 'prod' ? Mfa.REQUIRED : Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.LITE,
    deletionProtection: !stage.disposable,
    removalPolicy: stage.keepData,
  });
  pool.addGroup('Operators', {
    groupName: 'operator',
    description: 'Trust and safety staff: screen, investigate, reinstate, terminate.',
  });
  return { pool, client: addClient(pool) };
}

/** For the tenants' own web pages: no secret to leak, the password never leaves the browser. */
function addClient(pool: UserPool): UserPoolClient {
  return pool.addClient('Frontends', {
    generateSecret: false,
    authFlows: { userSrp: true },
    disableOAuth: true,
    preventUserExistenceErrors: true,
    // A claim is believed until the token ends, so a token is short.
    idTokenValidity: Duration.minutes(60),
    accessTokenValidity: Duration.minutes(60),
    refreshTokenValidity: Duration.days(7),
    readAttributes: new ClientAttributes()
      .withStandardAttributes({ email: true, emailVerified: true, fullname: true })
      .withCustomAttributes('accountId', 'personId'),
    // Not the address: an owner invites another one.
    writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
  });
}
