import * as z from 'zod/mini';
import { lambda } from '../../shared/lambda/lambda.ts';
import { channelOf } from '../../shared/live/channel.ts';
import { findPerson } from '../../shared/tables/accounts/people.ts';

/**
 * The question of AppSync when somebody subscribes: who, by the verified token, and to what
 * channel.
 */
const Subscription = z.looseObject({
  identity: z.nullish(z.looseObject({ claims: z.optional(z.record(z.string(), z.unknown())) })),
  info: z.looseObject({ channel: z.looseObject({ path: z.string() }) }),
});

/**
 * May this person subscribe to this channel? To their own, as long as they belong to the account:
 * answers null. Otherwise the error that AppSync returns. Channel patterns are always refused.
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
