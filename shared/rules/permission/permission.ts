import type { RuleName } from '../../values/rule-names.ts';
import { clocksThatCount } from '../hours/clocks-that-count.ts';
import { windowFor } from '../hours/quiet-hours.ts';
import {
  dayOf,
  type Instant,
  isoOf,
  msOf,
  type Purpose,
  type SendKind,
  timeOf,
} from '../law/decision.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';
import { type ConsentBasis, mayText } from './consent.ts';
import { judgeFrequency } from './frequency.ts';

/** All facts about one text that the rules need. */
export type PermissionFacts = {
  readonly account: { readonly status: string; readonly because: string };
  readonly groupSend?: { readonly status: string } | undefined;
  readonly phone: string;
  readonly purpose: Purpose;
  readonly kind: SendKind;
  readonly consent?: ConsentBasis | undefined;
  readonly optedOutAt?: string | undefined;
  /** Since when words that may mean stop wait for a decision. */
  readonly pausedAt?: string | undefined;
  /** Of a scheduled text: when a representative wrote it. */
  readonly writtenAt?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly state?: string | undefined;
  readonly introducedAt?: string | undefined;
  readonly answeredAt?: string | undefined;
  /** When this phone recently got marketing texts. */
  readonly marketingAt?: readonly string[] | undefined;
  /** When it was meant to leave. Long afterwards its words may no longer be true. */
  readonly meantFor?: string | undefined;
  /** True for a text that leaves only if the person does not text first, when they have. */
  readonly answeredFirst?: boolean | undefined;
  /** The latest time, as the tenant set it. */
  readonly notAfter?: string | undefined;
  /** For an automatic answer: its kind, and when the text that it answers came in. */
  readonly automatic?:
    | { readonly kind: 'confirmation' | 'help' | 'start'; readonly answersAt: string }
    | undefined;
};

type Reason = { readonly rule: RuleName; readonly because: string; readonly citation?: string };

/**
 * `send`: now, and the carrier must deliver before `closesAt`. `wait`: ask again at `notBefore`.
 * `hold`: not now; the act that ends the hold must queue it again. `exclude`: never.
 */
export type Permission =
  | (Reason & { readonly verdict: 'send'; readonly closesAt?: string })
  | (Reason & { readonly verdict: 'wait'; readonly notBefore: string })
  | (Reason & { readonly verdict: 'hold' })
  | (Reason & { readonly verdict: 'exclude' });

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/**
 * The carrier's shortest time to live: later than this before closing, it could deliver too late.
 */
const shortestLifeMs = 5_000;

/**
 * May this text leave now? Asked when it is planned, and again with fresh facts by the act that
 * calls the carrier. Checked in this order: account, group send, last moment, opt-out and consent,
 * cap, hours. Words that may mean stop pause group sends.
 */
export function mayLeave(facts: PermissionFacts, rulebook: Rulebook, at: Instant): Permission {
  if (facts.automatic) return automaticAnswer(facts, facts.automatic, { rulebook, at });
  return (
    accountStands(facts) ??
    groupSendStands(facts) ??
    tooLate(facts, rulebook, at) ??
    answeredFirst(facts) ??
    isPaused(facts) ??
    consentAndHours(facts, rulebook, at)
  );
}

/**
 * Answers to STOP, HELP and START leave at any hour, also from a suspended account. Each leaves in
 * time or not at all, and not when a later STOP or START has made it untrue.
 */
function automaticAnswer(
  facts: PermissionFacts,
  { kind, answersAt }: NonNullable<PermissionFacts['automatic']>,
  { rulebook, at }: { rulebook: Rulebook; at: Instant },
): Permission {
  const { confirmWithinMinutes, confirmCitation: citation } = rulebook.optOut;
  const minutes = kind === 'confirmation' ? confirmWithinMinutes : 60;
  const closesMs = msOf(answersAt) + minutes * minuteMs;
  const rule = `answer.${kind}` as const;
  if (msOf(at) > closesMs - shortestLifeMs) {
    const because =
      `An answer to ${kind === 'help' ? 'HELP' : kind} leaves within ${minutes} minutes ` +
      'or not at all.';
    return { verdict: 'exclude', rule, because, citation };
  }
  if (isOvertaken(facts, { kind, answersAt })) {
    const because = 'The person has texted START or STOP since: this answer is no longer true.';
    return { verdict: 'exclude', rule: 'answer.overtaken', because };
  }
  if (kind === 'start' && facts.account.status === 'terminated') {
    const because = 'A terminated account answers STOP and HELP, nothing else.';
    return { verdict: 'exclude', rule: 'account', because };
  }
  const because = 'The person asked for this answer by texting.';
  return { verdict: 'send', rule, because, citation, closesAt: isoOf(closesMs) };
}

/** After a quick STOP and START the queues may deliver the answers in the other order. */
function isOvertaken(
  { optedOutAt }: PermissionFacts,
  { kind, answersAt }: NonNullable<PermissionFacts['automatic']>,
): boolean {
  if (kind === 'help') return false;
  const isOutSince = optedOutAt !== undefined && msOf(optedOutAt) > msOf(answersAt);
  return isOutSince || (optedOutAt === undefined) === (kind === 'confirmation');
}

const consequence1 = 'iViP Marketing Rules (11 August 2014), Consequences 1 and 3';

