import { type Instant, isoOf, msOf } from './law/decision.ts';

/** A step of a round of the canary. `rest`: everything of this round is under way. */
type CanaryStep = 'start' | 'text' | 'stop' | 'judge' | 'rest';

/** A text of ours, as its row is now. */
type Sent = {
  readonly state: string;
  readonly createdAt: string;
  readonly claimedAt?: string | undefined;
};

/** What the product's rows say about a round. */
export type RoundFacts = {
  /** START of this round was received. */
  readonly startCame: boolean;
  readonly text?: Sent | undefined;
  /** When STOP of this round was published; undefined while it is not received. */
  readonly stopAt?: string | undefined;
  /** STOP of this round is the tombstone in force. */
  readonly isOut: boolean;
  readonly confirmation?: Sent | undefined;
};

/** A round that was judged; the times only where both ends are known. */
type RoundVerdict = {
  readonly passed: boolean;
  readonly problems: readonly string[];
  /** From writing the text to the sender that calls the carrier. */
  readonly textMs?: number;
  /** From STOP, as published, to the sender of its confirmation: the tombstone is before that. */
  readonly stopMs?: number;
};

const minuteMs = 60_000;
const minutes = 5;

/** When the round of this moment began: its name, in everything that is written for it. */
export function roundAt(at: Instant): string {
  const ms = msOf(at);
  return isoOf(ms - (ms % (minutes * minuteMs)));
}

/**
 * The step that is due: in the last minute of a round the judgement, before that the first one of
 * which nothing is seen yet. A wake that is missed or comes twice so does no harm: a step that was
 * lost is done again, under the same name.
 */
export function nextStep(facts: RoundFacts, at: Instant): CanaryStep {
  const minute = Math.floor((msOf(at) - msOf(roundAt(at))) / minuteMs);
  if (minute === minutes - 1) return 'judge';
  if (!facts.startCame) return 'start';
  if (!facts.text) return 'text';
  return facts.stopAt === undefined ? 'stop' : 'rest';
}

/** As promised for STOP: `infra/watch/objectives.ts`. */
const longestStopMs = 10_000;
const left: readonly string[] = ['sent', 'delivered'];

/** Whether the text left, and STOP was obeyed and confirmed in time. */
export function judgeRound(facts: RoundFacts): RoundVerdict {
  const { text, stopAt, isOut, confirmation } = facts;
  const textMs = msBetween(text?.createdAt, text);
  const stopMs = msBetween(stopAt, confirmation);
  const problems = [
    ...(hasLeft(text) ? [] : [`The text did not leave: ${text?.state ?? 'not written'}.`]),
    ...(isOut ? [] : ['STOP made no opt-out.']),
    ...(hasLeft(confirmation)
      ? []
      : [`No confirmation of STOP left: ${confirmation?.state ?? 'not written'}.`]),
    ...((stopMs ?? 0) <= longestStopMs ? [] : [`STOP took ${stopMs} ms to its confirmation.`]),
  ];
  return {
    passed: problems.length === 0,
    problems,
    ...(textMs === undefined ? {} : { textMs }),
    ...(stopMs === undefined ? {} : { stopMs }),
  };
}

function hasLeft(text: Sent | undefined): boolean {
  return text !== undefined && left.includes(text.state);
}

/** Undefined for what did not leave: its last try says nothing. */
function msBetween(from: string | undefined, to: Sent | undefined): number | undefined {
  if (from === undefined || to?.claimedAt === undefined || !hasLeft(to)) return undefined;
  return msOf(to.claimedAt) - msOf(from);
}
