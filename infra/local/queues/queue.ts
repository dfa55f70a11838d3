import { randomUUID } from 'node:crypto';
import type { Alarm, Clock } from '../clock/clock.ts';
import { Journal } from '../store/journal.ts';
import { asNumber, asText, type JsonObject } from '../store/json.ts';
import {
  type Message,
  type NewMessage,
  readMessageAttributes,
  receiptOf,
} from './queue-message.ts';
import { QueueRequests } from './queue-requests.ts';
import { ReadyMessages } from './ready-messages.ts';

/** A queue's settings, from its template. */
export interface QueueSettings {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly visibilityMs: number;
  readonly delayMs: number;
  /** After how many receipts a message goes to which queue. */
  readonly redrive: { readonly arn: string; readonly maxReceiveCount: number } | undefined;
}

/** What a queue works with. */
export interface QueueHome {
  readonly clock: Clock;
  /** Where it keeps its messages; undefined keeps none. */
  readonly file: string | undefined;
  /** Called with one line for each message that is given up. */
  say(line: string): void;
}

/**
 * One standard SQS queue. Delays and visibility run in virtual time. A message is journalled
 * before `send` answers and until it is deleted; after a restart those in flight are visible.
 */
export class Queue {
  readonly settings: QueueSettings;
  /** What AWS would bill of it so far. */
  readonly requests = new QueueRequests();
  /** Called whenever a message becomes visible. */
  onReady: () => void = () => undefined;
  /** Where messages go that were received too often; set once all queues exist. */
  deadLetters: Queue | undefined;
  readonly #clock: Clock;
  readonly #home: QueueHome;
  readonly #journal: Journal;
  readonly #messages = new Map<string, Message>();
  readonly #ready = new ReadyMessages();
  readonly #inFlight = new Map<string, { message: Message; alarm: Alarm }>();

  constructor(settings: QueueSettings, home: QueueHome) {
    this.settings = settings;
    this.#clock = home.clock;
    this.#home = home;
    this.#journal = new Journal(home.file, () => [...this.#messages.values()]);
    for (const entry of this.#journal.read()) this.#replay(entry);
    this.#journal.open();
    for (const message of this.#messages.values()) this.#showInTime(message);
  }

  /** How many messages can be received now. */
  get visible(): number {
    return this.#ready.size;
  }

  counts(): { visible: number; inFlight: number; delayed: number } {
    const [visible, inFlight] = [this.#ready.size, this.#inFlight.size];
    return { visible, inFlight, delayed: this.#messages.size - visible - inFlight };
  }

  /** Adds a message; `kept` resolves once it would survive the end of the process. */
  send(message: NewMessage): { id: string; kept: Promise<void> } {
    const id = randomUUID();
    const sentAt = this.#clock.now();
    const visibleAt = sentAt + (message.delayMs ?? this.settings.delayMs);
    const { body, groupId, attributes } = message;
    return this.#add({ id, body, groupId, attributes, sentAt, visibleAt, ...unreceived });
  }

  /** Takes up to `most` visible messages; each is invisible for the visibility time. */
  receive(most: number, visibilityMs = this.settings.visibilityMs): Message[] {
    const taken: Message[] = [];
    while (taken.length < most) {
      const message = this.#ready.take();
      if (message === undefined) break;
      message.receiveCount += 1;
      message.firstReceivedAt ??= this.#clock.now();
      message.receipt = receiptOf(message);
      this.#hide(message, visibilityMs);
      taken.push(message);
    }
    return taken;
  }

  /** Deletes a received message. False when the receipt is unknown or no longer valid. */
  delete(receipt: string): boolean {
    const held = this.#held(receipt);
    if (held === undefined) return false;
    this.#land(held);
    this.#forget(held.message);
    return true;
  }

  /** Makes a received message visible again after `ms`. False as for `delete`. */
  changeVisibility(receipt: string, ms: number): boolean {
    const held = this.#held(receipt);
    if (held === undefined) return false;
    held.alarm.cancel();
    if (ms <= 0) this.#reappear(held.message);
    else this.#hide(held.message, ms);
    return true;
  }

  /** Deletes everything. */
  purge(): void {
    for (const held of [...this.#inFlight.values()]) this.#land(held);
    while (this.#ready.take() !== undefined);
    this.#messages.clear();
    this.#journal.open();
  }

  /** The visible messages, oldest first, without receiving them. */
  peek(): Message[] {
    return this.#ready.all();
  }

  /** Writes what waits and closes the file. */
  stop(): Promise<void> {
    return this.#journal.close();
  }

  #add(message: Message): { id: string; kept: Promise<void> } {
    this.#messages.set(message.id, message);
    const kept = this.#journal.append(message);
    this.#showInTime(message);
    return { id: message.id, kept };
  }

  #showInTime(message: Message): void {
    if (message.visibleAt <= this.#clock.now()) this.#show(message);
    else this.#clock.at(message.visibleAt, () => this.#show(message));
  }

  #show(message: Message): void {
    if (!this.#messages.has(message.id)) return;
    this.#ready.push(message);
    this.onReady();
  }

  #hide(message: Message, ms: number): void {
    const alarm = this.#clock.at(this.#clock.now() + ms, () => this.#reappear(message));
    this.#inFlight.set(message.id, { message, alarm });
  }

  #reappear(message: Message): void {
    this.#inFlight.delete(message.id);
    this.#ready.land(message);
    message.receipt = undefined;
    const { redrive } = this.settings;
    if (
      redrive === undefined ||
      this.deadLetters === undefined ||
      message.receiveCount < redrive.maxReceiveCount
    ) {
      this.#show(message);
      return;
    }
    this.#messages.delete(message.id);
    const { kept } = this.deadLetters.#add({ ...message, ...unreceived, visibleAt: 0 });
    // Deleted here only when it is kept there: should the process end in between, it is in both.
    void kept.then(() => this.#journal.append({ deleted: message.id }));
    this.#home.say(`${this.settings.name}: a message went to ${this.deadLetters.settings.name}`);
  }

  #held(receipt: string): { message: Message; alarm: Alarm } | undefined {
    const held = this.#inFlight.get(receipt.split('#')[0] ?? '');
    return held?.message.receipt === receipt ? held : undefined;
  }

  #land(held: { message: Message; alarm: Alarm }): void {
    held.alarm.cancel();
    this.#inFlight.delete(held.message.id);
    this.#ready.land(held.message);
  }

  #forget(message: Message): void {
    this.#messages.delete(message.id);
    void this.#journal.append({ deleted: message.id });
  }

  #replay(entry: JsonObject): void {
    if (entry.deleted !== undefined) {
      this.#messages.delete(asText(entry.deleted));
      return;
    }
    const id = asText(entry.id);
    this.#messages.set(id, {
      id,
      body: asText(entry.body),
      groupId: entry.groupId === undefined ? undefined : asText(entry.groupId),
      attributes: readMessageAttributes(entry.attributes),
      sentAt: asNumber(entry.sentAt, 0),
      visibleAt: asNumber(entry.visibleAt, 0),
      ...unreceived,
    });
  }
}

const unreceived = { receiveCount: 0, firstReceivedAt: undefined, receipt: undefined };
