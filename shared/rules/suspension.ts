import { type Instant, msOf } from './law/decision.ts';
import type { Rulebook, SuspensionPolicy, SuspensionTrigger } from './rulebooks/rulebook.ts';

/** Someone who left: by STOP, hostile or wrong-number reply, or recorded by a representative. */
type CountedOptOut = {
  readonly optedOutAt: string;
  readonly kind?: string;
  /** A later START does not remove it from the count; an operator's `voided` (a mistake) does. */
  readonly state?: 'out' | 'restored' | 'voided';
};

export type SuspensionFacts = {
  readonly optOuts: readonly CountedOptOut[];
  /** The account's own thresholds; the rulebook's when missing. */
  readonly policy?: SuspensionPolicy | undefined;
};

type SuspensionEvidence = {
  readonly trigger: 'burst' | 'day';
  readonly optOuts: number;
  readonly withinMinutes: number;
  readonly textedInLast24Hours: number;
  readonly percent: number;
  readonly threshold: SuspensionTrigger;
  readonly byKind: Readonly<Record<string, number>>;
};

type Finding = { readonly rule: string; readonly because: string; readonly citation: string };

export type SuspensionVerdict =
  | (Finding & { readonly suspend: true; readonly evidence: SuspensionEvidence })
  | (Finding & {
      readonly suspend: false;
      readonly warn: true;
      readonly evidence: SuspensionEvidence;
    })
  | (Finding & { readonly suspend: false; readonly warn: false });

/**
 * Whether too many people left in a short time. Both the count and the share must be reached.
 * `textedInLast24Hours` counts distinct people; counting may stop above `peopleNeeded`.
 */
export function judgeSuspension(
  facts: SuspensionFacts & { readonly textedInLast24Hours: number },
  rulebook: Rulebook,
  at: Instant,
): SuspensionVerdict {
  const policy = facts.policy ?? rulebook.suspension;
  const { citation } = rulebook.suspension;
  const texted = facts.textedInLast24Hours;
  for (const level of levelsOf(policy)) {
    const optOuts = optOutsWithin(facts.optOuts, level.threshold.withinMinutes, at);
    const percent = texted === 0 ? 100 : (optOuts.length / texted) * 100;
    const { optOuts: least, percentOfTexted } = level.threshold;
    if (optOuts.length < least || percent < percentOfTexted) continue;
    const evidence = evidenceOf(level, { optOuts, texted, percent });
    const counted = sentenceOf(evidence);
    if (!level.suspends) {
      const because = `${counted} That is on the way to a suspension.`;
      return {
        suspend: false,
        warn: true,
        rule: 'suspension.warning',
        because,
        evidence,
        citation,
      };
    }
    const because = `${counted} Too many people left in a short time.`;
    const rule = `suspension.${level.trigger}`;
    return { suspend: true, rule, because, evidence, citation };
  }
  const because = 'Few of the people texted have opted out.';
  return { suspend: false, warn: false, rule: 'suspension', because, citation };
}

/**
 * The largest number of texted people at which these opt-outs would still suspend or warn. Counting
 * may stop above it. 0: too few opt-outs, so nobody needs counting. Infinity: the threshold has no
 * share, and the number of people is only shown as evidence.
 */
export function peopleNeeded(facts: SuspensionFacts, rulebook: Rulebook, at: Instant): number {
  const limits = levelsOf(facts.policy ?? rulebook.suspension).map(({ threshold }) => {
    const count = optOutsWithin(facts.optOuts, threshold.withinMinutes, at).length;
    // Without a share this divides by zero: Infinity, so every number is within it.
    return count < threshold.optOuts ? 0 : Math.floor((count * 100) / threshold.percentOfTexted);
  });
  return Math.max(...limits);
}

type Level = {
  readonly trigger: 'burst' | 'day';
  readonly suspends: boolean;
  readonly threshold: SuspensionTrigger;
};

/** The most severe first. */
function levelsOf({ burst, day, warnAt }: SuspensionPolicy): Level[] {
  return [
    { trigger: 'burst', suspends: true, threshold: burst },
    { trigger: 'day', suspends: true, threshold: day },
    { trigger: 'burst', suspends: false, threshold: partOf(burst, warnAt) },
    { trigger: 'day', suspends: false, threshold: partOf(day, warnAt) },
  ];
}

function partOf(threshold: SuspensionTrigger, part: number): SuspensionTrigger {
  return {
    optOuts: Math.ceil(threshold.optOuts * part),
    withinMinutes: threshold.withinMinutes,
    percentOfTexted: threshold.percentOfTexted * part,
  };
}

function optOutsWithin(
  optOuts: readonly CountedOptOut[],
  minutes: number,
  at: Instant,
): CountedOptOut[] {
  const to = msOf(at);
  const from = to - minutes * 60_000;
  return optOuts.filter(({ optedOutAt, state }) => {
    const when = msOf(optedOutAt);
    return state !== 'voided' && when > from && when <= to;
  });
}

function evidenceOf(
  { trigger, threshold }: Level,
  found: { optOuts: readonly CountedOptOut[]; texted: number; percent: number },
): SuspensionEvidence {
  const byKind: Record<string, number> = {};
  for (const { kind = 'optOut' } of found.optOuts) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return {
    trigger,
    optOuts: found.optOuts.length,
    withinMinutes: threshold.withinMinutes,
    textedInLast24Hours: found.texted,
    percent: Math.round(found.percent * 100) / 100,
    threshold,
    byKind,
  };
}

function sentenceOf(evidence: SuspensionEvidence): string {
  const { optOuts, withinMinutes, textedInLast24Hours: texted, percent } = evidence;
  const time = withinMinutes % 60 === 0 ? `${withinMinutes / 60} h` : `${withinMinutes} min`;
  const people = optOuts === 1 ? 'person' : 'people';
  return (
    `${optOuts} ${people} opted out within ${time}, ${percent} % of the ${texted} texted ` +
    'in 24 h.'
  );
}
