import * as z from 'zod/mini';
import {
  named,
  OnlyText,
  PlainSaving,
  Rule,
  WordingAnswer,
} from '../../../shared/lambda/shapes.ts';
import { problemTypes } from '../../../shared/values/refused.ts';

const ProblemName = z.enum(Object.keys(problemTypes));

const People = z.object({
  phone: z.string(),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
});

const Ahead = z.object({ parts: z.number(), more: z.boolean() });

const Dollars = z.object({ low: z.number(), high: z.number() });

/** The effects of a group send, for the person who is about to send it. */
export const PreviewAnswer = z.object({
  /** The refusals that it would meet as it is. */
  blockers: z.array(z.object({ type: ProblemName, detail: z.string() })),
  /** True: not all people were judged, and the numbers are estimated from those who were. */
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
      rule: Rule,
      people: z.number(),
      because: z.string(),
      citation: z.optional(z.string()),
      examples: z.array(z.extend(People, { because: z.string() })),
    }),
  ),
  /**
   * To whom it is the only text until they answer, agree or buy again; left out where to nobody.
   */
  onlyText: z.optional(z.extend(OnlyText, { people: z.number(), examples: z.array(People) })),
  wording: z.object({ problems: z.array(WordingAnswer), plain: z.string() }),
  parts: z.optional(z.object({ min: z.number(), max: z.number(), total: z.number() })),
  /** An estimate in US dollars: of the shortest text, the longest and all. */
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
  /** People whose text needs the alphabet that holds less than half as much in a part. */
  unicode: z.optional(z.number()),
  /** What plain letters would save; left out where they save nothing. */
  plainSaving: z.optional(PlainSaving),
  pace: z.optional(
    z.object({
      number: z.string(),
      partsPerSecond: z.number(),
      startsAt: z.optional(z.iso.datetime()),
      finishesAt: z.optional(z.iso.datetime()),
      /** What waits for the numbers already; `more` when that is not all. */
      ahead: Ahead,
      /** People whose turn would come after the last moment: they would get nothing. */
      tooLate: z.number(),
      /** Set while the carrier accepts no texts: the times are right if it accepts its next try. */
      carrierStop: z.optional(
        z.object({
          because: z.string(),
          since: z.iso.datetime(),
          nextTryAt: z.iso.datetime(),
        }),
      ),
      /** What the limit of a new account, or the carriers' cap, holds back until tomorrow. */
      dailyLimit: z.optional(z.string()),
      /** Set when the people hear from several numbers: each number with its own part. */
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
      /** True where it is the only text that this person may get until they answer. */
      onlyText: z.optional(z.boolean()),
    }),
  ),
});
named('Preview', PreviewAnswer);
