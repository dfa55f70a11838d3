import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { publicKey } from '../../shared/push/signing-key.ts';
import { subscriptionsOf } from '../../shared/tables/accounts/push-subscriptions.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { SubscriptionAnswer, subscriptionAnswer } from './subscription-answer.ts';

/** What a browser needs to register, and which ones of the caller's have. Ten at most: one page. */
export const listSubscriptions = endpoint({
  method: 'GET',
  path: '/v1/push-subscriptions',
  roles: readers,
  summary: 'Your browsers that are notified of new texts, and the key to register one',
  answer: z.object({
    publicKey: z
      .string()
      .check(z.describe('For `applicationServerKey` of `pushManager.subscribe`: base64url.')),
    items: z.array(SubscriptionAnswer),
  }),
}).handler(async ({ accountId, personId, at }) => {
  const [key, all] = await Promise.all([publicKey(), subscriptionsOf(accountId, at)]);
  const theirs = all.filter((one) => one.personId === personId);
  return { body: { publicKey: key, items: theirs.map(subscriptionAnswer) } };
});
