import { dailyAllowance } from '../../shared/lanes/daily-allowance.ts';
import { judgeBreakers } from '../../shared/rules/sending/circuit-breaker.ts';
import { findAccount } from '../../shared/tables/accounts/accounts.ts';
import { openBreakers } from '../../shared/tables/accounts/circuit-breakers.ts';
import { type Chunk, firstChunks, laneOf } from '../../shared/tables/group-sends/chunks.ts';
import type { GroupSend } from '../../shared/tables/group-sends/group-sends.ts';
import { bundleOf } from '../../shared/tables/texts/text-keys.ts';
import { findText } from '../../shared/tables/texts/texts.ts';
import type { SenderNumber } from '../../shared/values/origination-number.ts';

type Wait = {
  readonly because?: string | undefined;
  readonly rule?: string | undefined;
  readonly notBefore?: string;
};

/**
 * Why an active group send stands still, if it does: the carrier may accept nothing at the moment,
 * the remaining people may not be texted before some hour, or the day's limit holds back the rest
 * until tomorrow.
 */
export async function whyItWaits(send: GroupSend, at: Date): Promise<Wait> {
  const { accountId, number, numbers = [number] } = send;
  const resting = judgeBreakers(await openBreakers(accountId, numbers), at);
  if (resting) {
    const { because, rule, nextTryAt } = resting;
    return { because, rule, notBefore: nextTryAt };
  }
  const account = await findAccount(accountId);
  if (account?.status !== 'active') return {};
  const next = await nextOfAll(send, numbers);
  if (next && isLongAfter(at, next.notBefore)) return untilItOpens(send, next);
  const { nextAt, because, rule } = await dailyAllowance(account, at);
  return nextAt === undefined ? {} : { because, rule, notBefore: nextAt };
}

/** A short wait that the carrier asked for is no standstill. */
const shortMs = 60_000;

function isLongAfter(at: Date, opensAt: string): boolean {
  return Date.parse(opensAt) - at.getTime() > shortMs;
}

const looksAt = 5;

/** The first of its chunks in any lane; undefined when others wait before it and it is unknown. */
async function nextOfAll(
  { accountId, groupSendId, plan }: GroupSend,
  numbers: readonly SenderNumber[],
): Promise<Chunk | undefined> {
  const page = { limit: looksAt, after: undefined };
  const lanes = await Promise.all(
    numbers.map((number) => firstChunks(laneOf(accountId, number), page)),
  );
  const isOurs = (chunk: Chunk) => {
    return chunk.groupSendId === groupSendId && (chunk.epoch ?? 0) === (plan.epoch ?? 0);
  };
  if (lanes.some((chunks) => chunks.length === looksAt && !chunks.some(isOurs))) return undefined;
  const firsts = lanes.flatMap((chunks) => chunks.find(isOurs) ?? []);
  return firsts.sort((a, b) => (a.notBefore < b.notBefore ? -1 : 1))[0];
}

/** The rule that makes the first of them wait; its sentence was true at planning time. */
async function untilItOpens(
  { accountId, groupSendId }: GroupSend,
  { notBefore, texts }: Chunk,
): Promise<Wait> {
  const phone = texts[0]?.phone ?? '';
  const text = await findText(bundleOf({ accountId, groupSendId, phone }), phone);
  const because = 'Nobody who is left may be texted yet.';
  return { because, rule: text?.decision?.rule, notBefore };
}
