import * as z from 'zod/mini';

export const TextState = z.enum([
  'planned',
  'sending',
  'sent',
  'delivered',
  'failed',
  'unknown',
  'excluded',
]);

const Counts = z.object({
  audience: z.number(),
  planned: z.number(),
  sending: z.number(),
  sent: z.number(),
  delivered: z.number(),
  failed: z.number(),
  unknown: z.number(),
  excluded: z.record(z.string(), z.number()),
});

export const GroupSendAnswer = z.object({
  id: z.string(),
  status: z.enum(['scheduled', 'planning', 'sending', 'paused', 'held', 'cancelled', 'done']),
  /** Why it has this status, where that is to be told; by which rule and until when it waits. */
  because: z.optional(z.string()),
  rule: z.optional(z.string()),
  notBefore: z.optional(z.iso.datetime()),
  text: z.string(),
  purpose: z.enum(['service', 'marketing']),
  audience: z.record(z.string(), z.unknown()),
  acceptedAt: z.iso.datetime(),
  acceptedBy: z.string(),
  sendAt: z.optional(z.iso.datetime()),
  notAfter: z.optional(z.iso.datetime()),
  /** The number its texts come from, or the first of `numbers`. */
  number: z.string(),
  /** Set when it is spread over the account's numbers: each person hears from their own. */
  numbers: z.optional(z.array(z.string())),
  counts: Counts,
  /** Set where the texts are many: they were counted then, and not anew for this answer. */
  countedAt: z.optional(z.iso.datetime()),
});
