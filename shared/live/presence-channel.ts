import { fingerprint } from '../values/ids.ts';
import type { Person } from '../values/people/person.ts';
import { segment } from './channel.ts';

/** The namespace of the channels on which people say what they are reading or writing. */
const presenceNamespace = 'presence';

/**
 * The channel of presence of an account; a conversation's is below it, by the digits of its phone.
 * Its name holds a mark of who was removed: a removed person is let into no channel of the new
 * name, and nobody speaks on the old one, to which their socket may still be subscribed.
 */
export function presenceChannelOf(
  accountId: string,
  people: readonly Pick<Person, 'personId' | 'state'>[],
): string {
  const left = people.filter(({ state }) => state === 'removed').map(({ personId }) => personId);
  const circle = fingerprint(left.toSorted());
  return `/${[presenceNamespace, accountId, circle].map(segment).join('/')}`;
}

/** Is this a conversation's channel below that of its account? */
export function isOfConversation(channel: string, below: string): boolean {
  return channel.startsWith(`${below}/`) && /^\d{7,15}$/.test(channel.slice(below.length + 1));
}
