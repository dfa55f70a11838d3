import * as z from 'zod/mini';
import { lambda } from '../../shared/lambda/lambda.ts';
import { channelOf } from '../../shared/live/channel.ts';
import { findPerson } from '../../shared/tables/accounts/people.ts';

/** What AppSync asks when somebody subscribes: who, by the token it has verified, and where. */
const Subscription = z.looseObject({
  identity: z.nullish(z.looseObject({ claims: z.optional(z.record(z.string(), z.unknown())) })),
  info: z.looseObject({ channel: z.looseObject({ path: z.string() }) }),
});

/**
 * May this person subscribe to this channel? To their own, as long as they are of the account:
 * null. Else the error that AppSync answers with. A pattern of channels is nobody's own.
 */
export const handler = lambda<unknown, { error: string } | null>(async (event) => {
  const { identity, info } = Subscription.parse(event);
  const { claims = {} } = identity ?? {};
  const accountId = String(claims['custom:accountId'] ?? '');
  const personId = String(claims['custom:personId'] ?? '');
  if (claims.token_use !== 'id' || !accountId || !personId) return unauthorized;
  if (info.channel.path !== channelOf({ accountId, personId })) return unauthorized;
  const person = await findPerson(accountId, personId);
  return person && person.state !== 'removed' ? null : unauthorized;
});

const unauthorized = { error: 'Unauthorized: a person may subscribe to their own channel alone.' };
