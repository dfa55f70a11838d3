import type { Allowed, Denied } from '../law/decision.ts';

export type TextLimitDecision = (Allowed | (Denied & { readonly notBefore: string })) & {
  /** How many more texts may leave today; Infinity without a limit. */
  readonly left: number;
};

const rule = 'limit.texts-per-day';

/**
 * How many texts of its own an account may still send today, by the limit that an operator set.
 * Answers to STOP, HELP and START do not count and are never held back.
 */
export function judgeTextLimit(
  textsPerDay: number | undefined,
  today: { readonly texts: number; readonly endsAt: string },
): TextLimitDecision {
  if (textsPerDay === undefined) {
    return { may: true, rule, because: 'No limit is set.', left: Infinity };
  }
  const left = Math.max(0, textsPerDay - today.texts);
  const limit = `This account may send ${textsPerDay} texts a day`;
  if (left > 0) return { may: true, rule, because: `${limit}; ${left} are left today.`, left };
  const because = `${limit}: the rest waits for tomorrow, midnight on the Pacific coast.`;
  return { may: false, rule, because, citation, left, notBefore: today.endsAt };
}

/** No law: an operator's decision about this account. */
const citation = 'The limits that an operator set for this account';
