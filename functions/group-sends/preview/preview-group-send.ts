import * as z from 'zod/mini';
import { activeAccount } from '../../../shared/access/active-account.ts';
import { now } from '../../../shared/environment/clock.ts';
import { endpoint } from '../../../shared/lambda/endpoint.ts';
import { smsPrices } from '../../../shared/rules/data/sms-prices.ts';
import { rulebookNamed } from '../../../shared/rules/rulebooks/rulebook-named.ts';
import { fieldsNobodyHas } from '../../../shared/rules/wording/fields-nobody-has.ts';
import type { MergeValues } from '../../../shared/rules/wording/merge-fields.ts';
import { plainSaving } from '../../../shared/rules/wording/plain-saving.ts';
import { type Account, findAccount } from '../../../shared/tables/accounts/accounts.ts';
import type { GroupSend } from '../../../shared/tables/group-sends/group-sends.ts';
import { writers } from '../../../shared/values/people/roles.ts';
import { Refused, refused } from '../../../shared/values/refused.ts';
import { draftGroupSend, originationNumbers, withWords } from '../draft-group-send.ts';
import { findAudience, mustHavePeople } from '../find-audience.ts';
import { judgeText, judgeTimes, wordingOf } from '../judge-group-send.ts';
import { NewGroupSend } from '../new-group-send.ts';
import type { Judged } from '../plan/number-chooser.ts';
import { momentOf } from '../plan/plan-text.ts';
import { refuseRepeat } from '../refuse-repeat.ts';
import { forecastSend } from './forecast-send.ts';
import { gatherAudience } from './gather-audience.ts';
import { judgeSample } from './judge-sample.ts';
import { PreviewAnswer } from './preview-answer.ts';
import { billOf, samplesOf, whenTheyOpen, whoGetsOnlyThis, whoIsOut } from './summarize-sample.ts';

/**
 * The effects of a group send, without sending it: who gets it and when, who does not and why, its
 * cost and its end. People are judged by the same rule that plans them.
 */
export const previewGroupSend = endpoint({
  method: 'POST',
  path: '/v1/group-sends/preview',
  roles: writers,
  summary:
    'What a group send would do: who, who not and why, when, at what price; nothing is stored',
  body: NewGroupSend,
  /** `quick`: from at most a thousand people, for clients that ask at every keystroke. */
  query: z.strictObject({ quick: z.optional(z.literal('true')) }),
  answer: PreviewAnswer,
  refuses: ['not-found'],
}).handler(async (call) => {
  const { accountId, at, user } = call;
  const account = await findAccount(accountId);
  if (!account) throw refused('not-found', 'There is no account for this token.');
  const body = await withWords(account, call.body);
  const audience = await findAudience(accountId, body.audience);
  const found = await attempt(() => originationNumbers(accountId, body.number));
  const from = (found.did ?? []).map(({ phoneNumber }) => phoneNumber);
  const send = draftGroupSend(account, body, { groupSendId, audience, from, user, at });
  const checks = await Promise.all([
    attempt(() => activeAccount(accountId)),
    found,
    attempt(() => mustHavePeople(send)),
    attempt(async () => body.allowRepeat || (await refuseRepeat(send, at))),
    attempt(() => judgeTimes(body, at)),
    attempt(() => judgeText(account, body)),
  ]);
  const blockers = checks.flatMap(({ blocker }) => blocker ?? []);
  const most = call.query.quick ? mostJudgedQuickly : mostJudged;
  return { body: { blockers, ...(await lookAhead(send, account, { body, most })) } };
});

const mostJudged = 50_000;
const mostJudgedQuickly = 1_000;

const groupSendId = 'preview';

type Attempt<T> = { readonly did?: T; readonly blocker?: { type: string; detail: string } };

/** The refusals that a send would meet, as a list. */
async function attempt<T>(act: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { did: await act() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { blocker: { type: error.type, detail: error.message } };
  }
}

/** Well within the API's time limit. What is not judged by then is estimated from a sample. */
const gatherMs = 8_000;
const judgeMs = 16_000;

async function lookAhead(
  send: GroupSend,
  account: Account,
  { body, most }: { body: NewGroupSend; most: number },
) {
  const startedMs = now().getTime();
  const isLateAfter = (ms: number) => () => now().getTime() - startedMs > ms;
  const at = new Date(send.acceptedAt);
  const wording = wordingOf(account, body);
  const overlook = wording.problems.map(({ rule }) => rule);
  const { phones, exact } = await gatherAudience(send, isLateAfter(gatherMs));
  const limits = { at, overlook, most, isLate: isLateAfter(judgeMs) };
  const { judged, lookedAt } = await judgeSample(send, phones, limits);
  const each = lookedAt === 0 ? 1 : phones.length / lookedAt;
  const planned = judged.filter(({ text }) => text.state === 'planned');
  const openings = whenTheyOpen(judged, each, momentOf(send));
  const bill = billOf(judged, each);
  const unknown = fieldsNobodyHas(
    send.text,
    judged.flatMap(({ person }) => person.contact ?? []),
  );
  return {
    sampled: lookedAt < phones.length || !exact,
    judged: lookedAt,
    audience: { people: Math.round(judged.length * each), exact },
    texts: {
      leaving: Math.round(planned.length * each),
      opensAt: openings.shown,
      later: openings.later,
    },
    excluded: whoIsOut(judged, each),
    onlyText: whoGetsOnlyThis(judged, each, rulebookNamed(send.rulebook)),
    wording: { problems: [...wording.problems, ...unknown], plain: wording.plain },
    ...bill,
    price: bill && { ...bill.price, ...priceSheet },
    plainSaving: plainSaving(send.text, readersOf(planned), each),
    pace: await forecastSend(send, judged, { account, each, at }),
    samples: samplesOf(judged),
  };
}

/** Those who would read it, with their values. */
function readersOf(planned: readonly Judged[]): MergeValues[] {
  return planned.map(({ person }) => person.contact ?? {});
}

const priceSheet = {
  currency: smsPrices.currency,
  isEstimate: true,
  asOf: smsPrices.asOf,
  source: `${smsPrices.perPartSource}. ${smsPrices.carrierFeesSource}.`,
};
