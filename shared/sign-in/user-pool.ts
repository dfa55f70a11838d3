import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { variable } from '../environment/variable.ts';
import type { Person } from '../values/people/person.ts';

const cognito = new CognitoIdentityProviderClient({});
// No logger, as in the store's client; besides, it would log e-mail addresses.
cognito.middlewareStack.removeByTag('LOGGER');

const pool = /* @__PURE__ */ variable('USER_POOL_ID');

/** A user of the pool: the fields that we use. */
export type User = {
  /** The person whose token it gets; none for a user that is no person of an account. */
  readonly personId: string | undefined;
  readonly enabled: boolean;
  /** The invitation was not used yet: a new one can be sent. */
  readonly waits: boolean;
};

type Named = Pick<Person, 'accountId' | 'personId' | 'email' | 'name'>;

/**
 * Makes a user, and the pool sends the invitation with a temporary password. `there`: the address
 * has a user. `unreachable`: no mail can be sent to it. The group `operator` is never given here.
 */
export async function createUser(person: Named): Promise<'created' | 'there' | 'unreachable'> {
  try {
    await cognito.send(
      new AdminCreateUserCommand({ ...invitation(person), UserAttributes: attributesOf(person) }),
    );
    return 'created';
  } catch (error) {
    return named(error, { UsernameExistsException: 'there', ...unreachable });
  }
}

/** Sends the invitation again, with a new temporary password. */
export async function inviteAgain(person: Named): Promise<'sent' | 'unreachable'> {
  try {
    await cognito.send(
      new AdminCreateUserCommand({ ...invitation(person), MessageAction: 'RESEND' }),
    );
    return 'sent';
  } catch (error) {
    return named(error, unreachable);
  }
}

/** The user with this address, or undefined. */
export async function findUser(email: string): Promise<User | undefined> {
  try {
    const user = await cognito.send(new AdminGetUserCommand(userOf(email)));
    const attribute = user.UserAttributes?.find(({ Name }) => Name === 'custom:personId');
    return {
      personId: attribute?.Value,
      enabled: user.Enabled ?? true,
      waits: user.UserStatus === 'FORCE_CHANGE_PASSWORD',
    };
  } catch (error) {
    return named(error, { UserNotFoundException: undefined });
  }
}

/** Enables a disabled user again. */
export async function letIn(email: string): Promise<void> {
  await cognito.send(new AdminEnableUserCommand(userOf(email)));
}

/** Ends every session of a user and disables the user. */
export async function shutOut(email: string): Promise<void> {
  await cognito.send(new AdminDisableUserCommand(userOf(email)));
  await cognito.send(new AdminUserGlobalSignOutCommand(userOf(email)));
}

function userOf(email: string) {
  return { UserPoolId: pool(), Username: email };
}

function invitation({ email }: Named) {
  return { ...userOf(email), DesiredDeliveryMediums: ['EMAIL' as const] };
}

function attributesOf({ accountId, personId, email, name }: Named) {
  const attributes = {
    email,
    email_verified: 'true',
    name,
    'custom:accountId': accountId,
    'custom:personId': personId,
  };
  return Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
}

/** The pool's errors for an address that no mail reaches; waiting does not help. */
const unreachable = {
  CodeDeliveryFailureException: 'unreachable',
  InvalidParameterException: 'unreachable',
} as const;

/** The outcome for an error of this name; any other error is thrown again. */
function named<const Outcome>(
  error: unknown,
  outcomes: Readonly<Record<string, Outcome>>,
): Outcome {
  if (error instanceof Error && error.name in outcomes) return outcomes[error.name] as Outcome;
  throw error;
}
