import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPool,
  CfnUserPoolUser,
  CfnUserPoolUserToGroupAttachment,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

export type Identity = {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** Where people sign in. */
  readonly domain: UserPoolDomain;
};

const operatorGroup = 'operator';

/**
 * Who may sign in, and where. The account and the person of a user are written once, when the user
 * is made, and stay: nobody can move into another account by editing a profile. Operators are a
 * group, not an account. The API takes the ID token, which has these claims without a trigger
 * Lambda. Managed login and passkeys need the Essentials plan.
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
    signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
    passkeyUserVerification: PasskeyUserVerification.REQUIRED,
    mfa: stage.forCustomers ? Mfa.REQUIRED : Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: !stage.disposable,
    removalPolicy: stage.keepData,
  });
  letPasskeysCountAsTwoFactors(pool);
  pool.addGroup('Operators', {
    groupName: operatorGroup,
    description: 'Trust and safety staff: screen, investigate, reinstate, terminate.',
  });
  const client = addClient(pool, stage);
  if (stage.operatorEmail) addFirstOperator(scope, pool, stage.operatorEmail);
  return { pool, client, domain: addDomain(scope, pool, { client, stage }) };
}

/** CDK's construct does not have it yet. Without it no passkey works where MFA is required. */
function letPasskeysCountAsTwoFactors(pool: UserPool): void {
  const raw = pool.node.defaultChild;
  if (!(raw instanceof CfnUserPool)) throw new Error('The user pool has no resource of its own.');
  raw.webAuthnFactorConfiguration = 'MULTI_FACTOR_WITH_USER_VERIFICATION';
}

/**
 * For web pages: no secret that could leak. They sign in by the authorization code flow with PKCE,
 * and return to `/signed-in` of one of the stage's origins; after a sign-out to its first page.
 */
function addClient(pool: UserPool, stage: Stage): UserPoolClient {
  const back = (path: string) => stage.origins.map((origin) => `${origin}${path}`);
  const pages = {
    flows: { authorizationCodeGrant: true },
    scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
    callbackUrls: back('/signed-in'),
    logoutUrls: back('/'),
  };
  return pool.addClient('Frontends', {
    generateSecret: false,
    authFlows: { userSrp: true, user: true },
    ...(stage.origins.length > 0 ? { oAuth: pages } : { disableOAuth: true }),
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    // The operator group is trusted until the token ends, so a token is short.
    idTokenValidity: Duration.minutes(15),
    accessTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.days(7),
    readAttributes: new ClientAttributes()
      .withStandardAttributes({ email: true, emailVerified: true, fullname: true })
      .withCustomAttributes('accountId', 'personId'),
    // Not the address: an owner invites another one instead.
    writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
  });
}

/** Managed login under a unique name: it contains the AWS account's number. */
function addDomain(
  scope: Construct,
  pool: UserPool,
  { client, stage }: { client: UserPoolClient; stage: Stage },
): UserPoolDomain {
  new CfnManagedLoginBranding(scope, 'SignInPages', {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  return pool.addDomain('SignIn', {
    cognitoDomain: { domainPrefix: `ivip-messenger-${stage.name}-${Stack.of(scope).account}` },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
}

/** Gets an invitation by e-mail. A later deployment without the name leaves the user unchanged. */
function addFirstOperator(scope: Construct, pool: UserPool, email: string): void {
  const user = new CfnUserPoolUser(scope, 'FirstOperator', {
    userPoolId: pool.userPoolId,
    username: email,
    desiredDeliveryMediums: ['EMAIL'],
    userAttributes: [
      { name: 'email', value: email },
      { name: 'email_verified', value: 'true' },
    ],
  });
  const membership = new CfnUserPoolUserToGroupAttachment(scope, 'FirstOperatorInGroup', {
    userPoolId: pool.userPoolId,
    username: email,
    groupName: operatorGroup,
  });
  membership.node.addDependency(user, pool.node.findChild('Operators'));
  for (const kept of [user, membership]) kept.applyRemovalPolicy(RemovalPolicy.RETAIN);
}
