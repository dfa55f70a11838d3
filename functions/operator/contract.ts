import * as z from 'zod/mini';
import { type Route, route } from '../../shared/lambda/route.ts';
import { Paging, pageOf, paging, Reason, Warning, words } from '../../shared/lambda/shapes.ts';
import { capClasses } from '../../shared/values/cap-class.ts';
import { Application } from './application.ts';
import { Numbers } from './numbers-with-pace.ts';

/** So many opt-outs within so many minutes, and so great a share of the people texted. */
const Threshold = z.object({
  optOuts: z.number(),
  withinMinutes: z.number(),
  percentOfTexted: z.number(),
});

const ThresholdChange = z.strictObject({
  optOuts: z.optional(z.number()),
  withinMinutes: z.optional(z.number()),
  percentOfTexted: z.optional(z.number()),
});

const AccountStatus = z.enum(['screening', 'active', 'suspended', 'terminated']);

const OperatorAccount = z.object({
  accountId: z.string(),
  status: AccountStatus,
  /** Why it has this status, by which rule, and since when. */
  because: z.string(),
  rule: z.optional(z.string()),
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
  /** Since when the daily limit of a new account is lifted. */
  rampUpLiftedAt: z.optional(z.iso.datetime()),
  /** Set while the carrier takes no texts: of a number, or of the whole service. */
  carrierRests: z.optional(
    z.array(
      z.object({
        scope: z.string(),
        number: z.optional(z.string()),
        since: z.iso.datetime(),
        code: z.string(),
        tries: z.number(),
        nextTryAt: z.iso.datetime(),
      }),
    ),
  ),
  /** Set while the opt-outs are on the way to a suspension. */
  warning: z.optional(Warning),
  /** How often it was suspended, and how many numbers of people who had left were added again. */
  suspensions: z.number(),
  reAdded: z.number(),
  openedAt: z.iso.datetime(),
  openedBy: z.string(),
  approvedAt: z.optional(z.iso.datetime()),
  /** Opt-outs before this moment were looked at and do not suspend again. */
  optOutsClearedAt: z.optional(z.iso.datetime()),
});

const Details = z.optional(z.record(z.string(), z.unknown()));

/** Somebody who opted out: with which words, of which group send, and on which consent texted. */
const WhoLeft = z.object({
  phone: z.string(),
  state: z.string(),
  kind: z.string(),
  optedOutAt: z.iso.datetime(),
  channel: z.string(),
  words: z.optional(z.string()),
  because: z.string(),
  groupSendId: z.optional(z.string()),
  times: z.optional(z.number()),
  consent: Details,
});

const VoidedOptOut = z.object({
  phone: z.string(),
  state: z.string(),
  kind: z.string(),
  optedOutAt: z.iso.datetime(),
  channel: z.string(),
  words: z.optional(z.string()),
  because: z.string(),
  endedAt: z.optional(z.iso.datetime()),
  endedBecause: z.optional(z.string()),
});

const root = '/v1/operator/accounts';
const one = `${root}/{accountId}`;

export const openAccount = route({
  method: 'POST',
  path: root,
  summary: 'Opens an account for screening: who they are, why they text, how people opt in',
  body: Application,
  status: 201,
  answer: OperatorAccount,
  refuses: ['idempotency-mismatch'],
});

export const listAccounts = route({
  method: 'GET',
  path: root,
  summary: 'Accounts, newest first within a status',
  query: z.strictObject({ ...paging, status: z.optional(AccountStatus) }),
  answer: pageOf(OperatorAccount),
});

export const showAccount = route({
  method: 'GET',
  path: one,
  summary: 'One account with everything an operator needs to know of it',
  answer: OperatorAccount,
  refuses: ['not-found'],
});

export const showCase = route({
  method: 'GET',
  path: `${one}/case`,
  summary:
    'The case: evidence, who left and with which words, what they answered, what came before',
  answer: z.object({
    account: OperatorAccount,
    /** What the machine counted when it suspended the account. */
    evidence: z.optional(z.record(z.string(), z.unknown())),
    optOuts: z.array(WhoLeft),
    groupSends: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        audience: z.record(z.string(), z.unknown()),
        purpose: z.string(),
        status: z.string(),
        acceptedAt: z.iso.datetime(),
        acceptedBy: z.string(),
        optOuts: z.number(),
      }),
    ),
    imports: z.array(
      z.object({
        id: z.string(),
        fileName: z.string(),
        attestation: z.record(z.string(), z.unknown()),
        rows: z.record(z.string(), z.number()),
        status: z.string(),
        createdAt: z.iso.datetime(),
        createdBy: z.string(),
      }),
    ),
    reAdded: z.number(),
    earlierSuspensions: z.array(
      z.object({ at: z.iso.datetime(), who: z.string(), why: z.string(), evidence: Details }),
    ),
    timeline: z.array(
      z.object({ at: z.iso.datetime(), who: z.string(), what: z.string(), why: z.string() }),
    ),
  }),
  refuses: ['not-found'],
});

