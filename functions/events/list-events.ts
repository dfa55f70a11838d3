import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { eventsAfter } from '../../shared/tables/events/event-feed.ts';
import { eventLifeMs, publicEvent } from '../../shared/tables/events/events.ts';
import { ForeignCursor } from '../../shared/values/failures/foreign-cursor.ts';
import { firstIdAt } from '../../shared/values/ids.ts';
import { readers } from '../../shared/values/people/roles.ts';
import { refused } from '../../shared/values/refused.ts';
import { EventAnswer } from './event-answer.ts';
import {
  cursorAt,
  cutPage,
  type FeedPlace,
  mostMarks,
  placeAt,
  rowsNeeded,
  settledAt,
  timeAt,
} from './feed-cursor.ts';

/**
 * The events of the account after a cursor, oldest first, each once. An event says what to read
 * again, not the new values: by the time it is read there may be later changes.
 */
export const listEvents = endpoint({
  method: 'GET',
  path: '/v1/events',
  roles: readers,
  summary: 'What happened after a cursor, oldest first; kept for seven days',
  query: z.strictObject({
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 100),
    after: z
      .optional(z.string().check(z.maxLength(4000)))
      .check(
        z.describe(
          'The `cursor` of the answer before. `now` gives no events, but the cursor of this ' +
            'moment: take it, read your lists, then follow. Without it: from the oldest one.',
        ),
      ),
  }),
  answer: z.object({
    items: z.array(EventAnswer),
    cursor: z
      .string()
      .check(z.describe('Give it as `after` next time, also when there were no events.')),
    more: z.boolean().check(z.describe('Another page can be read at once.')),
  }),
  refuses: ['events-expired'],
}).handler(async ({ accountId, query, at }) => {
  const fromNow = query.after === 'now';
  const place = fromNow ? settledAt(at) : placeOf(query.after, at);
  const limit = fromNow ? mostMarks : query.limit;
  const rows = await eventsAfter(accountId, place.after, rowsNeeded(place, limit));
  const { given, next, more } = cutPage(place, rows, { limit, at });
  const cursor = cursorAt(next);
  // The cursor remembers the events of the last seconds as read.
  if (fromNow) return { body: { items: [], cursor, more: false } };
  return { body: { items: given.map(publicEvent), cursor, more } };
});

function placeOf(cursor: string | undefined, at: Date): FeedPlace {
  const oldest = new Date(at.getTime() - eventLifeMs);
  if (cursor === undefined) return { after: firstIdAt('ev', oldest), seen: new Set() };
  const place = placeAt(cursor);
  if (timeAt(place) > at) throw new ForeignCursor();
  if (timeAt(place) >= oldest) return place;
  throw refused(
    'events-expired',
    'Events are kept for seven days, and this cursor is older. Take a new one with ?after=now, ' +
      'read your lists again, and follow from there.',
  );
}
