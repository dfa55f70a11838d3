import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { channelOf } from '../../shared/live/channel.ts';
import { liveAddress } from '../../shared/live/live-address.ts';
import { readers } from '../../shared/values/people/roles.ts';

/** Says where the caller's live updates are. The channel is the caller's own. */
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
    channel: z.string().check(z.describe('Subscribe to this channel; no other is yours.')),
  }),
}).handler(async (call) => {
  return {
    body: { ...liveAddress(), protocols: ['aws-appsync-event-ws'], channel: channelOf(call) },
  };
});
