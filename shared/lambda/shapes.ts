import * as z from 'zod/mini';
import { accountRoles } from '../values/people/roles.ts';
import { parsePhoneNumber } from '../values/phone-number.ts';
import { ruleNames, wordingRules } from '../values/rule-names.ts';
import { cleanText } from '../values/text/clean-text.ts';

/** Gives a shape its name in the OpenAPI document and its clients. */
export function named(name: string, shape: z.ZodMiniType): void {
  z.globalRegistry.add(shape, { id: name });
}

/** A text of one to `longest` characters that is not blank. */
export const words = (longest: number) =>
  z.string().check(
    z.minLength(1, { error: 'must not be blank', abort: true }),
    z.maxLength(longest),
    z.refine((text) => text.trim() !== '', { error: 'must not be blank' }),
  );

/**
 * The same for a name or a heading, which is stored to be read and found again: cleaned as a person
 * reads it (see `cleanText`), and without NUL characters.
 */
export const cleanWords = (longest: number) =>
  z.string().check(
    z.overwrite(cleanText),
    z.minLength(1, { error: 'must not be blank', abort: true }),
    z.maxLength(longest),
    z.refine((text) => text.trim() !== '', { error: 'must not be blank' }),
    z.refine((text) => !text.includes('\0'), { error: 'must be text, without NUL' }),
  );

/** A phone number as people write it. The result is E.164, or a refusal with the reason. */
export const Phone = z.pipe(
  z.string(),
  z.transform((input, context) => {
    const parsed = parsePhoneNumber(input);
    if (parsed.ok) return parsed.phone;
    context.issues.push({ code: 'custom', message: parsed.because, input });
    return z.NEVER;
  }),
);

/** ISO 8601 with an offset or Z. The result is UTC. A plain date means its midnight in UTC. */
export const Instant = z.pipe(
  z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
    error: 'must be an ISO 8601 time such as 2026-11-24T17:00:00Z',
  }),
  z.transform((text) => new Date(text).toISOString()),
);

/** A moment, with Z or an offset: without one it would differ between time zones. */
export const Moment = z.pipe(
  z.iso.datetime({
    offset: true,
    error: 'must be a time with its offset such as 2026-11-24T09:00:00-05:00, or in UTC with Z',
  }),
  z.transform((text) => new Date(text).toISOString()),
);

/** `?limit&cursor` of every list. */
export const paging = {
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
  cursor: z.optional(z.string().check(z.maxLength(2000))),
};
export const Paging = z.strictObject(paging);

/** A page of a list as it is answered. */
export const pageOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.optional(z.string()) });

/** The rule that decided. */
export const Rule = z.enum(ruleNames);
named('RuleName', Rule);

/** The rule by which the meaning of a reply was read: there are hundreds, with the phrases. */
const ReadingRule = z
  .string()
  .check(
    z.regex(/^[a-zA-Z]+\..+$/),
    z.describe('How a reply was read, such as `keyword.whole.stop`.'),
  );
named('ReadingRule', ReadingRule);

/** The rule that decided, or by which the words of a reply were read. */
export const RuleOrReading = z.union([Rule, ReadingRule]);

/** Where a text has a problem (in UTF-16 units) and its correction; a `warn` does not block. */
export const WordingAnswer = z.object({
  rule: z.enum(wordingRules),
  because: z.string(),
  at: z.object({ start: z.number(), end: z.number() }),
  mend: z.string(),
  severity: z.enum(['refuse', 'warn']),
  citation: z.optional(z.string()),
});
named('WordingProblem', WordingAnswer);

/** How near an account is to a suspension: the counts and the thresholds. */
export const Warning = z.object({
  at: z.iso.datetime(),
  since: z.iso.datetime(),
  rule: Rule,
  because: z.string(),
  citation: z.optional(z.string()),
  evidence: z.record(z.string(), z.unknown()),
});
named('Warning', Warning);

/** Why we may text a person, as it is stored. */
export const ConsentAnswer = z.object({
  basis: z.enum(['express', 'relationship']),
  source: z.string(),
  form: z.optional(z.enum(['written', 'oral'])),
  obtainedAt: z.optional(z.iso.datetime()),
  lastTransactionAt: z.optional(z.iso.datetime()),
  lastInquiryAt: z.optional(z.iso.datetime()),
  statement: z.optional(z.string()),
});
named('Consent', ConsentAnswer);

export const TimeZone = z.string().check(
  z.refine((name) => Intl.supportedValuesOf('timeZone').includes(name) || isAlias(name), {
    error: 'must be an IANA time zone such as America/Chicago',
  }),
);

function isAlias(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Why this is the only text until the person answers, agrees to texts or buys again. */
export const OnlyText = z.object({ because: z.string(), citation: z.string() });
named('OnlyText', OnlyText);

/** What the plain version of the text would save, in parts and in US dollars. */
export const PlainSaving = z.object({
  text: z.string(),
  partsNow: z.number(),
  partsThen: z.number(),
  saved: z.object({
    parts: z.number(),
    price: z.object({ low: z.number(), high: z.number() }),
  }),
});
named('PlainSaving', PlainSaving);

/** One of the people of an account, as they all see them. */
export const PersonAnswer = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(accountRoles),
  /** `invited` until the first sign-in. */
  state: z.enum(['invited', 'active', 'removed']),
  invitedAt: z.iso.datetime(),
  /** When the invitation was sent; missing if it was not sent yet. */
  sentAt: z.optional(z.iso.datetime()),
  /** Why the invitation reaches nobody, and the remedy. */
  problem: z.optional(z.string()),
  activeAt: z.optional(z.iso.datetime()),
  removedAt: z.optional(z.iso.datetime()),
  /** For If-Match. */
  version: z.string(),
});
named('Person', PersonAnswer);

/** Whom an invitation goes to. */
export const invitation = {
  email: z.email().check(z.maxLength(254)),
  name: z.optional(words(100)),
};
