import type { Charge } from '../../../infra/local/store/calls/share-out.ts';
import type { Verb } from '../../../infra/local/store/partitions/key-value.ts';
import { maskKey } from '../../../infra/local/store/partitions/mask-key.ts';
import { type KeyReport, Partitions } from '../../../infra/local/store/partitions/partitions.ts';

/** A call of the store and what it took of each key value; `atMs` real milliseconds. */
export type ChargedCall = { readonly atMs: number; readonly charges: readonly Charge[] };

/** Collects what every call takes, for `startLocal({ onCharges })`; `take` empties it. */
export function collectCharges() {
  let calls: ChargedCall[] = [];
  return {
    onCharges: (charges: readonly Charge[]) => {
      calls.push({ atMs: performance.now(), charges });
    },
    take(): readonly ChargedCall[] {
      const taken = calls;
      calls = [];
      return taken;
    },
  };
}

/** A key value and what was taken of it in all. */
export type Heat = { readonly name: string; readonly units: number };

/** The key values that most was taken of, the hottest first. */
export function hottest(calls: readonly ChargedCall[], verb: Verb): Heat[] {
  const heats = new Map<string, number>();
  for (const { touch, units } of calls.flatMap(({ charges }) => charges)) {
    if (touch.verb !== verb) continue;
    const name = `${touch.place.name} ${maskKey(touch.value)}`;
    heats.set(name, (heats.get(name) ?? 0) + units);
  }
  const all = [...heats].map(([name, units]) => ({ name, units }));
  return all.sort((a, b) => b.units - a.units);
}

/** As AWS has them; nothing is split, since nothing here lasts as long as that takes. */
const limits = { writeUnits: 1_000, readUnits: 3_000, splitAfterSeconds: 300 };

/**
 * The same calls in the same order, in the given number of seconds, against cold partitions: what
 * would have been refused at that speed, whatever speed this machine has. A refused row is not
 * tried again here.
 */
export function replayCharges(calls: readonly ChargedCall[], seconds: number) {
  const [first, last] = [calls[0]?.atMs ?? 0, calls.at(-1)?.atMs ?? 0];
  const scale = (seconds * 1000) / Math.max(1, last - first);
  const partitions = new Partitions(limits);
  let rows = 0;
  let refused = 0;
  for (const { atMs, charges } of calls) {
    for (const { touch, units } of charges) {
      rows += 1;
      const isRefused = partitions.admit([{ ...touch, units }], (atMs - first) * scale);
      if (isRefused !== undefined) refused += 1;
    }
  }
  return { rows, refused, keys: partitions.report() satisfies KeyReport[] };
}
