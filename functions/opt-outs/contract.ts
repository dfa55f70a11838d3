import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';
import { Instant, Phone, pageOf, paging, words } from '../../shared/lambda/shapes.ts';

const OptOutAnswer = z.looseObject({
  phone: z.string(),
  state: z.enum(['out', 'restored', 'voided']),
  kind: z.enum(['optOut', 'hostile', 'wrongNumber', 'recorded', 'carrier']),
  optedOutAt: z.iso.datetime(),
  channel: z.string(),
  words: z.optional(z.string()),
  because: z.string(),
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
  answer: OptOutAnswer,
});

export const reEnable = route({
  method: 'DELETE',
  path: '/v1/opt-outs/{phone}',
  summary: 'Refused: re-enabling somebody who has unsubscribed terminates the account',
  query: z.strictObject({ confirm: z.optional(z.enum(['true', 'false'])) }),
  refuses: ['not-found', 're-enable-terminates', 'account-terminated'],
});

export const optOutRoutes = [listOptOuts, recordOptOut, reEnable] as const;
