import * as z from 'zod/mini';
import { lambda } from '../../shared/lambda/lambda.ts';
import { isOfConversation, presenceChannelOf } from '../../shared/live/presence-channel.ts';
import { everyPerson } from '../../shared/tables/accounts/people.ts';
import type { Person } from '../../shared/values/people/person.ts';
import { LiveQuestion, liveCaller } from './live-caller.ts';

/** What people say of themselves. */
const Said = z.strictObject({ doing: z.enum(['reading', 'writing', 'gone']) });

const Question = z.extend(LiveQuestion, {
  events: z.nullish(z.array(z.looseObject({ id: z.string(), payload: z.unknown() }))),
});

type Passed = { readonly id: string; readonly payload?: object; readonly error?: string };
type Answer = { readonly events: readonly Passed[] } | { readonly error: string } | null;

/**
 * Who reads or writes in a conversation: AppSync asks when somebody subscribes to its channel, and
 * when they publish on it. People of the account may, by the name of the channel as it is now. What
 * they say is passed on with their name, by what we know and not by what they say. Nothing is kept.
 */
export const handler = lambda<unknown, Answer>(async (event) => {
  const asked = Question.parse(event);
  const caller = liveCaller(asked);
  if (!caller) return unauthorized;
  const people: Person[] = [];
  for await (const person of everyPerson(caller.accountId)) people.push(person);
  const person = people.find(({ personId }) => personId === caller.personId);
  const { channel, operation } = asked.info;
  const below = presenceChannelOf(caller.accountId, people);
  if (!person || person.state === 'removed' || !isOfConversation(channel.path, below)) {
    return unauthorized;
  }
  if (operation !== 'PUBLISH') return null;
  return { events: (asked.events ?? []).map(({ id, payload }) => pass(person, id, payload)) };
});

const unauthorized = {
  error: 'Unauthorized: this is no channel of your account. GET /v1/live says what it is now.',
};

function pass(person: Person, id: string, payload: unknown): Passed {
  const { success, data } = Said.safeParse(payload);
  if (!success) return { id, error: 'Say {"doing": "reading"}, "writing" or "gone".' };
  if (data.doing === 'writing' && person.role === 'viewer') {
    return { id, error: 'A viewer reads.' };
  }
  const { personId, name } = person;
  return { id, payload: { personId, name, doing: data.doing } };
}
