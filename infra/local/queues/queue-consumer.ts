import type { Activity } from '../clock/activity.ts';
import { type EventSource, failedItems } from '../events/event-source.ts';
import type { Lambda } from '../lambda/lambda.ts';
import type { Json } from '../store/json.ts';
import { parseJson } from '../store/json.ts';
import type { Queue } from './queue.ts';
import { lambdaRecord, type Message } from './queue-message.ts';

/** Lambda's limit on one invocation's payload, in characters. */
const largestBatch = 6 * 1024 * 1024 - 64 * 1024;

/**
 * Feeds a queue to a function, as an event source mapping does: up to `concurrency` batches at a
 * time, a batch when it is full or its window is over. Messages that the function does not report
 * as failed are deleted; the others become visible again when their visibility time is over.
 */
export class QueueConsumer {
  readonly #queue: Queue;
  readonly #source: EventSource;
  readonly #lambda: Lambda;
  readonly #concurrency: number;
  #running = 0;
  #window: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(queue: Queue, source: EventSource, target: { lambda: Lambda; activity: Activity }) {
    this.#queue = queue;
    this.#source = source;
    this.#lambda = target.lambda;
    const { settings, takesTime } = target.lambda;
    // Where invocations take virtual time it is the template's word that counts, not our threads.
    const threads = takesTime === undefined ? settings.concurrency : Number.POSITIVE_INFINITY;
    this.#concurrency = Math.min(source.concurrency ?? settings.concurrency, threads);
    // When all places are taken, batches run (which is counted) or wait for a virtual time.
    const takes = () => !this.#stopped && this.#running < this.#concurrency;
    target.activity.watch(queue.settings.name, () => takes() && queue.visible > 0);
  }

  start(): void {
    this.#queue.onReady = () => this.#onReady();
    this.#onReady();
  }

  /** Takes no new batches. Current ones end by themselves. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#window);
  }

  /** Sends off what waits for a batch to fill. */
  flush(): void {
    clearTimeout(this.#window);
    this.#window = undefined;
    while (!this.#stopped && this.#running < this.#concurrency && this.#queue.visible > 0) {
      void this.#deliver(this.#take());
    }
  }

  #onReady(): void {
    if (this.#stopped || this.#running >= this.#concurrency || this.#queue.visible === 0) return;
    if (this.#queue.visible >= this.#source.batchSize) this.flush();
    // Without a window the next turn, so that messages of one moment travel together.
    else this.#window ??= setTimeout(() => this.flush(), this.#source.windowMs);
  }

  #take(): Message[] {
    const taken: Message[] = [];
    let size = 0;
    while (taken.length < this.#source.batchSize && size < largestBatch) {
      const [message] = this.#queue.receive(1);
      if (message === undefined) break;
      size += message.body.length + 1000;
      if (this.#accepts(message)) taken.push(message);
      else this.#delete(message);
    }
    return taken;
  }

  #accepts(message: Message): boolean {
    return !this.#source.hasFilters || this.#source.accepts({ body: readBody(message.body) });
  }

  async #deliver(batch: Message[]): Promise<void> {
    if (batch.length === 0) return;
    this.#running += 1;
    const { arn } = this.#queue.settings;
    this.#queue.requests.receive(batch);
    try {
      const Records = batch.map((message) => lambdaRecord(message, arn));
      if (this.#lambda.takesTime !== undefined) await this.#lambda.takesTime({ Records });
      const result = await this.#lambda.invoke({ Records });
      const succeeded = this.#succeeded(batch, result);
      this.#queue.requests.delete(succeeded.length);
      for (const message of succeeded) this.#delete(message);
    } catch {
      // The function's failure is logged where it ran; the messages come back by themselves.
    } finally {
      this.#running -= 1;
      this.#onReady();
    }
  }

  #succeeded(batch: Message[], result: Json): Message[] {
    if (!this.#source.reportsFailures) return batch;
    const failed = failedItems(result);
    const known = new Set(batch.map(({ id }) => id));
    if (failed === undefined || failed.some((id) => !known.has(id))) return [];
    return batch.filter(({ id }) => !failed.includes(id));
  }

  #delete(message: Message): void {
    this.#queue.delete(message.receipt ?? '');
  }
}

function readBody(body: string): Json {
  try {
    return parseJson(body);
  } catch {
    return body;
  }
}
