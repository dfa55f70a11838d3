import { now } from '../../shared/environment/clock.ts';
import { log } from '../../shared/lambda/log.ts';
import { measureStop } from '../../shared/lambda/metrics.ts';
import { type Answered, answeredSends } from '../../shared/people/answered-sends.ts';
import { confirmOptOut } from '../../shared/people/confirm-opt-out.ts';
import { logOptOuts } from '../../shared/tables/phonebook/opt-out-log.ts';
import { recordOptOuts } from '../../shared/tables/phonebook/opt-outs.ts';
import type { Inbound } from './inbound.ts';

/** A person who wants no more texts, and how they said it. */
export type Leaving = Inbound & { readonly kind: 'optOut' | 'hostile' | 'wrongNumber' };

/**
 * Opts people out at once: the tombstones first, then exactly one confirmation each. The ledger,
 * the phonebook and planned texts follow from the tombstones' stream. (2014 rules; 47 CFR
 * 64.1200(a)(10) and (12).) Many people take few calls to the store: a group send brings many STOPs
 * at once. Answers which texts made an opt-out; a person who says it again was out before.
 */
export async function unsubscribe(leaving: readonly Leaving[]): Promise<ReadonlySet<string>> {
  if (leaving.length === 0) return new Set();
  const people = leaving.map(({ account, phone }) => ({ accountId: account.accountId, phone }));
  const sends = await answeredSends(people);
  const tombstones = leaving.map((one, n) => tombstoneOf(one, sends[n]));
  const outcomes = await recordOptOuts(tombstones);
  const at = now().getTime();
  for (const one of leaving) measureStop(at - Date.parse(one.at));
  const isOut = (_: unknown, n: number) => outcomes[n] === 'out';
  const out = leaving.filter(isOut);
  await confirmOptOut(
    out.map((inbound) => ({
      ...inbound,
      answers: inbound.textId,
      language: inbound.verdict.language,
    })),
  );
  const byAccount = Map.groupBy(out, ({ account }) => account.accountId);
  for (const [accountId, ones] of byAccount)
    log.info('people-left', { accountId, people: ones.length });
  // The stream does it too. It is done here as well, so that a review that fails for good loses no
  // line of the log: the next one counts it.
  await logOptOuts(tombstones.filter(isOut));
  return new Set(out.map(({ textId }) => textId));
}

function tombstoneOf(leaving: Leaving, answered: Answered | undefined) {
  const { account, phone, kind, at, textId, verdict, body } = leaving;
  return {
    accountId: account.accountId,
    phone,
    kind,
    optedOutAt: at,
    channel: 'text',
    eventId: textId,
    words: body,
    rule: verdict.rule,
    because: verdict.because,
    ...answered,
  } as const;
}
