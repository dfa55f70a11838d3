import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';
import { Instant, Phone, pageOf, paging, words } from '../../shared/lambda/shapes.ts';

const OptOutAnswer = z.object({
  phone: z.string(),
  state: z.enum(['out', 'restored', 'voided']),
  kind: z.enum(['optOut', 'hostile', 'wrongNumber', 'recorded', 'carrier']),
  optedOutAt: z.iso.datetime(),
  channel: z.string(),
  /** What the person said. */
  words: z.optional(z.string()),
  rule: z.string(),
  because: z.string(),
  recordedBy: z.optional(z.string()),
  /** The group send that was answered so. */
  groupSendId: z.optional(z.string()),
  /** How often this person has opted out. */
  times: z.optional(z.number()),
  /** When and why it was restored or voided. */
  endedAt: z.optional(z.iso.datetime()),
  endedBecause: z.optional(z.string()),
});

export const listOptOuts = route({
  method: 'GET',
  path: '/v1/opt-outs',
  summary: 'Who must not be texted and since when, newest first',
  query: z.strictObject({
    ...paging,
    /** `out` unless told; `restored` texted START, `voided` an operator found it mistaken. */
    state: z._default(z.enum(['out', 'restored', 'voided', 'all']), 'out'),
  }),
  answer: pageOf(OptOutAnswer),
});

export const recordOptOut = route({
  method: 'POST',
  path: '/v1/opt-outs',
  summary: 'Records that somebody asked by phone, e-mail, in person or on the web not to be texted',
  body: z.strictObject({
    phone: Phone,
    channel: z.enum(['phone', 'email', 'in-person', 'web', 'other']),
    /** What the person said, as exactly as it is known. */
    words: z.optional(words(1000)),
    /** When the person said so; now when missing. */
    at: z.optional(Instant),
  }),
  status: 201,
  orThere: true,
  answer: OptOutAnswer,
  refuses: ['not-found'],
});

export const reEnable = route({
  method: 'DELETE',
  path: '/v1/opt-outs/{phone}',
  summary: 'Refused: re-enabling somebody who has unsubscribed terminates the account',
  status: 'none',
  query: z.strictObject({ confirm: z.optional(z.enum(['true', 'false'])) }),
  refuses: ['not-found', 're-enable-terminates', 'account-terminated'],
});

export const optOutRoutes = [listOptOuts, recordOptOut, reEnable] as const;
