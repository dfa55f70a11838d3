import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { channelOf } from '../../shared/live/channel.ts';
import { liveAddress } from '../../shared/live/live-address.ts';
import { presenceChannelOf } from '../../shared/live/presence-channel.ts';
import { everyPerson } from '../../shared/tables/accounts/people.ts';
import type { Person } from '../../shared/values/people/person.ts';
import { readers } from '../../shared/values/people/roles.ts';

/** Says where the caller's live updates are: a channel of their own, and those of presence. */
export const showLive = endpoint({
  method: 'GET',
  path: '/v1/live',
  roles: readers,
  summary: 'Where your live updates are: the address of the socket and your channel on it',
  answer: z.object({
    url: z.string().check(z.describe('Open a WebSocket here.')),
    protocols: z
      .array(z.string())
      .check(
        z.describe(
          'The first subprotocol of the socket. The second is `header-` and, in base64url, ' +
            '{"host": HOST, "Authorization": ID TOKEN}.',
        ),
      ),
    host: z.string().check(z.describe('The host that each authorization names.')),
    channel: z.string().check(z.describe('Subscribe to this channel: it is yours alone.')),
    presenceChannel: z
      .string()
      .check(
        z.describe(
          'Who reads or writes in a conversation says so on the channel below this one that the ' +
            'digits of its phone name. It changes when somebody is removed from the account.',
        ),
      ),
  }),
}).handler(async (call) => {
  const people: Person[] = [];
  for await (const person of everyPerson(call.accountId)) people.push(person);
  return {
    body: {
      ...liveAddress(),
      protocols: ['aws-appsync-event-ws'],
      channel: channelOf(call),
      presenceChannel: presenceChannelOf(call.accountId, people),
    },
  };
});
