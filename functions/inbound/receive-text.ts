import { asError, log } from '../../shared/lambda/log.ts';
import { metricsWritten } from '../../shared/lambda/metrics.ts';
import { batchWorker } from '../../shared/lambda/queue-worker.ts';
import { keepInboundTexts } from '../../shared/people/keep-inbound-texts.ts';
import { asksForNoAnswer } from '../../shared/rules/replies/asks-for-no-answer.ts';
import type { NewEvent } from '../../shared/tables/events/events.ts';
import { bundleOfPhone, talkAtOf } from '../../shared/tables/texts/text-keys.ts';
import type { Decision, Text } from '../../shared/tables/texts/texts.ts';
import { countParts } from '../../shared/values/message-parts.ts';
import { answerHelp } from './answer-help.ts';
import type { Inbound } from './inbound.ts';
import { joinPieces } from './join-pieces.ts';
import { pausePeople } from './pause-people.ts';
import { Envelope, type ReadInbound, readInbound } from './read-inbound.ts';
import { restoreConsent } from './restore-consent.ts';
import { type Leaving, unsubscribe } from './unsubscribe.ts';

/**
 * Phones texted us. The words are classified; people who opt out are out before anything else
 * happens. Each step may run twice: rows are named by the carrier's message id. Texts of different
 * people are handled together; texts of one person, one after the other.
 */
export const handler = batchWorker(Envelope, async (received) => {
  const { read, unread } = await readInbound(received);
  const failed = [...unread];
  const waiting = new Set<string>();
  for (const round of roundsOf(read)) {
    // A failed text is retried. A later text of the same person must not overtake it.
    const open = round.filter((text) => !waiting.has(personOf(text)));
    const again = new Set(await receiveRound(open));
    for (const text of round) {
      if (!waiting.has(personOf(text)) && !again.has(text.id)) continue;
      waiting.add(personOf(text));
      failed.push(text.id);
    }
  }
  return failed;
}).use(metricsWritten());

const personOf = ({ inbound }: ReadInbound) => {
  return bundleOfPhone(inbound.account.accountId, inbound.phone);
};

/** In each round at most one text of each person of an account, in the order of arrival. */
function roundsOf(read: readonly ReadInbound[]): ReadInbound[][] {
  const byPerson = Map.groupBy(read, personOf);
  const rounds: ReadInbound[][] = [];
  for (const texts of byPerson.values()) {
    const inOrder = texts.toSorted((one, other) => (one.inbound.at < other.inbound.at ? -1 : 1));
    for (const [n, text] of inOrder.entries()) {
      const round = rounds[n] ?? [];
      round.push(text);
      rounds[n] = round;
    }
  }
  return rounds;
}

/** All together. If that fails, each on its own, so that one does not block its neighbours. */
async function receiveRound(round: readonly ReadInbound[]): Promise<string[]> {
  if (round.length === 0) return [];
  try {
    await receive(round.map(({ inbound }) => inbound));
    return [];
  } catch (error) {
    const messageIds = round.map(({ id }) => id);
    log.error('inbound-texts-failed', { messageIds, error: asError(error) });
    if (round.length === 1) return messageIds;
  }
  const failed = await Promise.all(round.map((one) => receiveRound([one])));
  return failed.flat();
}

async function receive(received: readonly Inbound[]): Promise<void> {
  const inbounds = await joinPieces(received);
  const optOuts = await unsubscribe(inbounds.flatMap(leaving));
  await pausePeople(inbounds);
  const unanswered = new Map<string, Decision>();
  for (const inbound of inbounds) {
    const why = await answerIfAsked(inbound);
    if (why) unanswered.set(inbound.textId, why);
  }
  await keepTexts(inbounds, { optOuts, unanswered });
}

/** Answers why a text that asks for an automatic answer gets none. */
async function answerIfAsked(inbound: Inbound): Promise<Decision | undefined> {
  const { label } = inbound.verdict;
  if (label === 'optIn') return restoreConsent(inbound);
  return label === 'help' ? answerHelp(inbound) : undefined;
}

function leaving(inbound: Inbound): Leaving[] {
  const { label, certainty } = inbound.verdict;
  if (certainty === 'doubtful') return [];
  const leaves = label === 'optOut' || label === 'hostile' || label === 'wrongNumber';
  return leaves ? [{ ...inbound, kind: label }] : [];
}

/** Every text is kept, shown in the inbox and added to the feed, whatever it says. */
async function keepTexts(
  inbounds: readonly Inbound[],
  found: { optOuts: ReadonlySet<string>; unanswered: ReadonlyMap<string, Decision> },
): Promise<void> {
  await keepInboundTexts(
    inbounds.map((inbound) => {
      const { account, phone, number, body, at, verdict } = inbound;
      const alert = alertOf(verdict);
      const staysDone = verdict.label === 'ordinary' && !alert && asksForNoAnswer(body);
      const line = { accountId: account.accountId, phone, at, body, number, alert, staysDone };
      const why = found.unanswered.get(inbound.textId);
      const text = { ...textOf(inbound), ...(why ? { unanswered: why } : {}) };
      return { text, line, event: eventOf(text, found.optOuts) };
    }),
  );
}

/** A STOP has one event: the opt-out that it made. */
function eventOf({ phone, kind, entry: textId }: Text, optOuts: ReadonlySet<string>): NewEvent {
  if (!optOuts.has(textId)) return { type: 'text.received', phone, textId, kind };
  return { type: 'contact.opted-out', phone, kind, channel: 'text', textId };
}

/** What a representative must look at. */
function alertOf({ alert, certainty, because }: Inbound['verdict']): string | undefined {
  if (certainty === 'doubtful') return `May want no more texts. ${because}`;
  return alert ? because : undefined;
}

function textOf({ account, phone, number, body, at, textId, verdict }: Inbound): Text {
  const bundle = bundleOfPhone(account.accountId, phone);
  return {
    bundle,
    entry: textId,
    accountId: account.accountId,
    phone,
    number,
    direction: 'in',
    kind: verdict.certainty === 'doubtful' ? 'doubtful' : verdict.label,
    state: 'received',
    body,
    parts: countParts(body).parts,
    decision: { rule: verdict.rule, because: verdict.because },
    matched: verdict.matched,
    createdAt: at,
    talk: bundle,
    talkAt: talkAtOf(at, textId),
  };
}