export const listAudit = route({
  method: 'GET',
  path: `${one}/audit`,
  summary:
    'The audit log of an account, oldest first; each entry carries the hash of the one before',
  query: Paging,
  answer: pageOf(
    z.object({
      accountId: z.string(),
      entry: z.string(),
      at: z.string(),
      who: z.string(),
      what: z.string(),
      why: z.string(),
      details: Details,
      before: z.string(),
      hash: z.string(),
    }),
  ),
  refuses: ['not-found'],
});

export const approve = route({
  method: 'POST',
  path: `${one}/approve`,
  summary: 'Ends the screening: the account may send, from these numbers',
  body: z.strictObject({ reason: words(1000), numbers: Numbers }),
  answer: OperatorAccount,
  refuses: ['not-found', 'conflict', 'account-terminated'],
});

const verb = (name: string, summary: string, answer: z.ZodMiniType = OperatorAccount) =>
  route({
    method: 'POST',
    path: `${one}/${name}`,
    summary,
    body: Reason,
    answer,
    refuses: ['not-found', 'conflict', 'account-terminated'],
  });

export const suspend = verb('suspend', 'Stops all sending at once, until an operator decides');
export const reinstate = verb(
  'reinstate',
  'Ends a suspension; held group sends wait to be resumed',
  z.extend(OperatorAccount, { heldGroupSends: z.array(z.string()), next: z.string() }),
);
export const terminate = verb('terminate', 'Ends the account for good');

export const assignNumbers = route({
  method: 'PUT',
  path: `${one}/numbers`,
  summary: 'The origination numbers of the account, each with its pace',
  body: z.strictObject({ reason: z.optional(words(1000)), numbers: Numbers }),
  answer: OperatorAccount,
  refuses: ['not-found', 'conflict', 'account-terminated'],
});

export const tryCarrier = route({
  method: 'POST',
  path: `${one}/try-carrier`,
  summary:
    'While the carrier takes no texts from a number of the account or from the service: try one now',
  body: Reason,
  answer: OperatorAccount,
  refuses: ['not-found', 'conflict', 'account-terminated'],
});

export const setPolicy = route({
  method: 'PUT',
  path: `${one}/policy`,
  summary:
    "The account's own suspension thresholds (what is left out stays the rulebook's), or its daily limits",
  body: z.strictObject({
    reason: z.optional(words(1000)),
    burst: z.optional(ThresholdChange),
    day: z.optional(ThresholdChange),
    warnAt: z.optional(z.number()),
    /** `lifted`: no daily limit of a new account; `on`: the rulebook's. Alone it leaves the rest. */
    rampUp: z.optional(z.enum(['lifted', 'on'])),
    /** The carriers' daily cap on the business: its class, or parts. Alone it leaves the rest. */
    dailyCap: z.optional(
      z.union(
        [z.enum(['none', ...capClasses]), z.int().check(z.minimum(100), z.maximum(10_000_000))],
        { error: `must be none, ${capClasses.join(', ')}, or parts from 100 to 10000000` },
      ),
    ),
  }),
  answer: OperatorAccount,
  refuses: ['not-found', 'account-terminated'],
});

export const voidOptOut = route({
  method: 'POST',
  path: `${one}/opt-outs/{phone}/void`,
  summary: 'Voids an opt-out that was recorded by mistake; the person is not put back',
  body: Reason,
  answer: VoidedOptOut,
  refuses: ['not-found', 'conflict', 'account-terminated'],
});

const HeldImport = z.object({
  id: z.string(),
  accountId: z.string(),
  status: z.string(),
  fileName: z.string(),
  attestation: z.record(z.string(), z.unknown()),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  rowsInFile: z.optional(z.number()),
  rows: z.record(z.string(), z.number()),
  /** Why it is held, failed or rejected. */
  problem: Details,
  releasedBy: z.optional(z.string()),
});

export const listImports = route({
  method: 'GET',
  path: '/v1/operator/imports',
  summary: 'Imports of all accounts in one status; those that look bought or generated are held',
  query: z.strictObject({
    ...paging,
    status: z._default(
      z.enum(['held', 'awaiting-upload', 'running', 'done', 'failed', 'rejected']),
      'held',
    ),
  }),
  answer: pageOf(HeldImport),
});

const importVerb = (name: string, summary: string) =>
  route({
    method: 'POST',
    path: `/v1/operator/imports/{importId}/${name}`,
    summary,
    body: Reason,
    answer: HeldImport,
    refuses: ['not-found', 'conflict'],
  });

export const releaseImport = importVerb('release', 'Lets a held import go on');
export const rejectImport = importVerb('reject', 'Ends a held import; nothing of it is written');

export const operatorRoutes: readonly Route[] = [
  openAccount,
  listAccounts,
  showAccount,
  showCase,
  listAudit,
  approve,
  suspend,
  reinstate,
  terminate,
  assignNumbers,
  tryCarrier,
  setPolicy,
  voidOptOut,
  listImports,
  releaseImport,
  rejectImport,
] as readonly Route[];
