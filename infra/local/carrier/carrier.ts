import { randomUUID } from 'node:crypto';
import type { Activity } from '../clock/activity.ts';
import type { Clock } from '../clock/clock.ts';
import type { Topics } from '../events/topics.ts';
import { asText, type JsonObject } from '../store/json.ts';
import type { Deployment } from '../template/deployment.ts';
import { CarrierBehaviour, type CarrierRequest, type CarrierSettings } from './carrier-settings.ts';
import { eventTypesFor } from './delivery-events.ts';
import type { Phones } from './phones.ts';
import { Receipts } from './receipts.ts';
import { type CarrierRefusal, readSendText, type SendText } from './send-text-request.ts';
import { countParts } from './text-parts.ts';

/** What the carrier answers; `silence` is a connection that never gets an answer. */
export type CarrierAnswer = { readonly messageId: string } | CarrierRefusal | 'silence';

/** What the carrier works with. */
export interface CarrierSetup {
  readonly deployment: Deployment;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly topics: Topics;
  readonly phones: Phones;
  /** Where receipts on their way are kept. */
  readonly file: string | undefined;
}

/**
 * The pretend AWS End User Messaging: takes texts, puts them on pretend phones, and publishes
 * delivery events and the phones' replies. It behaves as `change` sets it.
 */
export class Carrier {
  readonly behaviour = new CarrierBehaviour();
  readonly #setup: CarrierSetup;
  readonly #receipts: Receipts;
  readonly #pace = new Map<string, { at: number; left: number }>();
  #counters = { accepted: 0, throttled: 0, internal: 0, silent: 0, refused: 0, received: 0 };
  #strange = 0;

  constructor(setup: CarrierSetup) {
    this.#setup = setup;
    this.#receipts = new Receipts(setup, this.behaviour);
  }

  /** Settings and counters, as `GET /_local/carrier` shows them. */
  describe(): object {
    return { settings: this.behaviour.describe(), counters: { ...this.#counters } };
  }

  /** Takes new settings over. */
  change(request: CarrierRequest): void {
    this.behaviour.change(request);
    if (request.reset !== true) return;
    for (const key of Object.keys(this.#counters)) Object.assign(this.#counters, { [key]: 0 });
  }

  /** `SendTextMessage`. */
  async send(input: JsonObject): Promise<CarrierAnswer> {
    const text = readSendText(input);
    if ('type' in text) return this.#refuse(text);
    const settings = this.behaviour.for(text.to);
    if (settings.latencyMs > 0) await new Promise((done) => setTimeout(done, settings.latencyMs));
    const refusal = this.#refusalFor(text, settings);
    if (refusal !== undefined) return this.#refuse(refusal);
    const isInternal = this.behaviour.happens(settings.errors.internal);
    const isSilent = !isInternal && this.behaviour.happens(settings.errors.timeout);
    if (isInternal || isSilent) {
      // Every second of these is delivered anyway: the caller cannot know which.
      if (this.#strange++ % 2 === 0) await this.#accept(text, settings);
      this.#counters[isInternal ? 'internal' : 'silent'] += 1;
      if (isSilent) return 'silence';
      return { status: 500, type: 'InternalServerException', message: 'Something went wrong' };
    }
    this.#counters.accepted += 1;
    return { messageId: await this.#accept(text, settings) };
  }

  /**
   * A phone texts `to`: published to the topic that the output `CarrierInboundTopicArn` names, in
   * the form of AWS's two-way SMS payload. Gives the inbound message's id.
   */
  async receive(from: string, to: string, body: string): Promise<string> {
    const { deployment, topics, phones, clock } = this.#setup;
    const id = randomUUID();
    const previous = phones.lastTo(from);
    this.#counters.received += 1;
    const at = new Date(clock.now()).toISOString();
    await phones.add({ id, direction: 'in', from, to, body, at });
    const message = {
      originationNumber: from,
      destinationNumber: to,
      messageKeyword: `KEYWORD_${deployment.place.account}`,
      messageBody: body,
      inboundMessageId: id,
      ...(previous === undefined ? {} : { previousPublishedMessageId: previous.id }),
    };
    const topic = asText(deployment.output('CarrierInboundTopicArn'));
    await topics.publish(topic, JSON.stringify(message));
    return id;
  }

  stop(): Promise<void> {
    return this.#receipts.stop();
  }

  #refuse(refusal: CarrierRefusal): CarrierRefusal {
    this.#counters[refusal.type === 'ThrottlingException' ? 'throttled' : 'refused'] += 1;
    return refusal;
  }

  #refusalFor(text: SendText, settings: CarrierSettings): CarrierRefusal | undefined {
    const { errors, pace } = settings;
    if (text.configurationSet !== '' && !this.#receipts.knows(text.configurationSet)) {
      const message = `No configuration set ${text.configurationSet}`;
      return { status: 400, type: 'ResourceNotFoundException', message };
    }
    if (errors.spendLimit) {
      const reason = 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT';
      const message = 'Spend limit reached';
      return { status: 400, type: 'ServiceQuotaExceededException', message, reason };
    }
    if (errors.optedOut.includes(text.to)) {
      const reason = 'DESTINATION_PHONE_NUMBER_OPTED_OUT';
      return { status: 400, type: 'ConflictException', message: 'Opted out', reason };
    }
    const isOverPace = pace !== null && !this.#takePace(text, pace);
    if (isOverPace || this.behaviour.happens(errors.throttle)) {
      return { status: 400, type: 'ThrottlingException', message: 'Rate exceeded' };
    }
    return undefined;
  }

  /**
   * A bucket for each origination number, refilled in virtual time; it holds one second's parts.
   */
  #takePace({ from, body }: SendText, pace: number): boolean {
    const now = this.#setup.clock.now();
    const { parts } = countParts(body);
    const bucket = this.#pace.get(from) ?? { at: now, left: pace };
    const refill = (Math.max(0, now - bucket.at) / 1000) * pace;
    const left = Math.min(Math.max(pace, parts), bucket.left + refill);
    const fits = left >= parts;
    this.#pace.set(from, { at: now, left: fits ? left - parts : left });
    return fits;
  }

  async #accept(text: SendText, settings: CarrierSettings): Promise<string> {
    const { phones, clock } = this.#setup;
    const messageId = randomUUID();
    const { to, from, body } = text;
    const types = eventTypesFor(to, settings);
    const at = new Date(clock.now()).toISOString();
    const reachesPhone = types.includes('TEXT_DELIVERED');
    if (reachesPhone) await phones.add({ id: messageId, direction: 'out', from, to, body, at });
    const sent = { messageId, requestedAt: clock.now(), types };
    await this.#receipts.report(text, sent, settings);
    return messageId;
  }
}
