import type { FaultKind, FaultRates } from '../faults/faults.ts';
import type { CarrierCall } from '../world/around.ts';
import type { World } from '../world/world.ts';
import type { Found } from './found.ts';

/** By how many seconds each kind of fault may move a booked text to another moment. */
const lateBySeconds: Readonly<Partial<Record<FaultKind, number>>> = {
  'clock apart': 6,
  'call slow': 8,
  'carrier accepts in silence': 12,
};

/** A late or repeated message may arrive when other texts, booked for that moment, leave. */
const unbounded: readonly FaultKind[] = [
  'machine dies',
  'call refused',
  'answer lost',
  'call repeated',
  'part put off',
  'message doubled',
  'message late',
];

/** A queue delays by whole seconds, and delivers a moment late. */
const usualSeconds = 2;

/**
 * Checks every call to the carrier: in any period a number carries no more parts than its pace
 * allows, plus what faults may move from one moment to another. Seeds whose faults have no such
 * limit are not checked.
 */
export class PaceWatch {
  readonly #world: World;
  readonly #report: (found: Found) => void;
  readonly #slackSeconds: number;
  /** How many parts each number has carried above its pace (a leaky bucket). */
  readonly #ahead = new Map<string, { atMs: number; parts: number }>();

  constructor(world: World, rates: FaultRates, report: (found: Found) => void) {
    this.#world = world;
    this.#report = report;
    const late = Object.entries(lateBySeconds).map(([kind, seconds]) => {
      return rates[kind as FaultKind] ? seconds : 0;
    });
    const isBound = unbounded.every((kind) => !rates[kind]);
    this.#slackSeconds = isBound ? late.reduce((sum, one) => sum + one, usualSeconds) : Infinity;
  }

  onCarrierCall({ text, atMs }: CarrierCall): void {
    const pace = this.#paceOf(text.from);
    const was = this.#ahead.get(text.from) ?? { atMs, parts: 0 };
    const drained = Math.max(0, was.parts - ((atMs - was.atMs) / 1000) * pace);
    const parts = drained + partsOf(text.body);
    this.#ahead.set(text.from, { atMs, parts });
    if (parts <= Math.ceil(pace) * this.#slackSeconds + partsOf(text.body)) return;
    const saw = `${parts.toFixed(1)} parts ahead of ${pace} a second from ${text.from}`;
    this.#report({ rule: 'faster than the number may', saw, atMs });
  }

  #paceOf(phoneNumber: string): number {
    const rows = this.#world.rowsOf('Numbers').filter((row) => row.phoneNumber === phoneNumber);
    return Math.max(...rows.map(({ partsPerSecond }) => Number(partsPerSecond)), 0);
  }
}

/** The texts of the simulation have one part, or two at most. */
const partsOf = (body: string) => Math.max(1, Math.ceil(body.length / 153));
