import { randomUUID } from 'node:crypto';
import { now } from '../../shared/environment/clock.ts';
import { countTexts, metricsWritten } from '../../shared/lambda/metrics.ts';
import { type Delivery, queueWorker } from '../../shared/lambda/queue-worker.ts';
import { countOf, returnAllowance } from '../../shared/lanes/daily-allowance.ts';
import { TextsToSend } from '../../shared/queues/texts-to-send.ts';
import { giveBackUnasked, markAsked } from '../../shared/tables/texts/asked-texts.ts';
import { noteByAnswers } from '../../shared/tables/texts/carrier-answers.ts';
import { markDirectUnknown } from '../../shared/tables/texts/direct-text-states.ts';
import { removeFromOutbox } from '../../shared/tables/texts/outbox.ts';
import { bundleOf, bundleOfPhone } from '../../shared/tables/texts/text-keys.ts';
import {
  claimTexts,
  markReturned,
  markUnknown,
  unclaimTexts,
} from '../../shared/tables/texts/text-states.ts';
import type { Decision, Text } from '../../shared/tables/texts/texts.ts';
import { allEnded } from '../../shared/values/all-ended.ts';
import { callCarrier } from './call-carrier.ts';
import { checkPermission } from './check-permission.ts';
import { type BreakerState, checkBreakers, resetBreakers, tripBreaker } from './circuit-breaker.ts';
import {
  isCarrierOptOut,
  noteOutcomes,
  recordCarrierOptOuts,
  recordOutcomes,
} from './record-outcomes.ts';
import { requeueTexts } from './requeue-texts.ts';

/**
 * Sends texts, each at most once. The order of the steps matters:
 * 1. Claim the planned rows for this try (conditional: a second try gets none of them).
 * 2. Then read the facts, strongly consistent, so that an opt-out or a suspension committed before
 *    the claim is seen, and ask the law again.
 * 3. Call the carrier, once. If a slow carrier makes the decision of the law too old, ask again for
 *    the rest, so that a pause or a STOP never waits for a long batch.
 * 4. Note the answer.
 * A failure before step 3 gives the texts back, since they cannot have left, and the message is
 * retried. A crash leaves `sending` rows of a try that is known by its message id. On the retry,
 * those without a noted answer become `unknown`: delivery events settle them, and they are never
 * sent again.
 * Texts of conversations, answers to STOP and HELP among them, go one by one, each with a mark
 * before step 3. So a crash leaves at most one of them unknown, and a retry sends those without a
 * mark, since nobody called the carrier for them.
 */
export const handler = queueWorker(TextsToSend, async (message, delivery) => {
  if (delivery.tries > 1) await settleEarlierTries(message, delivery);
  const { accountId, countedOn } = message;
  const stayed: Text[] = [];
  for (const some of claimedTogether(message))
    stayed.push(...(await sendOrGiveBack(some, delivery)));
  // Last, and only the first time: after a crash before this too many are counted, never too few.
  if (delivery.tries > 1 || !countedOn || stayed.length === 0) return;
  await returnAllowance(accountId, countedOn, countOf(await markReturned(stayed)));
}).use(metricsWritten());

/** A group send's texts all at once; those of conversations each alone. */
function claimedTogether(message: TextsToSend): TextsToSend[] {
  if (message.groupSendId) return [message];
  return message.texts.map((text) => ({ ...message, texts: [text] }));
}

/** Answers which texts stayed. What fails before the carrier is asked leaves them as they were. */
async function sendOrGiveBack(message: TextsToSend, delivery: Delivery): Promise<readonly Text[]> {
  const claimId = `${claimsOf(delivery)}${randomUUID()}`;
  const unasked = new Set(message.texts.map(({ entry }) => entry));
  try {
    const { stayed, ended } = await sendAll(message, { claimId, at: delivery.at }, unasked);
    if (!message.groupSendId) await removeFromOutbox(ended);
    return stayed;
  } catch (error) {
    const held = keysOf(message).filter(({ entry }) => unasked.has(entry));
    await unclaimTexts(held.map((key) => ({ text: { ...key, claimId }, decision: notAsked })));
    throw error;
  }
}

/** The rows of a message's texts, and the conversation that each shows in. */
function keysOf({ accountId, groupSendId, texts }: TextsToSend) {
  return texts.map(({ entry, phone }) => ({
    bundle: bundleOf({ accountId, groupSendId, phone }),
    entry,
    talk: bundleOfPhone(accountId, phone),
  }));
}

