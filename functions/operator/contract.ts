import * as z from 'zod/mini';
import { type Route, route } from '../../shared/lambda/route.ts';
import { Paging, pageOf, paging, Reason, words } from '../../shared/lambda/shapes.ts';
import { capClasses } from '../../shared/values/cap-class.ts';
import { Application } from './accounts/application.ts';
import {
  AccountStatus,
  CaseAnswer,
  Details,
  HeldImport,
  OperatorAccount,
  VoidedOptOut,
} from './answers.ts';
import { Numbers } from './numbers/numbers-with-pace.ts';

const ThresholdChange = z.strictObject({
  optOuts: z.optional(z.number()),
  withinMinutes: z.optional(z.number()),
  percentOfTexted: z.optional(z.number()),
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
  answer: CaseAnswer,
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
