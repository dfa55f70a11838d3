import * as z from 'zod/mini';
import { named, Rule, Warning } from '../../shared/lambda/shapes.ts';
import { accountStatuses } from '../../shared/tables/accounts/accounts.ts';
import { capClasses } from '../../shared/values/cap-class.ts';

const LimitOfToday = {
  used: z.number(),
  endsAt: z.iso.datetime(),
  because: z.string(),
  rule: Rule,
};

/** An account as its own people see it. */
export const AccountAnswer = z.object({
  accountId: z.string(),
  name: z.string(),
  status: z.enum(accountStatuses),
  /** Why it has this status, by which rule, and since when. */
  because: z.string(),
  rule: z.optional(Rule),
  since: z.iso.datetime(),
  rulebook: z.string(),
  numbers: z.array(z.object({ phoneNumber: z.string(), partsPerSecond: z.number() })),
  /** Of the last 24 hours. */
  usage: z.object({ since: z.iso.datetime(), groupSends: z.number(), optOuts: z.number() }),
  /**
   * The daily limit of a new account, from `endsAt` to the next: null = none. It grows while few
   * people opt out.
   */
  dailyLimit: z.object({
    people: z.nullable(z.number()),
    left: z.nullable(z.number()),
    ...LimitOfToday,
  }),
  /** The carriers' daily cap on the business, from `endsAt` to the next, in parts: null = none. */
  dailyCap: z.nullable(
    z.object({
      parts: z.number(),
      class: z.optional(z.enum(capClasses)),
      left: z.number(),
      ...LimitOfToday,
    }),
  ),
  /** What an operator set for this account, from `endsAt` to the next: null = no limit. */
  textLimit: z.nullable(z.object({ texts: z.number(), left: z.number(), ...LimitOfToday })),
  /** What an operator set for this account; missing: the usual. */
  requestsPerSecond: z.optional(z.number()),
  /**
   * Set while the carrier accepts no texts from us or from one of the numbers. Texts wait until
   * then.
   */
  carrierRest: z.optional(
    z.object({
      because: z.string(),
      rule: Rule,
      since: z.iso.datetime(),
      nextTryAt: z.iso.datetime(),
    }),
  ),
  /** Set while there are many opt-outs, but not yet enough for a suspension. */
  warning: z.optional(Warning),
});
named('Account', AccountAnswer);
