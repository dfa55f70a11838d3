import type { Clock } from '../clock/clock.ts';
import { type EventSource, failedItems } from '../events/event-source.ts';
import type { Lambda } from '../lambda/lambda.ts';
import type { Json } from '../store/json.ts';

/** One stream record on its way through a lane. */
export interface StreamItem {
  readonly sequence: string;
  readonly record: Json;
  /** Called once the record is delivered or given up. */
  done(): void;
}

/** What a lane delivers to. */
export interface LaneTarget {
  readonly source: EventSource;
  readonly lambda: Lambda;
  readonly clock: Clock;
  /** Told of a batch given up after all retries; done once that is kept. */
  giveUp(batch: readonly StreamItem[], attempts: number, reason: string): Promise<void>;
}

/** The longest wait between two tries, in virtual milliseconds. */
const longestWait = 60_000;

/**
 * Delivers records one batch after the other, in order: a failed batch is halved (if the mapping
 * says so) or retried, a second later at first, and given up after the mapping's retries. Records
 * of one item always share a lane.
 */
export class StreamLane {
  readonly #target: LaneTarget;
  readonly #waiting: StreamItem[] = [];
  #isDelivering = false;
  #isResting = false;
  #window: NodeJS.Timeout | undefined;

  constructor(target: LaneTarget) {
    this.#target = target;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** True while there is work that does not wait for a later (virtual) time. */
  get isBusy(): boolean {
    return !this.#isResting && (this.#isDelivering || this.#waiting.length > 0);
  }

  push(item: StreamItem): void {
    this.#waiting.push(item);
  }

  /** Delivers what was pushed: at once when a batch is full, else when its window is over. */
  pump(): void {
    if (this.#isDelivering || this.#waiting.length === 0) return;
    const { batchSize, windowMs } = this.#target.source;
    if (this.#waiting.length >= batchSize || windowMs === 0) this.flush();
    else this.#window ??= setTimeout(() => this.flush(), windowMs);
  }

  /** Delivers what was pushed, window or not. */
  flush(): void {
    clearTimeout(this.#window);
    this.#window = undefined;
    if (!this.#isDelivering) void this.#deliverAll();
  }

  async #deliverAll(): Promise<void> {
    this.#isDelivering = true;
    while (this.#waiting.length > 0) {
      await this.#deliver(this.#waiting.splice(0, this.#target.source.batchSize));
    }
    this.#isDelivering = false;
  }

  async #deliver(whole: readonly StreamItem[]): Promise<void> {
    const { mostRetries, bisects } = this.#target.source;
    let batch = whole;
    for (let attempt = 1; batch.length > 0; attempt += 1) {
      const { delivered, reason } = await this.#invoke(batch);
      for (const item of batch.slice(0, delivered)) item.done();
      batch = batch.slice(delivered);
      if (batch.length === 0) return;
      if (delivered > 0) {
        // What is left starts afresh: it is another batch now.
        attempt = 0;
      } else if (bisects && batch.length > 1) {
        const half = Math.ceil(batch.length / 2);
        await this.#deliver(batch.slice(0, half));
        await this.#deliver(batch.slice(half));
        return;
      } else if (mostRetries >= 0 && attempt > mostRetries) {
        await this.#target.giveUp(batch, attempt, reason);
        for (const item of batch) item.done();
        return;
      }
      await this.#rest(Math.min(1000 * 2 ** Math.max(attempt - 1, 0), longestWait));
    }
  }

  async #invoke(batch: readonly StreamItem[]): Promise<{ delivered: number; reason: string }> {
    const { lambda, source } = this.#target;
    try {
      const event = { Records: batch.map(({ record }) => record) };
      if (lambda.takesTime !== undefined) await this.#passTime(lambda.takesTime(event));
      const result = await lambda.invoke(event);
      if (!source.reportsFailures) return { delivered: batch.length, reason: '' };
      const failed = failedItems(result);
      if (failed?.length === 0) return { delivered: batch.length, reason: '' };
      // The first failed record and all after it come again; an unknown id fails the batch.
      const known = failed?.every((id) => batch.some(({ sequence }) => sequence === id)) ?? false;
      const first = batch.findIndex(({ sequence }) => failed?.includes(sequence));
      return { delivered: known ? first : 0, reason: 'reported as failed' };
    } catch (error) {
      return { delivered: 0, reason: error instanceof Error ? error.message : String(error) };
    }
  }

  async #passTime(passing: Promise<void>): Promise<void> {
    this.#isResting = true;
    await passing;
    this.#isResting = false;
  }

  #rest(ms: number): Promise<void> {
    this.#isResting = true;
    return new Promise((resolve) => {
      this.#target.clock.at(this.#target.clock.now() + ms, () => {
        this.#isResting = false;
        resolve();
      });
    });
  }
}
