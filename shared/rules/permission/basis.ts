import { type Decision, dayOf, type Instant, msOf } from '../law/decision.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';
import type { ConsentBasis } from './consent.ts';
import { relationshipUntil } from './relationship.ts';

type BasisDecision = Decision & { readonly rule: 'basis.express' | 'basis.relationship' };

/**
 * Is this a valid reason to add a person to the phonebook? Express consent needs a source and a
 * date in the past; a relationship needs a purchase or inquiry that is recent enough.
 */
export function judgeBasis(
  consent: ConsentBasis & {
    readonly source?: string | undefined;
    readonly states?: readonly string[];
  },
  rulebook: Rulebook,
  at: Instant,
): BasisDecision {
  return consent.basis === 'express'
    ? judgeExpress(consent, rulebook, at)
    : judgeRelationship(consent, rulebook, at);
}

function judgeExpress(
  consent: ConsentBasis & { readonly source?: string | undefined },
  { express }: Rulebook,
  at: Instant,
): BasisDecision {
  const { citation } = express;
  const no = (because: string): BasisDecision => {
    return { may: false, rule: 'basis.express', because, citation };
  };
  if (!consent.source?.trim()) return no('Say where the consent was given (source).');
  if (!consent.obtainedAt) return no('Say when the consent was given (obtainedAt).');
  if (msOf(consent.obtainedAt) > msOf(at)) {
    return no(`The consent is dated ${dayOf(consent.obtainedAt)}, which is in the future.`);
  }
  const because = `Consent from ${consent.source} on ${dayOf(consent.obtainedAt)}.`;
  return { may: true, rule: 'basis.express', because, citation };
}

function judgeRelationship(
  consent: ConsentBasis & { readonly states?: readonly string[] },
  rulebook: Rulebook,
  at: Instant,
): BasisDecision {
  const { citation } = rulebook.relationship;
  const events = [consent.lastTransactionAt, consent.lastInquiryAt].filter(
    (one) => one !== undefined,
  );
  const no = (because: string, by = citation): BasisDecision => {
    return { may: false, rule: 'basis.relationship', because, citation: by };
  };
  if (events.length === 0)
    return no('Say when this person last bought or paid (lastTransactionAt).');
  const future = events.find((event) => msOf(event) > msOf(at));
  if (future) return no(`The transaction is dated ${dayOf(future)}, which is in the future.`);
  const lasts = relationshipUntil(consent, consent.states ?? [], rulebook);
  if (!lasts) return no('Where this person lives, such an event is no reason to text: ask first.');
  if (msOf(lasts.until) <= msOf(at)) {
    const because =
      `The last transaction was on ${dayOf(lasts.since)}: the relationship ended on ` +
      `${dayOf(lasts.until)}.`;
    return no(because, lasts.citation);
  }
  const because = `A customer since ${dayOf(lasts.since)}, until ${dayOf(lasts.until)}.`;
  return { may: true, rule: 'basis.relationship', because, citation: lasts.citation };
}
