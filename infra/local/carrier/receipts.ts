import { randomUUID } from 'node:crypto';
import type { Activity } from '../clock/activity.ts';
import type { Clock } from '../clock/clock.ts';
import type { Topics } from '../events/topics.ts';
import { Journal } from '../store/journal.ts';
import { asList, asNumber, asObject, asText, type JsonObject } from '../store/json.ts';
import type { Deployment } from '../template/deployment.ts';
import type { CarrierBehaviour, CarrierSettings } from './carrier-settings.ts';
import { deliveryEvent, isWanted } from './delivery-events.ts';
import type { SendText } from './send-text-request.ts';

/** What receipts need. */
export interface ReceiptSetup {
  readonly deployment: Deployment;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly topics: Topics;
  /** Where receipts on their way are kept. */
  readonly file: string | undefined;
}

/** The carrier's delivery events: to whom, when, and which are lost, doubled or reordered. */
export class Receipts {
  readonly #setup: ReceiptSetup;
  readonly #behaviour: CarrierBehaviour;
  readonly #destinations: Map<string, { topic: string; types: string[] }[]>;
  readonly #journal: Journal;
  readonly #onTheirWay = new Map<string, JsonObject>();

  constructor(setup: ReceiptSetup, behaviour: CarrierBehaviour) {
    this.#setup = setup;
    this.#behaviour = behaviour;
    this.#destinations = readDestinations(setup.deployment);
    this.#journal = new Journal(setup.file, () => [...this.#onTheirWay.values()]);
    for (const entry of this.#journal.read()) {
      if (entry.done === undefined) this.#onTheirWay.set(asText(entry.id), entry);
      else this.#onTheirWay.delete(asText(entry.done));
    }
    this.#journal.open();
    for (const entry of this.#onTheirWay.values()) this.#arm(entry);
  }

  /** Whether the template has a configuration set of that name. */
  knows(configurationSet: string): boolean {
    return this.#destinations.has(configurationSet);
  }

  stop(): Promise<void> {
    return this.#journal.close();
  }

  /** Publishes the events of an accepted text, now or later; done once they are kept. */
  async report(
    text: SendText,
    { types, ...sent }: { messageId: string; requestedAt: number; types: string[] },
    { receipts }: CarrierSettings,
  ): Promise<void> {
    const kept: Promise<void>[] = [];
    const ordered = receipts.reorder ? types.toReversed() : types;
    const destinations = this.#destinations.get(text.configurationSet) ?? [];
    const firstAt = this.#setup.clock.now() + receipts.delaySeconds * 1000;
    for (const [nth, type] of ordered.entries()) {
      const now = firstAt + nth * receipts.apartSeconds * 1000;
      if (this.#behaviour.happens(receipts.lost)) continue;
      const times = this.#behaviour.happens(receipts.doubled) ? 2 : 1;
      const wanting = destinations.filter(({ types: wanted }) => isWanted(type, wanted));
      if (wanting.length === 0) continue;
      const message = JSON.stringify(deliveryEvent(type, text, { ...sent, now }));
      for (const { topic } of wanting) {
        for (let time = 0; time < times; time += 1) kept.push(this.#later(topic, message, now));
      }
    }
    await Promise.all(kept);
  }

  #later(topic: string, message: string, at: number): Promise<void> {
    if (at <= this.#setup.clock.now()) return this.#setup.topics.publish(topic, message);
    const entry = { id: randomUUID(), topic, message, at };
    this.#onTheirWay.set(entry.id, entry);
    this.#arm(entry);
    return this.#journal.append(entry);
  }

  #arm(entry: JsonObject): void {
    this.#setup.clock.at(asNumber(entry.at, 0), async () => {
      const done = this.#setup.activity.begin();
      await this.#setup.topics.publish(asText(entry.topic), asText(entry.message));
      this.#onTheirWay.delete(asText(entry.id));
      void this.#journal.append({ done: entry.id });
      done();
    });
  }
}

/** Topics and wanted event types of each configuration set. */
function readDestinations(deployment: Deployment) {
  const destinations = new Map<string, { topic: string; types: string[] }[]>();
  for (const { properties, identity } of deployment.ofType('AWS::SMSVOICE::ConfigurationSet')) {
    const list = asList(properties.EventDestinations).map(asObject);
    const toTopics = list.flatMap((destination) => {
      const topic = asText(asObject(destination.SnsDestination).TopicArn);
      if (topic === '' || destination.Enabled === false) return [];
      return [{ topic, types: asList(destination.MatchingEventTypes).map(asText) }];
    });
    destinations.set(identity.name, toTopics);
  }
  return destinations;
}
