import type { RuleName } from '../../values/rule-names.ts';
import {
  type Allowed,
  type Denied,
  dayOf,
  type Instant,
  isoOf,
  msOf,
  type Purpose,
  type SendKind,
} from '../law/decision.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';
import { relationshipUntil } from './relationship.ts';

/** Why we may text a person, as the phonebook keeps it. */
export type ConsentBasis = {
  readonly basis: 'express' | 'relationship';
  /** Some rulebooks do not accept oral consent for marketing. `written` when missing. */
  readonly form?: 'written' | 'oral' | undefined;
  readonly obtainedAt?: string | undefined;
  readonly lastTransactionAt?: string | undefined;
  readonly lastInquiryAt?: string | undefined;
};

export type ConsentFacts = {
  readonly consent?: ConsentBasis | undefined;
  readonly optedOutAt?: string | undefined;
  /** When the one introduction on a relationship was sent, if it is unanswered. */
  readonly introducedAt?: string | undefined;
  /** When the person last wrote to us. */
  readonly answeredAt?: string | undefined;
  /** States where the person may live: the strictest of their rules counts. */
  readonly states: readonly string[];
};

/** `until`: when this permission expires; undefined when it does not. */
export type ConsentDecision = (Allowed & { readonly until?: string }) | Denied;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * May this person be texted for this purpose? Opt-out first; then what the person asked for; then a
 * relationship, which permits one introduction and then silence until the person answers, consents
 * or buys again.
 */
export function mayText(
  facts: ConsentFacts,
  send: { purpose: Purpose; kind: SendKind },
  law: { rulebook: Rulebook; at: Instant },
): ConsentDecision {
  const { rulebook, at } = law;
  if (facts.optedOutAt !== undefined) return optedOut(facts.optedOutAt, rulebook);
  const { consent } = facts;
  if (consent?.basis === 'express') return onExpress(consent, send.purpose, law);
  const answered = onReply(facts, send, law);
  if (answered) return answered;
  if (!consent) {
    const because = 'This person is not in the phonebook, so nothing says that they may be texted.';
    return denied('consent.missing', because, rulebook.express.citation);
  }
  return onRelationship(facts, consent, { ...send, ...law, at });
}

function optedOut(since: string, rulebook: Rulebook): Denied {
  const because =
    `This person opted out on ${dayOf(since)}. Only a START from the phone itself undoes ` +
    'that.';
  return denied('opted-out', because, rulebook.optOut.citation);
}

function onExpress(
  consent: ConsentBasis,
  purpose: Purpose,
  { rulebook, at }: { rulebook: Rulebook; at: Instant },
): ConsentDecision {
  const { citation, oralCarriesMarketing } = rulebook.express;
  if (!consent.obtainedAt || msOf(consent.obtainedAt) > msOf(at)) {
    const because = 'The consent has no date in the past, so it proves nothing.';
    return denied('consent.undated', because, citation);
  }
  if (purpose === 'marketing' && consent.form === 'oral' && !oralCarriesMarketing) {
    const because = 'This person agreed by voice; marketing texts need a written agreement.';
    return denied('consent.purpose', because, citation);
  }
  const because = `This person asked for texts on ${dayOf(consent.obtainedAt)}.`;
  return { may: true, rule: 'consent.express', because, citation };
}

/** A person who writes to a business expects an answer, even a stranger, but no advertising. */
function onReply(
  facts: ConsentFacts,
  send: { purpose: Purpose; kind: SendKind },
  { rulebook, at }: { rulebook: Rulebook; at: Instant },
): ConsentDecision | undefined {
  if (send.kind === 'group' || send.purpose === 'marketing' || !facts.answeredAt) return undefined;
  const untilMs = msOf(facts.answeredAt) + rulebook.reply.withinDays * dayMs;
  if (untilMs <= msOf(at)) return undefined;
  const because = `This person wrote on ${dayOf(facts.answeredAt)} and may be answered.`;
  const { citation } = rulebook.reply;
  return { may: true, rule: 'consent.reply', because, citation, until: isoOf(untilMs) };
}

function onRelationship(
  facts: ConsentFacts,
  consent: ConsentBasis,
  given: { purpose: Purpose; rulebook: Rulebook; at: Instant },
): ConsentDecision {
  const { relationship, introduction } = given.rulebook;
  if (!relationship.carries.includes(given.purpose)) {
    const because = 'A customer relationship carries service texts only; marketing needs consent.';
    return denied('consent.purpose', because, relationship.carriesCitation);
  }
  const lasts = relationshipUntil(consent, facts.states, given.rulebook);
  if (!lasts || msOf(lasts.until) <= msOf(given.at)) {
    const because = lasts
      ? `The relationship ended on ${dayOf(lasts.until)}. A new purchase or a consent ` +
        'opens it again.'
      : 'No purchase or inquiry is known that permits a text where this person lives: ask first.';
    return denied('consent.expired', because, lasts?.citation ?? relationship.citation);
  }
  if (facts.introducedAt && !isReopened(facts, consent)) {
    const because =
      `One introduction was sent on ${dayOf(facts.introducedAt)} and is not answered. ` +
      'Until the person answers, consents or buys again there is silence.';
    return denied('introduction', because, introduction.citation);
  }
  const because =
    `A customer since ${dayOf(lasts.since)}; the relationship lasts until ` +
    `${dayOf(lasts.until)}.`;
  const { until, citation } = lasts;
  return { may: true, rule: 'consent.relationship', because, citation, until };
}

function isReopened(facts: ConsentFacts, consent: ConsentBasis): boolean {
  const introducedMs = msOf(facts.introducedAt ?? isoOf(0));
  const later = [facts.answeredAt, consent.lastTransactionAt];
  return later.some((time) => time !== undefined && msOf(time) > introducedMs);
}

function denied(rule: RuleName, because: string, citation: string): Denied {
  return { may: false, rule, because, citation };
}
