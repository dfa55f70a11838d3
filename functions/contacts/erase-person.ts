import * as z from 'zod/mini';
import { endpoint } from '../../shared/lambda/endpoint.ts';
import { phoneIn } from '../../shared/lambda/input.ts';
import { words } from '../../shared/lambda/shapes.ts';
import { eraseEverything, kept } from '../../shared/people/erase/erase-everything.ts';
import { owners } from '../../shared/values/people/roles.ts';

/** Erases what is kept about a person, except the proof that the law was kept. */
export const erasePerson = endpoint({
  method: 'POST',
  path: '/v1/contacts/{phone}/erase',
  roles: owners,
  summary: 'Erases a person, except what the law requires to keep: the opt-out and the proof',
  body: z.strictObject({ reason: words(500) }),
  answer: z.object({
    phone: z.string(),
    erased: z.object({
      contact: z.boolean(),
      texts: z.number(),
      notes: z.number(),
      scheduled: z.number(),
    }),
    kept: z.array(z.string()),
  }),
}).handler(async ({ accountId, user, body, path, at }) => {
  const phone = phoneIn(path);
  const erased = await eraseEverything({ accountId, phone }, { who: user, why: body.reason, at });
  return { body: { phone, erased, kept } };
});
