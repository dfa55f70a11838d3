import type { CapClass } from '../../values/cap-class.ts';
import { carrierDailyCaps } from '../data/carrier-daily-caps.ts';
import type { Allowed, Denied } from '../law/decision.ts';

/**
 * The cap that an operator recorded: the brand's class, or a number of parts. `{}`: no cap.
 */
export type DailyCap = { readonly class?: CapClass; readonly parts?: number };

export type DailyCapDecision = (Allowed | (Denied & { readonly notBefore: string })) & {
  /** Undefined: no cap. */
  readonly partsPerDay?: number;
  /** How many more parts may leave today; Infinity without a cap. */
  readonly left: number;
};

const rule = 'carrier-daily-cap';

/** The parts that an account may send in a day; undefined when it has no cap. */
export function partsPerDayOf(cap: DailyCap | undefined): number | undefined {
  if (cap?.class) return carrierDailyCaps.classes[cap.class].partsPerDay;
  return cap?.parts;
}

/**
 * How many parts of group sends may still leave today. The network of a phone is not known, so
 * every part counts as if it went to the network with the cap: too few may leave, never too many.
 * One-to-one texts count but are not stopped: a person waits for them, and only some of them meet
 * the cap.
 */
export function judgeDailyCap(
  cap: DailyCap | undefined,
  today: { readonly parts: number; readonly endsAt: string },
): DailyCapDecision {
  const partsPerDay = partsPerDayOf(cap);
  if (partsPerDay === undefined) {
    return { may: true, rule, because: 'No daily cap is recorded.', left: Infinity };
  }
  const { citation } = carrierDailyCaps;
  const left = Math.max(0, partsPerDay - today.parts);
  const whose = cap?.class ? ` (${carrierDailyCaps.classes[cap.class].of})` : '';
  const limit = `The carriers take at most ${partsPerDay} parts a day from this business${whose}`;
  if (left > 0) {
    const because = `${limit}; ${left} are left today.`;
    return { may: true, rule, because, citation, partsPerDay, left };
  }
  const because = `${limit}: the rest waits for tomorrow, midnight on the Pacific coast.`;
  return { may: false, rule, because, citation, partsPerDay, left, notBefore: today.endsAt };
}
