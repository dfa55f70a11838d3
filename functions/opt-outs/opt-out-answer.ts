import * as z from 'zod/mini';
import { named, RuleOrReading } from '../../shared/lambda/shapes.ts';
import { optOutChannels, optOutKinds } from '../../shared/tables/phonebook/opt-out-log.ts';
import { type OptOut, optOutStates } from '../../shared/tables/phonebook/opt-outs.ts';

export const OptOutAnswer = z.object({
  phone: z.string(),
  state: z.enum(optOutStates),
  kind: z.enum(optOutKinds),
  optedOutAt: z.iso.datetime(),
  /** When the person said it, if that is known and was earlier. */
  saidAt: z.optional(z.iso.datetime()),
  channel: z.enum(optOutChannels),
  /** What the person said. */
  words: z.optional(z.string()),
  rule: RuleOrReading,
  because: z.string(),
  recordedBy: z.optional(z.string()),
  /** The group send that the person answered. */
  groupSendId: z.optional(z.string()),
  /** How often this person has opted out. */
  times: z.optional(z.number()),
  /** When and why it was restored or voided. */
  endedAt: z.optional(z.iso.datetime()),
  endedBecause: z.optional(z.string()),
});
named('OptOut', OptOutAnswer);

/** An opt-out as tenants see it. */
export function optOutAnswer(optOut: OptOut) {
  return {
    phone: optOut.phone,
    state: optOut.state,
    kind: optOut.kind,
    optedOutAt: optOut.optedOutAt,
    saidAt: optOut.saidAt,
    channel: optOut.channel,
    words: optOut.words,
    rule: optOut.rule,
    because: optOut.because,
    recordedBy: optOut.recordedBy,
    groupSendId: optOut.groupSendId,
    times: optOut.times,
    endedAt: optOut.restoredAt,
    endedBecause: optOut.endedBecause,
  };
}
