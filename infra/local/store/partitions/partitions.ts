import type { Place } from '../calls/table-keys.ts';
import { KeyValue, type Limits, type Verb } from './key-value.ts';
import { maskKey } from './mask-key.ts';

/** One row that a call reads or writes, in a table or in an index. */
export type Touch = {
  readonly place: Place;
  readonly verb: Verb;
  /** The value of the partition key. */
  readonly value: string;
  readonly sort: string | undefined;
  /** Its estimated cost before the call. */
  readonly units: number;
};

/** Refusals on demand, whatever the rate: for tests that must give the same result each time. */
export type Throttle = {
  /** A part of the table's name; without it all tables. */
  readonly table?: string | undefined;
  readonly verb?: Verb | undefined;
  /** Each key value that matches is refused its first so many times. */
  readonly first?: number | undefined;
  /** And after that every so many times. */
  readonly every?: number | undefined;
};

/** What one key value has seen. */
export type KeyReport = {
  readonly table: string;
  readonly index: string | undefined;
  /** Digits that may be a phone number are masked. */
  readonly key: string;
  readonly verb: Verb;
  readonly units: number;
  readonly calls: number;
  readonly throttled: number;
  /** The most units in one second of the clock. */
  readonly mostInASecond: number;
  readonly partitions: number;
};

type Count = {
  readonly place: Place;
  readonly value: string;
  readonly verb: Verb;
  units: number;
  calls: number;
  throttled: number;
  mostInASecond: number;
  second: number;
  inSecond: number;
};

/** So many key values are kept; then those that were quiet for a minute are forgotten. */
const mostKeyValues = 200_000;
const quietSeconds = 60;

/**
 * DynamoDB's partitions: each key value of a table or index has a limit of units a second. Pure
 * except for its memory: time comes in with each call, in milliseconds. An undefined time is
 * frozen: there is no rate in it, so only the refusals on demand apply.
 */
export class Partitions {
  readonly #limits: Limits;
  readonly #values = new Map<string, KeyValue>();
  readonly #counts = new Map<string, Count>();
  readonly #throttle: Throttle | undefined;
  readonly #asked = new Map<string, number>();

  constructor(limits: Limits, throttle?: Throttle) {
    this.#limits = limits;
    this.#throttle = throttle;
  }

  /**
   * Takes the cost of the rows, or answers the one that its key value has no capacity for; then
   * nothing was taken.
   */
  admit(touches: readonly Touch[], atMs: number | undefined): Touch | undefined {
    const refused = touches.find((touch) => !this.#hasCapacity(touch, atMs));
    if (refused !== undefined) {
      this.#refuse(refused, atMs);
      return refused;
    }
    for (const touch of touches) this.#take(touch, touch.units, atMs);
    return undefined;
  }

  /** Corrects the charge of a row that cost more, or less, than estimated. */
  settle(touch: Touch, units: number, atMs: number | undefined): void {
    if (units !== touch.units) this.#take(touch, units - touch.units, atMs);
    this.#count(touch).calls += 1;
  }

  /** Every key value that was refused or used, the most refused first, then the most used. */
  report(most = Number.POSITIVE_INFINITY): KeyReport[] {
    const counts = [...this.#counts.values()];
    const worst = counts.toSorted((a, b) => b.throttled - a.throttled || b.units - a.units);
    return worst.slice(0, most).map((count) => {
      const { place, value, verb, units, calls, throttled, mostInASecond } = count;
      const { table, index } = place;
      const partitions = this.#values.get(`${place.name} ${value}`)?.partitions ?? 1;
      const seen = { units, calls, throttled, mostInASecond, partitions };
      return { table, index, key: maskKey(value), verb, ...seen };
    });
  }

  #hasCapacity(touch: Touch, atMs: number | undefined): boolean {
    if (this.#isRefusedOnDemand(touch)) return false;
    if (atMs === undefined) return true;
    const { verb, sort, units } = touch;
    return this.#valueOf(touch, atMs).has(units, { verb, sort, atMs });
  }

  #isRefusedOnDemand({ place, verb, value }: Touch): boolean {
    if (this.#throttle === undefined) return false;
    const { table, verb: onlyVerb, first = 0, every = 0 } = this.#throttle;
    if (table !== undefined && !place.table.includes(table)) return false;
    if (onlyVerb !== undefined && onlyVerb !== verb) return false;
    const name = `${verb} ${place.name} ${value}`;
    const nth = (this.#asked.get(name) ?? 0) + 1;
    this.#asked.set(name, nth);
    return nth <= first || (every > 0 && (nth - first) % every === 0);
  }

  #take(touch: Touch, units: number, atMs: number | undefined): void {
    const { verb, sort } = touch;
    if (atMs !== undefined) this.#valueOf(touch, atMs).take(units, { verb, sort, atMs });
    const count = this.#count(touch);
    count.units += units;
    if (atMs === undefined) return;
    const second = Math.floor(atMs / 1000);
    if (second !== count.second) Object.assign(count, { second, inSecond: 0 });
    count.inSecond += units;
    count.mostInASecond = Math.max(count.mostInASecond, count.inSecond);
  }

  #refuse(touch: Touch, atMs: number | undefined): void {
    this.#count(touch).throttled += 1;
    if (atMs === undefined) return;
    this.#valueOf(touch, atMs).refused(touch.sort, { splits: touch.place.splits, atMs });
  }

  #valueOf({ place, value }: Touch, atMs: number): KeyValue {
    const name = `${place.name} ${value}`;
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    if (this.#values.size >= mostKeyValues) this.#forgetQuiet(atMs);
    const made = new KeyValue(this.#limits, atMs);
    this.#values.set(name, made);
    return made;
  }

  #count({ place, value, verb }: Touch): Count {
    const name = `${verb} ${place.name} ${value}`;
    const known = this.#counts.get(name);
    if (known !== undefined) return known;
    const none = { units: 0, calls: 0, throttled: 0, mostInASecond: 0, second: 0, inSecond: 0 };
    const made = { place, value, verb, ...none };
    this.#counts.set(name, made);
    return made;
  }

  #forgetQuiet(atMs: number): void {
    for (const [name, { second, throttled, place, value }] of this.#counts) {
      if (throttled > 0 || second > atMs / 1000 - quietSeconds) continue;
      this.#counts.delete(name);
      this.#values.delete(`${place.name} ${value}`);
    }
  }
}
