/** Longer than the sweep's minute and a first step of planning: the texts wait for their time. */
const planAheadMs = 2 * 60_000;

/**
 * When a group send for later is planned: so early before its time that its first texts leave on
 * time. Undefined when that is now: then it is planned at once, for later.
 */
export function planTimeOf(sendAt: string | undefined, at: Date): string | undefined {
  if (sendAt === undefined) return undefined;
  const planAtMs = Date.parse(sendAt) - planAheadMs;
  return planAtMs > at.getTime() ? new Date(planAtMs).toISOString() : undefined;
}
