import { lambda } from '../../shared/lambda/lambda.ts';
import { channelOf } from '../../shared/live/channel.ts';
import { findPerson } from '../../shared/tables/accounts/people.ts';
import { LiveQuestion, liveCaller } from './live-caller.ts';

/**
 * May this person subscribe to this channel? To their own, as long as they belong to the account:
 * answers null. Otherwise the error that AppSync returns. Channel patterns are always refused.
 */
export const handler = lambda<unknown, { error: string } | null>(async (event) => {
  const asked = LiveQuestion.parse(event);
  const caller = liveCaller(asked);
  if (!caller || asked.info.channel.path !== channelOf(caller)) return unauthorized;
  const person = await findPerson(caller.accountId, caller.personId);
  return person && person.state !== 'removed' ? null : unauthorized;
});

const unauthorized = { error: 'Unauthorized: a person may subscribe to their own channel alone.' };
