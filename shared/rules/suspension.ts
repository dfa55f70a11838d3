import type { RuleName } from '../values/rule-names.ts';
import { type Instant, msOf } from './law/decision.ts';
import type { Rulebook, SuspensionPolicy, SuspensionTrigger } from './rulebooks/rulebook.ts';

/** An opt-out, as the log has it. */
export type LoggedOptOut = {
  readonly optedOutAt: string;
  readonly kind: string;
  /** Its channel: `text` is the person's own reply, if nobody recorded it. */
  readonly channel: string;
  /** When the account last texted the person before that; undefined if it never did. */
  readonly textedAt?: string | undefined;
};

export type SuspensionFacts = {
  readonly optOuts: readonly LoggedOptOut[];
  /** Opt-outs until then were looked at by an operator. */
  readonly clearedAt?: string | undefined;
  /** The account's own thresholds; the rulebook's when missing. */
  readonly policy?: SuspensionPolicy | undefined;
};

/** Why an opt-out does not count: a word that the evidence shows. */
export type NotCounted =
  | 'looked-at-before'
  | 'recorded'
  | 'in-doubt'
  | 'imported'
  | 'by-the-carrier'
  | 'not-texted';

/**
 * Why an opt-out does not count towards suspension; undefined when it does. What counts is the
 * person's own reply to an account that texted them lately. Opt-outs recorded by a representative,
 * a file or the carrier do not count (honesty must not be punished), nor do words in doubt, nor
 * strangers: anybody could have them text STOP. A later START does not undo the count.
 */
export function whyNotCounted(
  { optedOutAt, kind, channel, textedAt }: LoggedOptOut,
  { clearedAt }: Pick<SuspensionFacts, 'clearedAt'>,
  rulebook: Rulebook,
): NotCounted | undefined {
  if (clearedAt !== undefined && optedOutAt <= clearedAt) return 'looked-at-before';
  if (channel === 'import') return 'imported';
  if (channel === 'carrier') return 'by-the-carrier';
  if (channel === 'doubt-undecided') return 'in-doubt';
  if (channel !== 'text') return 'recorded';
  if (kind === 'recorded') return 'in-doubt';
  const sinceMs = msOf(optedOutAt) - rulebook.suspension.textedWithinDays * dayMs;
  return textedAt === undefined || msOf(textedAt) < sinceMs ? 'not-texted' : undefined;
}

const dayMs = 24 * 60 * 60 * 1000;

type SuspensionEvidence = {
  readonly trigger: 'burst' | 'day';
  readonly optOuts: number;
  readonly withinMinutes: number;
  readonly textedInLast24Hours: number;
  readonly percent: number;
  readonly threshold: SuspensionTrigger;
  readonly byKind: Readonly<Record<string, number>>;
  /** How many other opt-outs there were in that time, by the reason why they do not count. */
  readonly notCounted: Readonly<Partial<Record<NotCounted, number>>>;
};

type Finding = { readonly rule: RuleName; readonly because: string; readonly citation: string };

export type SuspensionVerdict =
  | (Finding & { readonly suspend: true; readonly evidence: SuspensionEvidence })
  | (Finding & {
      readonly suspend: false;
      readonly warn: true;
      readonly evidence: SuspensionEvidence;
    })
  | (Finding & { readonly suspend: false; readonly warn: false });

/**
 * Whether there are too many opt-outs in a short time. Both the count and the share must be
 * reached, and with nobody texted there is no share. `textedInLast24Hours` counts distinct people;
 * counting may stop above `peopleNeeded`.
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
    const within = optOutsWithin(facts, { level, rulebook, at });
    const { optOuts: least, percentOfTexted } = level.threshold;
    const left = within.counted.length;
    const percent = texted === 0 ? 0 : (left / texted) * 100;
    if (left < least || percent < percentOfTexted) continue;
    const evidence = evidenceOf(level, { ...within, texted, percent });
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
    const rule = `suspension.${level.trigger}` as const;
    return { suspend: true, rule, because, evidence, citation };
  }
  const because = 'Few of the people texted have opted out.';
  return { suspend: false, warn: false, rule: 'suspension', because, citation };
}

/**
 * The largest number of texted people at which these opt-outs would still suspend or warn. Counting
 * may stop above it. 0: too few opt-outs, so nothing needs counting. Infinity: the threshold has no
 * share, and the number of people is only shown as evidence.
 */
export function peopleNeeded(facts: SuspensionFacts, rulebook: Rulebook, at: Instant): number {
  const limits = levelsOf(facts.policy ?? rulebook.suspension).map((level) => {
    const { threshold } = level;
    const count = optOutsWithin(facts, { level, rulebook, at }).counted.length;
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

type Within = {
  readonly counted: readonly LoggedOptOut[];
  readonly notCounted: SuspensionEvidence['notCounted'];
};

function optOutsWithin(
  facts: SuspensionFacts,
  { level, rulebook, at }: { level: Level; rulebook: Rulebook; at: Instant },
): Within {
  const to = msOf(at);
  const from = to - level.threshold.withinMinutes * 60_000;
  const counted: LoggedOptOut[] = [];
  const notCounted: Partial<Record<NotCounted, number>> = {};
  for (const optOut of facts.optOuts) {
    const when = msOf(optOut.optedOutAt);
    if (when <= from || when > to) continue;
    const why = whyNotCounted(optOut, facts, rulebook);
    if (why === undefined) counted.push(optOut);
    else notCounted[why] = (notCounted[why] ?? 0) + 1;
  }
  return { counted, notCounted };
}

function evidenceOf(
  { trigger, threshold }: Level,
  { counted, notCounted, texted, percent }: Within & { texted: number; percent: number },
): SuspensionEvidence {
  const byKind: Record<string, number> = {};
  for (const { kind } of counted) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return {
    trigger,
    optOuts: counted.length,
    withinMinutes: threshold.withinMinutes,
    textedInLast24Hours: texted,
    percent: Math.round(percent * 100) / 100,
    threshold,
    byKind,
    notCounted,
  };
}

function sentenceOf(evidence: SuspensionEvidence): string {
  const { optOuts, withinMinutes, textedInLast24Hours: texted, percent } = evidence;
  const time = withinMinutes % 60 === 0 ? `${withinMinutes / 60} h` : `${withinMinutes} min`;
  const people = optOuts === 1 ? 'person' : 'people';
  return (
    `${optOuts} ${people} opted out within ${time}, ${percent} % of the ${texted} texted ` +
    `in 24 h.${othersIn(evidence)}`
  );
}

function othersIn({ notCounted }: SuspensionEvidence): string {
  const reasons = Object.entries(notCounted);
  const others = reasons.reduce((sum, [, count]) => sum + count, 0);
  if (others === 0) return '';
  const why = reasons.map(([reason, count]) => `${reason} ${count}`).join(', ');
  return ` Of others who left, ${others} did not count (${why}).`;
}
