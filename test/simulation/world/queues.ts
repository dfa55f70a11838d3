import { type EventSource, failedItems } from '../../../infra/local/events/event-source.ts';
import type { Json } from '../../../infra/local/store/json.ts';
import type { Around } from './around.ts';
import type { SimulatedFunction } from './functions.ts';

/** As the caller gave them. */
export type MessageAttributes = Readonly<
  Record<string, { readonly DataType: string; readonly StringValue?: string }>
>;

/** What a message has beside its body. */
export type Beside = {
  readonly groupId?: string | undefined;
  readonly attributes?: MessageAttributes | undefined;
};

type Message = {
  readonly id: string;
  readonly body: string;
  readonly groupId: string | undefined;
  readonly attributes: MessageAttributes | undefined;
  readonly sentAtMs: number;
  receives: number;
  isDeleted: boolean;
};

/** What a queue of the template says of itself. */
export type QueueShape = {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  readonly visibilityMs: number;
  readonly mostReceives: number | undefined;
  readonly deadLetterArn: string | undefined;
};

/** A standard queue and the function that it feeds. At least once, in no order that counts. */
export class SimulatedQueue {
  readonly shape: QueueShape;
  readonly #world: Around;
  readonly #ready: Message[] = [];
  #held = 0;
  #running = 0;
  #isAwake = false;
  #feeds: { readonly source: EventSource; readonly to: SimulatedFunction } | undefined;

  constructor(world: Around, shape: QueueShape) {
    this.#world = world;
    this.shape = shape;
  }

  feed(source: EventSource, to: SimulatedFunction): void {
    this.#feeds = { source, to };
  }

  get isFed(): boolean {
    return this.#feeds !== undefined;
  }

  /** How many messages are not done. */
  get waiting(): number {
    return this.#held;
  }

  send(body: string, given: Beside & { delayMs?: number } = {}): string {
    const { agenda, faults } = this.#world;
    const id = this.#world.nextId('message');
    const { delayMs = 0, groupId, attributes } = given;
    const sentAtMs = agenda.nowMs;
    const message = { id, body, groupId, attributes, sentAtMs, receives: 0, isDeleted: false };
    this.#held++;
    this.#world.watch.onMessage(this.shape.name, body, agenda.nowMs + delayMs);
    const lateMs = faults.happens('message late')
      ? faults.chance('message late').whole(1, 90) * 1000
      : 0;
    agenda.after(delayMs + lateMs, () => this.#show(message));
    return id;
  }

  /** Removes all waiting messages, as an operator moves them back from a dead-letter queue. */
  drain(): readonly (Beside & { body: string })[] {
    this.#held = 0;
    return this.#ready.splice(0);
  }

  #show(message: Message): void {
    if (message.isDeleted) return;
    this.#ready.push(message);
    this.#wake();
  }

  #wake(): void {
    if (this.#isAwake || !this.#feeds) return;
    this.#isAwake = true;
    const { windowMs } = this.#feeds.source;
    this.#world.agenda.after(this.#world.chance.whole(1, 20) + windowMs, () => {
      this.#isAwake = false;
      this.#poll();
    });
  }

  #poll(): void {
    const feeds = this.#feeds;
    while (feeds && this.#ready.length > 0 && this.#running < (feeds.source.concurrency ?? 5)) {
      this.#deliver(this.#take(feeds.source.batchSize), feeds);
    }
  }

  #take(most: number): Message[] {
    const { faults, agenda } = this.#world;
    const taken: Message[] = [];
    while (taken.length < most && this.#ready.length > 0) {
      const isMixed = this.#ready.length > 1 && faults.happens('messages out of order');
      const place = isMixed
        ? faults.chance('messages out of order').whole(0, this.#ready.length - 1)
        : 0;
      const [message] = this.#ready.splice(place, 1);
      if (!message || message.isDeleted || taken.includes(message)) continue;
      message.receives++;
      taken.push(message);
      agenda.after(this.shape.visibilityMs, () => this.#reappear(message));
      if (!faults.happens('message doubled')) continue;
      // A copy of it is given to somebody else, now or when it is done already.
      const laterMs = faults.chance('message doubled').whole(0, 20_000);
      agenda.after(laterMs, () => {
        this.#ready.push({ ...message, isDeleted: false });
        this.#held++;
        this.#wake();
      });
    }
    return taken;
  }

  #reappear(message: Message): void {
    if (message.isDeleted) return;
    const { mostReceives, deadLetterArn, name } = this.shape;
    if (mostReceives === undefined || message.receives < mostReceives) {
      this.#show(message);
      return;
    }
    this.#delete(message);
    this.#world.record(`a message of ${name} became a dead letter`);
    this.#world.queueOf(deadLetterArn ?? '')?.send(message.body, message);
  }

  #delete(message: Message): void {
    if (message.isDeleted) return;
    message.isDeleted = true;
    this.#held--;
  }

  #deliver(
    batch: readonly Message[],
    { source, to }: { source: EventSource; to: SimulatedFunction },
  ): void {
    if (batch.length === 0) return;
    this.#running++;
    const Records = batch.map((message) => this.#record(message));
    to.invoke({ Records }, (outcome) => {
      this.#running--;
      const failed = 'value' in outcome && failedItems((outcome.value ?? null) as Json);
      if (failed && source.reportsFailures) {
        for (const message of batch) if (!failed.includes(message.id)) this.#delete(message);
      } else if (!source.reportsFailures && 'value' in outcome) {
        for (const message of batch) this.#delete(message);
      }
      if (this.#ready.length > 0) this.#wake();
    });
  }

  #record({ id, body, groupId, attributes, receives, sentAtMs }: Message) {
    return {
      messageId: id,
      receiptHandle: `${id}#${receives}`,
      body,
      attributes: {
        ApproximateReceiveCount: String(receives),
        SentTimestamp: String(sentAtMs),
        ...(groupId ? { MessageGroupId: groupId } : {}),
      },
      messageAttributes: asReceived(attributes),
      eventSource: 'aws:sqs',
      eventSourceARN: this.shape.arn,
    };
  }
}

function asReceived(attributes: MessageAttributes = {}) {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue }]) => {
      return [name, { dataType: DataType, stringValue: StringValue }];
    }),
  );
}
