import type { CarrierStop } from '../../shared/carrier/carrier.ts';
import { log } from '../../shared/lambda/log.ts';
import type { TextsToSend } from '../../shared/queues/texts-to-send.ts';
import { judgeRests, nextTryAfter, type RestDecision } from '../../shared/rules/carrier-rest.ts';
import {
  type CarrierRest,
  endRest,
  livingRests,
  prolongRest,
  startRest,
} from '../../shared/tables/carrier-rests.ts';

/** May texts be spoken now? `waits`: the carrier takes none; `rests`: those this try is to end. */
export type Leave = {
  readonly waits: RestDecision | undefined;
  readonly rests: readonly CarrierRest[];
};

/** Asks whether the carrier takes texts. While it rests only a try may speak, which the pacer sends. */
export async function askLeave(message: TextsToSend, at: Date): Promise<Leave> {
  const rests = await livingRests(message.accountId, [message.number]);
  return { waits: message.isTry ? undefined : judgeRests(rests, at), rests };
}

/** The carrier stopped us: nothing more is asked of it until the next try, and an alarm rings. */
export async function noteStop(
  message: TextsToSend,
  stop: CarrierStop,
  { rests, at }: { rests: readonly CarrierRest[]; at: Date },
): Promise<void> {
  const { scope, code } = stop;
  log.critical('carrier stop', { scope, code });
  const known = rests.find((rest) => rest.scope === scope);
  const tries = (known?.tries ?? 0) + 1;
  const nextTryAt = nextTryAfter(tries, at);
  if (known) await prolongRest(known, { tries, nextTryAt, code });
  else {
    const key = { accountId: message.accountId, phoneNumber: message.number };
    await startRest(key, { scope, since: at.toISOString(), nextTryAt, code });
  }
}

/** The carrier has judged a text as it judges any: it takes texts again. */
export async function noteTaken(rests: readonly CarrierRest[], at: Date): Promise<void> {
  for (const rest of rests) await endRest(rest, at.toISOString());
}
