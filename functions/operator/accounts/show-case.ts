import { endpoint } from '../../../shared/lambda/endpoint.ts';
import type { Account } from '../../../shared/tables/accounts/accounts.ts';
import { auditPage } from '../../../shared/tables/accounts/audit.ts';
import { groupSendPage } from '../../../shared/tables/group-sends/group-send-lists.ts';
import { doubtsOf } from '../../../shared/tables/phonebook/doubt-lists.ts';
import { importPage } from '../../../shared/tables/phonebook/imports.ts';
import { optOutPage } from '../../../shared/tables/phonebook/opt-out-lists.ts';
import type { OptOut } from '../../../shared/tables/phonebook/opt-outs.ts';
import type { TextCounts } from '../../../shared/tables/texts/text-counts.ts';
import type { AuditEntry } from '../../../shared/values/audit-chain.ts';
import { operators } from '../../../shared/values/people/roles.ts';
import { CaseAnswer } from '../answers.ts';
import { originalConsent } from './original-consent.ts';
import { accountAnswer, accountOf } from './show-account.ts';

/**
 * The case of an account: the counts behind the suspension, who opted out with which words, which
 * group send they answered, how they came into the phonebook, whose words were in doubt and who
 * decided, what was sent and imported, and earlier suspensions.
 */
export const showCase = endpoint({
  method: 'GET',
  path: '/v1/operator/accounts/{accountId}/case',
  roles: operators,
  summary:
    'The case: evidence, who left and with which words, what they answered, what came before',
  answer: CaseAnswer,
  refuses: ['not-found'],
}).handler(async ({ path, at }) => {
  const account = await accountOf(path);
  const { accountId } = account;
  const [optOuts, doubts, sends, imports, timeline] = await Promise.all([
    optOutsBefore(account, at),
    doubtsOf(accountId, mostDoubts),
    groupSendPage(accountId, { limit: mostSends, from: undefined }),
    importPage(accountId, { limit: mostImports, from: undefined }),
    auditPage(accountId, { limit: mostEntries, from: undefined, newestFirst: true }),
  ]);
  const leftBySend = countBy(optOuts, (optOut) => optOut.groupSendId ?? '');
  return {
    body: {
      account: await accountAnswer(account),
      evidence: account.evidence,
      optOuts: await Promise.all(optOuts.map(optOutInCase)),
      doubts: doubts.map(doubtInCase),
      groupSends: sends.items.map(({ groupSendId: id, text, audience, purpose, ...send }) => ({
        id,
        text,
        audience,
        purpose,
        status: send.status,
        acceptedAt: send.acceptedAt,
        acceptedBy: send.acceptedBy,
        optOuts: leftBySend.get(id) ?? 0,
        texted: send.counted && textedIn(send.counted.counts),
      })),
      imports: imports.items.map(({ importId: id, fileName, attestation, rows, ...one }) => ({
        id,
        fileName,
        attestation,
        rows,
        status: one.status,
        createdAt: one.createdAt,
        createdBy: one.createdBy,
      })),
      reAdded: account.reAdded ?? 0,
      earlierSuspensions: earlierSuspensions(account, timeline.items),
      timeline: timeline.items.map(({ at: when, who, what, why, details }) => ({
        at: when,
        who,
        what,
        why,
        note: details?.note === undefined ? undefined : String(details.note),
      })),
    },
  };
});

const mostDoubts = 100;
const mostSends = 20;
const mostImports = 20;
const mostEntries = 100;

/** The texts that the carrier has, or may have: those that a person may have answered. */
function textedIn({ sent, delivered, failed, unknown }: TextCounts): number {
  return sent + delivered + failed + unknown;
}

const lookBackMs = 14 * 24 * 60 * 60 * 1000;
const mostOptOuts = 100;

async function optOutsBefore(account: Account, at: Date): Promise<OptOut[]> {
  const since = new Date(at.getTime() - lookBackMs).toISOString();
  const page = await optOutPage(account.accountId, { limit: mostOptOuts, from: undefined });
  return page.items.filter(({ optedOutAt }) => optedOutAt >= since);
}

async function optOutInCase(optOut: OptOut) {
  const { phone, state, kind, optedOutAt, channel, words, because, groupSendId, times } = optOut;
  return {
    phone,
    state,
    kind,
    optedOutAt,
    channel,
    words,
    because,
    groupSendId,
    times,
    consent: await originalConsent(optOut),
  };
}

function doubtInCase(optOut: OptOut) {
  const { phone, doubtAt: at = '', words, state, recordedBy: by = '' } = optOut;
  const doubt = { phone, at, words, state };
  if (state === 'paused') return { ...doubt, decideBy: optOut.decideBy };
  const kept = { at: optOut.restoredAt ?? '', by, because: optOut.endedBecause };
  const out = { at: optOut.optedOutAt, by, because: optOut.because };
  return { ...doubt, decided: state === 'kept' ? kept : out };
}

/** Suspensions before the current one. */
function earlierSuspensions(account: Account, timeline: readonly AuditEntry[]) {
  const all = timeline.filter((entry) => entry.what === 'account.suspended');
  const earlier = account.status === 'suspended' ? all.slice(1) : all;
  return earlier.map(({ at, who, why, details }) => ({ at, who, why, evidence: details }));
}

function countBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return counts;
}