function accountStands({ account }: PermissionFacts): Permission | undefined {
  if (account.status === 'active') return undefined;
  const because = `The account is ${account.status}: ${account.because}`;
  const verdict = account.status === 'terminated' ? 'exclude' : 'hold';
  return { verdict, rule: 'account', because, citation: consequence1 };
}

function groupSendStands({ groupSend }: PermissionFacts): Permission | undefined {
  const status = groupSend?.status;
  if (status === 'paused' || status === 'held') {
    return { verdict: 'hold', rule: 'group-send', because: `The group send is ${status}.` };
  }
  if (status !== 'cancelled') return undefined;
  return { verdict: 'exclude', rule: 'cancelled', because: 'The group send was cancelled.' };
}

/** No text of the group send leaves after this moment (ISO 8601). */
export function lastMomentOf(
  send: {
    readonly acceptedAt: string;
    readonly sendAt?: string | undefined;
    readonly notAfter?: string | undefined;
  },
  rulebook: Rulebook,
): string {
  const { acceptedAt, sendAt: meantFor = acceptedAt, notAfter } = send;
  return isoOf(lastMoment({ meantFor, notAfter }, rulebook));
}

/** The first moment at which no text of the group send leaves any more (ISO 8601). */
export function overAt(send: Parameters<typeof lastMomentOf>[0], rulebook: Rulebook): string {
  return isoOf(msOf(lastMomentOf(send, rulebook)) + 1);
}

/** In milliseconds since 1970; Infinity without a limit. */
function lastMoment(
  facts: Pick<PermissionFacts, 'notAfter' | 'meantFor'>,
  rulebook: Rulebook,
): number {
  const limits = [facts.notAfter].filter((time) => time !== undefined).map(msOf);
  if (facts.meantFor) limits.push(msOf(facts.meantFor) + rulebook.tooLate.afterHours * hourMs);
  return Math.min(...limits);
}

function tooLate(facts: PermissionFacts, rulebook: Rulebook, at: Instant): Permission | undefined {
  const limitMs = lastMoment(facts, rulebook);
  if (msOf(at) <= limitMs) return undefined;
  const last = timeOf(isoOf(limitMs));
  const because = `This text was not to leave after ${last}; what it says may no longer be so.`;
  return { verdict: 'exclude', rule: 'too-late', because, citation: rulebook.tooLate.citation };
}

/** A reminder is out of place when its request has been answered. */
function answeredFirst(facts: PermissionFacts): Permission | undefined {
  if (!facts.answeredFirst) return undefined;
  const because = 'They texted first, and this text was to leave only if they did not.';
  return { verdict: 'exclude', rule: 'answered-first', because };
}

/**
 * A person who may want to leave gets no group text, and no scheduled text that was written before
 * those words. A text that a representative writes to this one person after them may leave: asking
 * is the way to clear the doubt.
 */
function isPaused({ pausedAt, kind, writtenAt }: PermissionFacts): Permission | undefined {
  if (pausedAt === undefined) return undefined;
  const isOlder = writtenAt !== undefined && msOf(writtenAt) < msOf(pausedAt);
  if (kind !== 'group' && !isOlder) return undefined;
  return { verdict: 'exclude', ...whyPaused(pausedAt) };
}

/** Why no group send reaches a person who is paused since then. */
export function whyPaused(pausedAt: string): Required<Reason> {
  const because =
    `This person wrote on ${dayOf(pausedAt)} what may mean stop: ` +
    'nothing leaves until somebody decides.';
  return { rule: 'doubtful', because, citation: '47 CFR 64.1200(a)(10)' };
}

function consentAndHours(facts: PermissionFacts, rulebook: Rulebook, at: Instant): Permission {
  const { states } = clocksThatCount(facts);
  const consent = mayText({ ...facts, states }, facts, { rulebook, at });
  if (!consent.may) {
    const { rule, because, citation } = consent;
    return { verdict: 'exclude', rule, because, citation };
  }
  if (facts.purpose === 'marketing') {
    const cap = judgeFrequency(facts.marketingAt ?? [], rulebook, at);
    if (!cap.may) return waitUntil(cap, facts, rulebook);
  }
  const { rule, because } = consent;
  const reason = { rule, because, ...(consent.citation ? { citation: consent.citation } : {}) };
  if (inConversation(facts, at)) return { verdict: 'send', ...reason };
  const hours = openLongEnough(facts, rulebook, at);
  if (!hours.may) return waitUntil(hours, facts, rulebook);
  return { verdict: 'send', ...reason, closesAt: hours.closesAt };
}

/** The last seconds before closing count as closed. */
function openLongEnough(facts: PermissionFacts, rulebook: Rulebook, at: Instant) {
  const hours = windowFor(facts, rulebook, at);
  if (!hours.may || msOf(hours.closesAt) - msOf(at) >= shortestLifeMs) return hours;
  return windowFor(facts, rulebook, hours.closesAt);
}

/** A person who wrote within the last hour waits for an answer, so quiet hours do not apply. */
function inConversation(facts: PermissionFacts, at: Instant): boolean {
  if (facts.kind === 'group' || facts.purpose === 'marketing' || !facts.answeredAt) return false;
  return msOf(at) - msOf(facts.answeredAt) < hourMs;
}

function waitUntil(
  no: { rule: RuleName; because: string; citation: string; notBefore: string },
  facts: PermissionFacts,
  rulebook: Rulebook,
): Permission {
  const { rule, because, citation, notBefore } = no;
  return (
    tooLate(facts, rulebook, notBefore) ?? { verdict: 'wait', rule, because, citation, notBefore }
  );
}
