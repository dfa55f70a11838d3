import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, readBody } from '../gateway/http-answer.ts';
import { asList, asObject, asText, type JsonObject, parseObject } from '../store/json.ts';
import { PoolError, type User, type UserPool } from './user-pool.ts';

/** Cognito's API over HTTP (AWS JSON 1.1): the calls that manage users. */
export async function serveUserPool(
  pool: UserPool,
  from: { request: IncomingMessage; response: ServerResponse; action: string },
): Promise<void> {
  const { request, response, action } = from;
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  const body = await readBody(request, 256 * 1024);
  try {
    answerJson(response, 200, act(pool, action, parseObject(String(body ?? '{}'))));
  } catch (error) {
    if (!(error instanceof PoolError)) throw error;
    response.setHeader('x-amzn-errortype', error.name);
    answerJson(response, 400, { __type: error.name, message: error.message });
  }
}

function act(pool: UserPool, action: string, input: JsonObject): object {
  if (asText(input.UserPoolId) !== pool.id) {
    throw new PoolError('ResourceNotFoundException', 'User pool does not exist.');
  }
  const name = asText(input.Username);
  switch (action) {
    case 'AdminCreateUser':
      return { User: describe(invite(pool, name, input)) };
    case 'AdminGetUser': {
      const { Attributes: UserAttributes, ...user } = describe(pool.get(name));
      return { ...user, UserAttributes };
    }
    case 'AdminEnableUser':
      pool.change({ ...pool.get(name), enabled: true });
      return {};
    case 'AdminDisableUser':
      pool.change({ ...pool.get(name), enabled: false });
      return {};
    // The user is read again at each refresh, so there is nothing else to end.
    case 'AdminUserGlobalSignOut':
      pool.get(name);
      return {};
    default:
      throw new PoolError('InvalidParameterException', `The local runner has no ${action}`);
  }
}

function invite(pool: UserPool, name: string, input: JsonObject): User {
  if (!/^[^\s@]+@[^\s@]+$/.test(name)) {
    throw new PoolError('InvalidParameterException', 'Username should be an email.');
  }
  // The top-level domain that never has a mail server (RFC 2606).
  if (name.endsWith('.invalid')) {
    throw new PoolError('CodeDeliveryFailureException', 'The invitation could not be delivered.');
  }
  if (asText(input.MessageAction) === 'RESEND') return inviteAgain(pool, pool.get(name));
  const given = asList(input.UserAttributes).map(asObject);
  const attributes = given.map(({ Name, Value }) => [asText(Name), asText(Value)]);
  return pool.add(name, Object.fromEntries(attributes), { invitations: 1 });
}

function inviteAgain(pool: UserPool, user: User): User {
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    return pool.change({ ...user, invitations: user.invitations + 1 });
  }
  const message = `Resend not possible. ${user.sub} status is not FORCE_CHANGE_PASSWORD`;
  throw new PoolError('UnsupportedUserStateException', message);
}

function describe({ sub, attributes, enabled, status }: User) {
  const all = Object.entries({ sub, ...attributes });
  return {
    Username: sub,
    Attributes: all.map(([Name, Value]) => ({ Name, Value })),
    Enabled: enabled,
    UserStatus: status,
  };
}
