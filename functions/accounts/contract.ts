import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';

export const AccountAnswer = z.looseObject({
  accountId: z.string(),
  name: z.string(),
  status: z.enum(['screening', 'active', 'suspended', 'terminated']),
  because: z.string(),
  numbers: z.array(z.looseObject({ phoneNumber: z.string(), partsPerSecond: z.number() })),
  rulebook: z.string(),
  /** Of the last 24 hours. */
  usage: z.looseObject({ since: z.iso.datetime(), groupSends: z.number(), optOuts: z.number() }),
  /** Of a new account, from `endsAt` to the next: null = none. It grows while few people opt out. */
  dailyLimit: z.looseObject({
    people: z.nullable(z.number()),
    used: z.number(),
    left: z.nullable(z.number()),
    endsAt: z.iso.datetime(),
    because: z.string(),
  }),
  /** Of the carriers on the business, from `endsAt` to the next, in parts: null = none. */
  dailyCap: z.nullable(
    z.looseObject({
      parts: z.number(),
      used: z.number(),
      left: z.number(),
      endsAt: z.iso.datetime(),
      because: z.string(),
    }),
  ),
  /** Set while the carrier takes no texts from us or from one of the numbers: what waits waits. */
  carrierRest: z.optional(
    z.looseObject({ because: z.string(), since: z.iso.datetime(), nextTryAt: z.iso.datetime() }),
  ),
  /** Set while the opt-outs are on the way to a suspension. */
  warning: z.optional(z.looseObject({ because: z.string() })),
});

export const showAccount = route({
  method: 'GET',
  path: '/v1/account',
  summary: 'The account: standing and why, numbers with their pace, rulebook, usage',
  answer: AccountAnswer,
});

export const accountRoutes = [showAccount] as const;
