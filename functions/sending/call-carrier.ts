import { sendText } from '../../shared/carrier/aws-carrier.ts';
import type { CarrierAnswer, CarrierStop } from '../../shared/carrier/carrier.ts';
import type { Note } from '../../shared/tables/texts/text-states.ts';
import type { Decision, Text } from '../../shared/tables/texts/texts.ts';
import { inParallel } from '../../shared/values/in-parallel.ts';

/** A claimed text that the law lets leave, and until when the carrier may deliver it. */
export type Leaving = {
  readonly text: Text;
  readonly purpose: 'service' | 'marketing';
  readonly decision: Decision;
  readonly closesAt: string | undefined;
};

export type CarrierOutcome = {
  readonly notes: readonly Note[];
  /** The carrier throttled or stopped us: these did not leave. */
  readonly later: readonly { text: Text; decision: Decision }[];
  /** The first answer that stops all further calls; after it no call was made. */
  readonly stop: CarrierStop | undefined;
  /** The carrier accepted or refused at least one text by its content, so it is working. */
  readonly heard: boolean;
  /** No call was made for these: the decision of the law about them is too old. */
  readonly unspoken: readonly Text[];
};

const callsAtOnce = 25;
/**
 * How long a decision of the law is valid: a pause, a STOP or a suspension takes effect within it.
 */
const freshMs = 2_000;
const longestLifeSeconds = 4 * 60 * 60;
/** The carrier's minimum. */
const shortestLifeSeconds = 5;

/**
 * Gives each text to the carrier, once, and answers the outcomes. Call it as soon as the law has
 * decided. With a slow carrier the last texts come much later: `now` gives the time for each.
 */
export async function callCarrier(
  leaving: readonly Leaving[],
  now: () => Date,
): Promise<CarrierOutcome> {
  const oldAtMs = now().getTime() + freshMs;
  const unspoken: Text[] = [];
  let stop: CarrierStop | undefined;
  const spoken: { text: Text; answer: CarrierAnswer }[] = [];
  const people = Map.groupBy(leaving, ({ text }) => text.phone);
  // Texts to one person in their order; several people at once.
  await inParallel([...people.values()], callsAtOnce, async (ones) => {
    for (const one of ones) {
      const at = now();
      const { text } = one;
      if (!stop && at.getTime() > oldAtMs) unspoken.push(text);
      else {
        const answer = stop ?? (await callOnce(one, at));
        if (answer.outcome === 'stop') stop ??= answer;
        spoken.push({ text, answer });
      }
    }
  });
  const at = now().toISOString();
  const notes = spoken.flatMap(({ text, answer }) => noteOf(text, answer, at));
  const later = spoken.flatMap(({ text, answer }) => laterOf(text, answer));
  return { notes, later, unspoken, stop, heard: notes.some(({ state }) => state !== 'unknown') };
}

async function callOnce({ text, purpose, closesAt }: Leaving, at: Date): Promise<CarrierAnswer> {
  const timeToLiveSeconds = lifeOf(closesAt, at);
  if (timeToLiveSeconds < shortestLifeSeconds) {
    return { outcome: 'later', because: 'Its hours ended while it waited for its turn.' };
  }
  return sendText({
    from: text.number,
    to: text.phone,
    body: text.body,
    reference: `${text.bundle}|${text.entry}`,
    purpose,
    timeToLiveSeconds,
  });
}

/** Not after the window closes: a text accepted at 20:55 must not ring at night. */
function lifeOf(closesAt: string | undefined, at: Date): number {
  if (!closesAt) return longestLifeSeconds;
  const left = Math.floor((Date.parse(closesAt) - at.getTime()) / 1000);
  return Math.min(longestLifeSeconds, left);
}

function noteOf(text: Text, answer: CarrierAnswer, at: string): Note[] {
  const { outcome } = answer;
  if (outcome === 'sent') return [{ text, state: 'sent', messageId: answer.messageId, at }];
  if (outcome === 'later' || outcome === 'stop') return [];
  const decision = { rule: `carrier.${outcome}`, because: answer.because };
  if (outcome === 'unknown') return [{ text, state: 'unknown', decision, at }];
  if (outcome === 'opted-out') return [{ text, state: 'excluded', decision, at }];
  return [{ text, state: 'failed', decision, at }];
}

function laterOf(text: Text, answer: CarrierAnswer): { text: Text; decision: Decision }[] {
  if (answer.outcome !== 'later' && answer.outcome !== 'stop') return [];
  return [{ text, decision: { rule: `carrier.${answer.outcome}`, because: answer.because } }];
}