/**
 * Each try claims under its own name: none takes another's claim for its own. It begins with the
 * batch, by which `markReturned` knows the copies of a message, then says which copy it is.
 */
const claimsOf = ({ name, id }: Delivery) => `${name}#${id}#`;

const notAsked: Decision = {
  rule: 'try-again',
  because: 'Something failed before the carrier was asked: it did not leave, and is tried again.',
};

/**
 * Answers which texts stayed and which are final. Removes from `unasked` those given to the
 * carrier.
 */
async function sendAll(
  message: TextsToSend,
  { claimId, at }: { claimId: string; at: Date },
  unasked: Set<string>,
): Promise<{ stayed: readonly Text[]; ended: readonly Text[] }> {
  const [claimed, leave] = await allEnded([
    claimTexts(keysOf(message), { claimId, at: at.toISOString(), number: message.number }),
    checkBreakers(message, at),
  ]);
  if (leave.waits) {
    await waitForCarrier(message, claimed, leave);
    return { stayed: claimed, ended: [] };
  }
  const stayed: Text[] = [];
  for (let open = claimed; open.length > 0; ) {
    const round = await sendSome(message, open, { leave, unasked });
    stayed.push(...round.stayed);
    open = round.unspoken;
  }
  return { stayed, ended: claimed.filter((text) => !stayed.includes(text)) };
}

/** The breaker is open: the carrier is not called. */
async function waitForCarrier(
  message: TextsToSend,
  texts: readonly Text[],
  { waits }: BreakerState,
): Promise<void> {
  const decision = { rule: waits?.rule ?? '', because: waits?.because ?? '' };
  const later = texts.map((text) => ({ text, decision }));
  await unclaimTexts(later);
  await requeueTexts(message, { waiting: [], later }, { at: now(), breakers: true });
}

/** One decision of the law, and the calls to the carrier while that decision is valid. */
async function sendSome(
  message: TextsToSend,
  texts: readonly Text[],
  { leave, unasked }: { leave: BreakerState; unasked: Set<string> },
): Promise<{ stayed: Text[]; unspoken: Text[] }> {
  const at = now();
  const { breakers } = leave;
  const { leaving, waiting, excluded } = await checkPermission(message, texts, at);
  await unclaimTexts(waiting);
  await noteOutcomes(message, excluded);
  const ours = message.groupSendId ? leaving : await markAsked(leaving);
  for (const { text } of ours) unasked.delete(text.entry);
  const { notes, later, unspoken, stop, heard } = await callCarrier(ours, now);
  for (const text of [...later.map((one) => one.text), ...unspoken]) unasked.add(text.entry);
  countTexts([...notes, ...excluded].map(({ state }) => state));
  // The others first: their answers must not be lost if a tombstone cannot be written.
  await recordOutcomes(
    message,
    notes.filter((note) => !isCarrierOptOut(note)),
  );
  await recordCarrierOptOuts(message, texts, notes.filter(isCarrierOptOut));
  if (stop) await tripBreaker(message, stop, { breakers, at });
  else if (heard) await resetBreakers(breakers, at);
  await unclaimTexts(later);
  await requeueTexts(message, { waiting, later }, { at, breakers: stop !== undefined });
  // A later try took over what is no longer ours, and brings it to its end.
  const lost = leaving.filter((one) => !ours.includes(one));
  const silent = new Set(
    [...waiting, ...excluded, ...later, ...lost].map(({ text }) => text.entry),
  );
  const stayed = texts.filter(({ entry }) => silent.has(entry));
  return { stayed, unspoken: [...unspoken] };
}

/**
 * Notes the answers that the carrier gave; texts for which nobody called it are planned again; the
 * rest of those tries is unknown.
 */
async function settleEarlierTries(message: TextsToSend, delivery: Delivery): Promise<void> {
  const { accountId, groupSendId, texts } = message;
  const open = new Set(texts.map(({ entry }) => entry));
  const claim = claimsOf(delivery);
  if (groupSendId) await noteByAnswers({ accountId, groupSendId }, { claim, open });
  else await giveBackUnasked(keysOf(message), { claim, decision: notAsked });
  const because = 'A try died between asking the carrier and noting the answer.';
  const mark = groupSendId ? markUnknown : markDirectUnknown;
  await mark(keysOf(message), {
    claim,
    decision: { rule: 'never-twice', because },
    at: delivery.at.toISOString(),
  });
}
