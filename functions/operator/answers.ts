import * as z from 'zod/mini';
import { named, Rule, Warning } from '../../shared/lambda/shapes.ts';
import { accountStatuses } from '../../shared/tables/accounts/accounts.ts';
import { groupSendStatuses } from '../../shared/tables/group-sends/group-sends.ts';
import { importStatuses } from '../../shared/tables/phonebook/imports.ts';
import { optOutChannels, optOutKinds } from '../../shared/tables/phonebook/opt-out-log.ts';
import { optOutStates } from '../../shared/tables/phonebook/opt-outs.ts';
import { auditActs } from '../../shared/values/audit-chain.ts';
import { capClasses } from '../../shared/values/cap-class.ts';
import { rowRefusals } from '../../shared/values/imports/import-problems.ts';

/** A number of opt-outs within a number of minutes, and a share of the people texted. */
const Threshold = z.object({
  optOuts: z.number(),
  withinMinutes: z.number(),
  percentOfTexted: z.number(),
});

const Limits = z.object({
  requestsPerSecond: z.optional(z.number()),
  textsPerDay: z.optional(z.number()),
});

export const AccountStatus = z.enum(accountStatuses);

export const OperatorAccount = z.object({
  accountId: z.string(),
  status: AccountStatus,
  /** Why it has this status, by which rule, and since when. */
  because: z.string(),
  rule: z.optional(Rule),
  since: z.iso.datetime(),
  name: z.string(),
  website: z.string(),
  use: z.string(),
  optIn: z.string(),
  sampleTexts: z.optional(z.array(z.string())),
  contact: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
  rulebook: z.string(),
  numbers: z.array(z.object({ phoneNumber: z.string(), partsPerSecond: z.number() })),
  /** Its own suspension thresholds; the rulebook's when missing. */
  policy: z.optional(z.object({ burst: Threshold, day: Threshold, warnAt: z.number() })),
  /** The carriers' daily cap on the business: its class, or parts. */
  dailyCap: z.optional(
    z.object({ class: z.optional(z.enum(capClasses)), parts: z.optional(z.number()) }),
  ),
  /** Its own limits; the stage's where one is missing. */
  limits: z.optional(Limits),
  /** Since when the daily limit of a new account is lifted. */
  rampUpLiftedAt: z.optional(z.iso.datetime()),
  /** Set while the carrier takes no texts: of a number, or of the whole service. */
  carrierRests: z.optional(
    z.array(
      z.object({
        scope: z.enum(['service', 'number']),
        number: z.optional(z.string()),
        since: z.iso.datetime(),
        code: z.string(),
        tries: z.number(),
        nextTryAt: z.iso.datetime(),
      }),
    ),
  ),
  /** Set while there are many opt-outs, but not yet enough for a suspension. */
  warning: z.optional(Warning),
  /** How often it was suspended, and how many opted-out numbers it tried to add again. */
  suspensions: z.number(),
  reAdded: z.number(),
  openedAt: z.iso.datetime(),
  openedBy: z.string(),
  approvedAt: z.optional(z.iso.datetime()),
  /** Opt-outs before this moment were looked at and do not suspend again. */
  optOutsClearedAt: z.optional(z.iso.datetime()),
});
named('OperatorAccount', OperatorAccount);

/** What was done, as the audit log names it. */
export const AuditAct = z.enum(auditActs);
named('AuditAct', AuditAct);

export const Details = z.optional(z.record(z.string(), z.unknown()));

const optOut = {
  phone: z.string(),
  state: z.enum(optOutStates),
  kind: z.enum(optOutKinds),
  optedOutAt: z.iso.datetime(),
  channel: z.enum(optOutChannels),
  words: z.optional(z.string()),
  because: z.string(),
};

/**
 * A person who opted out: the words, the group send they answered, and the consent they were texted
 * on.
 */
const WhoLeft = z.object({
  ...optOut,
  groupSendId: z.optional(z.string()),
  times: z.optional(z.number()),
  consent: Details,
});

/** Words that may mean stop, and their outcome. They never count towards suspension. */
const Doubt = z.object({
  phone: z.string(),
  at: z.iso.datetime(),
  words: z.optional(z.string()),
  state: z.enum(optOutStates),
  /** While nobody has decided: the end of the time to decide. */
  decideBy: z.optional(z.iso.datetime()),
  decided: z.optional(
    z.object({ at: z.iso.datetime(), by: z.string(), because: z.optional(z.string()) }),
  ),
});

export const VoidedOptOut = z.object({
  ...optOut,
  endedAt: z.optional(z.iso.datetime()),
  endedBecause: z.optional(z.string()),
});

/** The case of an account, for the operator who investigates it. */
export const CaseAnswer = z.object({
  account: OperatorAccount,
  /** What was counted when the account was suspended. */
  evidence: z.optional(z.record(z.string(), z.unknown())),
  optOuts: z.array(WhoLeft),
  doubts: z.array(Doubt),
  groupSends: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      audience: z.record(z.string(), z.unknown()),
      purpose: z.enum(['service', 'marketing']),
      status: z.enum(groupSendStatuses),
      acceptedAt: z.iso.datetime(),
      acceptedBy: z.string(),
      optOuts: z.number(),
      /** How many of its texts left at the last count; missing before the first count. */
      texted: z.optional(z.number()),
    }),
  ),
  imports: z.array(
    z.object({
      id: z.string(),
      fileName: z.string(),
      attestation: z.record(z.string(), z.unknown()),
      rows: z.record(z.string(), z.number()),
      status: z.enum(importStatuses),
      createdAt: z.iso.datetime(),
      createdBy: z.string(),
    }),
  ),
  reAdded: z.number(),
  earlierSuspensions: z.array(
    z.object({ at: z.iso.datetime(), who: z.string(), why: z.string(), evidence: Details }),
  ),
  timeline: z.array(
    z.object({
      at: z.iso.datetime(),
      who: z.string(),
      what: AuditAct,
      /** The reason, which the tenant reads too; and the operators' own note. */
      why: z.string(),
      note: z.optional(z.string()),
    }),
  ),
});
named('Case', CaseAnswer);

export const HeldImport = z.object({
  id: z.string(),
  accountId: z.string(),
  status: z.enum(importStatuses),
  fileName: z.string(),
  attestation: z.record(z.string(), z.unknown()),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  rowsInFile: z.optional(z.number()),
  rows: z.record(z.string(), z.number()),
  /** Why it is held, failed or rejected. */
  problem: Details,
  /** Some rows of the file, as they are read; missing for imports held before rows were kept. */
  sample: z.optional(
    z.object({
      columns: z.array(z.object({ header: z.string(), readAs: z.string() })),
      firstRows: z.array(
        z.object({
          row: z.number(),
          contact: z.optional(z.looseObject({ phone: z.string() })),
          refused: z.optional(z.object({ code: z.enum(rowRefusals), because: z.string() })),
        }),
      ),
    }),
  ),
  releasedBy: z.optional(z.string()),
});
