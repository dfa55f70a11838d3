import type { NewTextToNotify } from '../../../shared/queues/notifications.ts';
import { whomToNotify } from '../../../shared/rules/notifications/whom-to-notify.ts';
import { everyPerson } from '../../../shared/tables/accounts/people.ts';
import {
  type PushSubscription,
  subscriptionsOf,
} from '../../../shared/tables/accounts/push-subscriptions.ts';
import { findConversation } from '../../../shared/tables/texts/conversations.ts';
import type { Person } from '../../../shared/values/people/person.ts';

/**
 * The browsers of those who answer this text. The people are read each time: who was removed from
 * the account is not notified any more, wherever they are still registered.
 */
export async function browsersFor(
  { accountId, phone, only }: NewTextToNotify,
  at: Date,
): Promise<PushSubscription[]> {
  const subscriptions = await subscriptionsOf(accountId, at);
  const open = subscriptions.filter(({ subscriptionId: id }) => only?.includes(id) ?? true);
  if (open.length === 0) return [];
  const [people, conversation] = await Promise.all([
    peopleOf(accountId),
    findConversation(accountId, phone),
  ]);
  const wanted = new Set(whomToNotify(conversation?.assignee, people));
  return open.filter(({ personId }) => wanted.has(personId));
}

async function peopleOf(accountId: string): Promise<Person[]> {
  const people: Person[] = [];
  for await (const person of everyPerson(accountId)) people.push(person);
  return people;
}
