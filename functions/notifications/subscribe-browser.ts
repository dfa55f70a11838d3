import * as z from 'zod/mini';
import { livingAccount } from '../../shared/access/active-account.ts';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { refusalOfKeys } from '../../shared/push/browser-keys.ts';
import {
  forgetSubscription,
  type PushSubscription,
  putSubscription,
  subscriptionsOf,
} from '../../shared/tables/accounts/push-subscriptions.ts';
import { idFrom } from '../../shared/values/ids.ts';
import { writers } from '../../shared/values/people/roles.ts';
import { refusalOf } from '../../shared/webhooks/receiver-address.ts';
import { SubscriptionAnswer, subscriptionAnswer } from './subscription-answer.ts';

const key = (longest: number) => z.string().check(z.maxLength(longest), z.regex(/^[\w-]+=*$/));

const Browser = z.strictObject({
  /** The push service's address of the browser: https, and public. */
  endpoint: z.string().check(
    z.maxLength(2000),
    z.refine((url) => refusalOf(url) === undefined, {
      error: ({ input }) => refusalOf(String(input)) ?? 'must be the URL of a push service',
    }),
  ),
  keys: z.strictObject({ p256dh: key(100), auth: key(30) }).check(
    z.refine((keys) => refusalOfKeys(keys) === undefined, {
      error: ({ input }) => refusalOfKeys(input as Keys) ?? 'must be the keys of a browser',
    }),
  ),
});
type Keys = PushSubscription['keys'];

/** An app that nobody opens for so long is not used any more. */
const lifeMs = 60 * 24 * 60 * 60 * 1000;
/** Each is a call for every text; the one that was silent for longest gives way. */
const mostOfPerson = 10;

/**
 * Registers the browser of the caller for notifications of new texts, or renews it: the app does so
 * each time that it is opened. A repeat changes nothing else.
 */
export const subscribeBrowser = endpoint({
  method: 'PUT',
  path: '/v1/push-subscriptions',
  roles: writers,
  summary: 'Registers your browser for notifications of new texts (Web Push), or renews it',
  body: Browser,
  answer: SubscriptionAnswer,
  refuses: ['not-found', 'account-terminated'],
}).handler(async ({ accountId, personId, body, at }) => {
  await livingAccount(accountId);
  const { endpoint: address, keys } = body;
  const subscription: PushSubscription = {
    accountId,
    subscriptionId: idFrom('ps', accountId, address),
    personId,
    endpoint: address,
    keys,
    renewedAt: at.toISOString(),
    expiresAtSeconds: Math.floor((at.getTime() + lifeMs) / 1000),
  };
  await putSubscription(subscription);
  await forgetOldest(await subscriptionsOf(accountId, at), personId);
  return { body: subscriptionAnswer(subscription) };
});

async function forgetOldest(all: readonly PushSubscription[], personId: string): Promise<void> {
  const theirs = all.filter((one) => one.personId === personId);
  const newestFirst = theirs.toSorted((a, b) => (a.renewedAt < b.renewedAt ? 1 : -1));
  await Promise.all(newestFirst.slice(mostOfPerson).map(forgetSubscription));
}
