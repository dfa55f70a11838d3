import * as z from 'zod/mini';
import { route } from '../../shared/lambda/route.ts';
import { Moment, Paging, Phone, pageOf, paging, words } from '../../shared/lambda/shapes.ts';
import { Audience } from './audience-shape.ts';

const NewGroupSend = z.strictObject({
  text: words(1600),
  /** Who writes: the text is to say so, and a warning says when it does not. */
  representative: z.optional(words(100)),
  audience: Audience,
  purpose: z.enum(['service', 'marketing']),
  /** Not before; now when it is missing. */
  sendAt: z.optional(Moment),
  /** Not later: texts that have not left by then are dropped, with that reason. */
  notAfter: z.optional(Moment),
  /** All from this one of the account's numbers; when missing, to each person from their own. */
  number: z.optional(words(30)),
});
export type NewGroupSend = z.infer<typeof NewGroupSend>;

const TextState = z.enum([
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

export const acceptGroupSend = route({
  method: 'POST',
  path: '/v1/group-sends',
  summary: 'One personal text for many: judged, stored, then planned and sent at the legal pace',
  body: NewGroupSend,
  status: 202,
  answer: GroupSendAnswer,
  refuses: [
    'not-found',
    'wording',
    'account-not-active',
    'account-terminated',
    'not-permitted',
    'idempotency-mismatch',
    'conflict',
  ],
});

const People = z.object({
  phone: z.string(),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
});
/** Where the text is wrong (in UTF-16 units) and what mends it; a `warn` is let pass. */
const WordingAnswer = z.object({
  rule: z.string(),
  because: z.string(),
  at: z.object({ start: z.number(), end: z.number() }),
  mend: z.string(),
  severity: z.enum(['refuse', 'warn']),
  citation: z.optional(z.string()),
});
const Ahead = z.object({ parts: z.number(), more: z.boolean() });
const Dollars = z.object({ low: z.number(), high: z.number() });

export const previewGroupSend = route({
  method: 'POST',
  path: '/v1/group-sends/preview',
  summary:
    'What a group send would do: who, who not and why, when, at what price; nothing is stored',
  body: NewGroupSend,
  /** `quick`: from at most a thousand people, for whoever asks at every letter that is typed. */
  query: z.strictObject({ quick: z.optional(z.literal('true')) }),
  answer: z.object({
    /** What would refuse it as it is. */
    blockers: z.array(z.object({ type: z.string(), detail: z.string() })),
    /** True: not all were judged, and the numbers of people are drawn from those who were. */
    sampled: z.boolean(),
    judged: z.number(),
    audience: z.object({ people: z.number(), exact: z.boolean() }),
    texts: z.object({
      leaving: z.number(),
      opensAt: z.array(
        z.object({ opensAt: z.iso.datetime(), people: z.number(), because: z.string() }),
      ),
      later: z.number(),
    }),
    excluded: z.array(
      z.object({
        rule: z.string(),
        people: z.number(),
        because: z.string(),
        citation: z.optional(z.string()),
        examples: z.array(z.extend(People, { because: z.string() })),
      }),
    ),
    wording: z.object({ problems: z.array(WordingAnswer), plain: z.string() }),
    parts: z.optional(z.object({ min: z.number(), max: z.number(), total: z.number() })),
    /** An estimate in US dollars, of the shortest text, the longest and all. */
    price: z.optional(
      z.object({
        min: Dollars,
        max: Dollars,
        total: Dollars,
        currency: z.string(),
        isEstimate: z.boolean(),
        asOf: z.string(),
        source: z.string(),
      }),
    ),
    /** Whose text needs the alphabet that holds less than half as much in a part. */
    unicode: z.optional(z.number()),
    pace: z.optional(
      z.object({
        number: z.string(),
        partsPerSecond: z.number(),
        startsAt: z.optional(z.iso.datetime()),
        finishesAt: z.optional(z.iso.datetime()),
        /** What waits for the numbers already; `more` when that is not all. */
        ahead: Ahead,
        /** Whose turn would come after the last moment: they would get nothing. */
        tooLate: z.number(),
        /** Set while the carrier takes no texts: the times hold if it does at its next try. */
        carrierStop: z.optional(
          z.object({
            because: z.string(),
            since: z.iso.datetime(),
            nextTryAt: z.iso.datetime(),
          }),
        ),
        /** What a new account, or the carriers, hold back until tomorrow. */
        dailyLimit: z.optional(z.string()),
        /** Set when the people are spread over several numbers: each with its own part. */
        numbers: z.optional(
          z.array(
            z.object({
              number: z.string(),
              partsPerSecond: z.number(),
              people: z.number(),
              ahead: Ahead,
              startsAt: z.optional(z.iso.datetime()),
              finishesAt: z.optional(z.iso.datetime()),
            }),
          ),
        ),
      }),
    ),
    samples: z.array(
      z.extend(People, {
        body: z.string(),
        parts: z.number(),
        notBefore: z.optional(z.iso.datetime()),
      }),
    ),
  }),
  refuses: ['not-found'],
});

export const sendTestText = route({
  method: 'POST',
  path: '/v1/group-sends/test',
  summary:
    'One text of a group send to oneself: to the account’s own phone, or to who agreed to texts',
  body: z.strictObject({
    text: words(1600),
    to: Phone,
    purpose: z._default(z.enum(['service', 'marketing']), 'service'),
    /** The contact whose values stand in the merge fields; the one at `to`, or any, when missing. */
    as: z.optional(Phone),
    number: z.optional(words(30)),
  }),
  status: 202,
  answer: z.object({
    id: z.string(),
    phone: z.string(),
    body: z.string(),
    parts: z.number(),
    state: TextState,
    test: z.literal(true),
  }),
  refuses: [
    'wording',
    'account-not-active',
    'account-terminated',
    'contact-opted-out',
    'not-permitted',
    'not-found',
    'idempotency-mismatch',
    'conflict',
  ],
});

export const listGroupSends = route({
  method: 'GET',
  path: '/v1/group-sends',
  summary: 'Group sends, newest first',
  query: Paging,
  answer: pageOf(GroupSendAnswer),
});

export const showGroupSend = route({
  method: 'GET',
  path: '/v1/group-sends/{id}',
  summary: 'One group send and how far it is, counted from its texts',
  answer: GroupSendAnswer,
  refuses: ['not-found'],
});

const GroupText = z.object({
  id: z.string(),
  phone: z.string(),
  body: z.string(),
  state: TextState,
  /** What decided that it leaves, waits or does not. */
  rule: z.optional(z.string()),
  because: z.optional(z.string()),
  citation: z.optional(z.string()),
  /** It waits until then. */
  notBefore: z.optional(z.iso.datetime()),
  /** When it was handed to the carrier, else when it was planned. */
  at: z.iso.datetime(),
  /** What the carrier's last delivery event said. */
  carrierStatus: z.optional(z.string()),
  settledAt: z.optional(z.iso.datetime()),
  parts: z.number(),
});

export const listGroupSendTexts = route({
  method: 'GET',
  path: '/v1/group-sends/{id}/texts',
  summary: 'The texts of a group send, each with its state and why',
  query: z.strictObject({
    ...paging,
    state: z.optional(TextState),
  }),
  answer: pageOf(GroupText),
  refuses: ['not-found'],
});

const verb = (name: string, summary: string) =>
  route({
    method: 'POST',
    path: `/v1/group-sends/{id}/${name}`,
    summary,
    answer: GroupSendAnswer,
    refuses: ['not-found', 'conflict', 'account-not-active', 'account-terminated'],
  });

export const pauseGroupSend = verb('pause', 'Hold back what has not left yet');
export const resumeGroupSend = verb('resume', 'Go on after a pause, or after a suspension ended');
export const cancelGroupSend = verb('cancel', 'Drop for good what has not left yet');

export const groupSendRoutes = [
  acceptGroupSend,
  previewGroupSend,
  sendTestText,
  listGroupSends,
  showGroupSend,
  listGroupSendTexts,
  pauseGroupSend,
  resumeGroupSend,
  cancelGroupSend,
] as const;
