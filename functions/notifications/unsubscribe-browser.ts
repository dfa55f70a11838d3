import { endpoint } from '../../shared/lambda/endpoint.ts';
import { removeSubscription } from '../../shared/tables/accounts/push-subscriptions.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';

/** Ends the notifications of a browser: of the caller's own alone. */
export const unsubscribeBrowser = endpoint({
  method: 'DELETE',
  path: '/v1/push-subscriptions/{subscriptionId}',
  roles: readers,
  summary: 'Ends the notifications of one of your browsers',
  status: 204,
  refuses: ['not-found'],
}).handler(async ({ accountId, personId, path: { subscriptionId = '' } }) => {
  const outcome = await removeSubscription({ accountId, subscriptionId }, personId);
  if (outcome === 'removed') return {};
  throw refused('not-found', `None of your browsers is registered as ${subscriptionId}.`);
});
