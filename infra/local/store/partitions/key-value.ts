import { TokenBucket } from './token-bucket.ts';

export type Verb = 'read' | 'write';

/** The capacity of a partition, and when one that is too hot is split. */
export type Limits = {
  readonly writeUnits: number;
  readonly readUnits: number;
  /** How long a key value must be throttled before it is split by its sort keys. */
  readonly splitAfterSeconds: number;
};

/** Rows of one partition key value, from a sort key up to where the next partition begins. */
type Partition = {
  readonly from: string;
  readonly buckets: Readonly<Record<Verb, TokenBucket>>;
  /** Recent sort keys, to split at their middle. */
  readonly seen: string[];
  hotSinceMs: number;
  lastRefusedMs: number;
};

const sampleSize = 64;
/** After this time without a refusal it counts as cold. */
const coolAfterMs = 10_000;

/**
 * One partition key value of a table or index: a partition of its own, several once it was split
 * for heat. AWS puts many cold key values into one partition, which it splits when they get hot;
 * one partition each is the result for a hot one.
 */
export class KeyValue {
  readonly #limits: Limits;
  #partitions: Partition[];

  constructor(limits: Limits, atMs: number) {
    this.#limits = limits;
    this.#partitions = [makePartition('', limits, atMs)];
  }

  /** How many partitions hold it. */
  get partitions(): number {
    return this.#partitions.length;
  }

  /** Whether there is capacity for a row; without a sort key (a query) in every partition. */
  has(units: number, at: { verb: Verb; sort: string | undefined; atMs: number }): boolean {
    const ones = this.#at(at.sort);
    return ones.every(({ buckets }) => buckets[at.verb].has(units / ones.length, at.atMs));
  }

  take(units: number, at: { verb: Verb; sort: string | undefined; atMs: number }): void {
    const { verb, sort, atMs } = at;
    const ones = this.#at(sort);
    for (const { buckets, seen } of ones) {
      buckets[verb].take(units / ones.length, atMs);
      if (sort === undefined || units <= 0) continue;
      seen.push(sort);
      if (seen.length > sampleSize) seen.shift();
    }
  }

  /** Notes that a row was refused; one that has been hot for long enough is split. */
  refused(sort: string | undefined, { splits, atMs }: { splits: boolean; atMs: number }): void {
    for (const hot of this.#at(sort)) {
      if (atMs - hot.lastRefusedMs > coolAfterMs) hot.hotSinceMs = atMs;
      hot.lastRefusedMs = atMs;
      const isDue = atMs - hot.hotSinceMs >= this.#limits.splitAfterSeconds * 1000;
      if (splits && isDue) this.#split(hot, atMs);
    }
  }

  /** Halves a partition at the middle of its traffic; traffic on one sort key cannot be halved. */
  #split(hot: Partition, atMs: number): void {
    hot.hotSinceMs = atMs;
    const sorted = hot.seen.toSorted();
    const middle = sorted[Math.floor(sorted.length / 2)];
    if (middle === undefined || sorted[0] === middle) return;
    const upper = makePartition(middle, this.#limits, atMs);
    this.#partitions = [...this.#partitions, upper].toSorted((a, b) => (a.from < b.from ? -1 : 1));
    hot.seen.length = 0;
  }

  #at(sort: string | undefined): readonly Partition[] {
    if (sort === undefined || this.#partitions.length === 1) return this.#partitions;
    const holder = this.#partitions.findLast(({ from }) => from <= sort);
    return holder === undefined ? this.#partitions : [holder];
  }
}

function makePartition(from: string, limits: Limits, atMs: number): Partition {
  const read = new TokenBucket(limits.readUnits, atMs);
  const write = new TokenBucket(limits.writeUnits, atMs);
  const buckets = { read, write };
  return { from, buckets, seen: [], hotSinceMs: atMs, lastRefusedMs: Number.NEGATIVE_INFINITY };
}
