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

/**
 * May texts be sent now? `waits`: the breaker is open; `rests`: the breakers that this probe may
 * close.
 */
export type BreakerState = {
  readonly waits: BreakerDecision | undefined;
  readonly breakers: readonly CircuitBreaker[];
};

/**
 * Asks whether the carrier accepts texts. While the breaker is open only a probe may be sent, which
 * the pacer releases.
 */
export async function checkBreakers(message: TextsToSend, at: Date): Promise<BreakerState> {
  const breakers = await openBreakers(message.accountId, [message.number]);
  return { waits: message.isProbe ? undefined : judgeBreakers(breakers, at), breakers };
}

/** The carrier stopped us: opens the breaker until the next probe, with an alarm. */
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

/** The carrier judged a text normally: closes the breaker. */
export async function resetBreakers(breakers: readonly CircuitBreaker[], at: Date): Promise<void> {
  for (const rest of breakers) await closeBreaker(rest, at.toISOString());
}
