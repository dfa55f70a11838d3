import type { CarrierStop } from '../../shared/carrier/carrier.ts';
import { log } from '../../shared/lambda/log.ts';
import { countCarrierStop } from '../../shared/lambda/metrics.ts';
import type { TextsToSend } from '../../shared/queues/texts-to-send.ts';
import {
  type BreakerDecision,
  judgeBreakers,
  nextProbeAfter,
} from '../../shared/rules/sending/circuit-breaker.ts';
import {
  type CircuitBreaker,
  closeBreaker,
  extendBreaker,
  openBreaker,
  openBreakers,
} from '../../shared/tables/accounts/circuit-breakers.ts';

/** May texts be spoken now? `waits`: the carrier takes none; `rests`: those this try is to end. */
export type BreakerState = {
  readonly waits: BreakerDecision | undefined;
  readonly breakers: readonly CircuitBreaker[];
};

/**
 * Asks whether the carrier takes texts. While it rests only a try may speak, which the pacer sends.
 */
export async function checkBreakers(message: TextsToSend, at: Date): Promise<BreakerState> {
  const breakers = await openBreakers(message.accountId, [message.number]);
  return { waits: message.isProbe ? undefined : judgeBreakers(breakers, at), breakers };
}

/** The carrier stopped us: nothing more is asked of it until the next try, and an alarm rings. */
export async function tripBreaker(
  message: TextsToSend,
  stop: CarrierStop,
  { breakers, at }: { breakers: readonly CircuitBreaker[]; at: Date },
): Promise<void> {
  const { scope, code } = stop;
  countCarrierStop();
  log.critical('circuit-breaker-tripped', { accountId: message.accountId, scope, code });
  const known = breakers.find((rest) => rest.scope === scope);
  const tries = (known?.tries ?? 0) + 1;
  const nextTryAt = nextProbeAfter(tries, at);
  if (known) await extendBreaker(known, { tries, nextTryAt, code });
  else {
    const key = { accountId: message.accountId, phoneNumber: message.number };
    await openBreaker(key, { scope, since: at.toISOString(), nextTryAt, code });
  }
}

/** The carrier has judged a text as it judges any: it takes texts again. */
export async function resetBreakers(breakers: readonly CircuitBreaker[], at: Date): Promise<void> {
  for (const rest of breakers) await closeBreaker(rest, at.toISOString());
}
