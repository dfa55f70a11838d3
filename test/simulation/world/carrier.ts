import {
  ConflictException,
  InternalServerException,
  ThrottlingException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { deliveryEvent, isWanted } from '../../../infra/local/carrier/delivery-events.ts';
import { readSendText, type SendText } from '../../../infra/local/carrier/send-text-request.ts';
import { asList, asObject, asText, type JsonObject } from '../../../infra/local/store/json.ts';
import type { Deployment } from '../../../infra/local/template/deployment.ts';
import type { Around, CarrierCall, Served } from './around.ts';

const callTimeoutMs = 10_000;

/**
 * AWS End User Messaging at its worst: it throttles, accepts a text without an answer, fails
 * although it accepted the text, loses and doubles its events, and delivers them in any order.
 */
export class SimulatedCarrier {
  /** Who is on the carrier's own list; the product does not know. */
  readonly optedOut = new Set<string>();
  readonly #world: Around;
  readonly #destinations: { topic: string; types: string[] }[];
  readonly #inboundTopic: string;

  constructor(world: Around, deployment: Deployment) {
    this.#world = world;
    this.#inboundTopic = asText(deployment.output('CarrierInboundTopicArn'));
    const sets = deployment.ofType('AWS::SMSVOICE::ConfigurationSet');
    this.#destinations = sets.flatMap(({ properties }) =>
      asList(properties.EventDestinations).map((value) => {
        const { SnsDestination, MatchingEventTypes } = asObject(value);
        const topic = asText(asObject(SnsDestination).TopicArn);
        return { topic, types: asList(MatchingEventTypes).map(asText) };
      }),
    );
  }

  /** `SendTextMessage`. Answers late where it answers with silence. */
  send(input: unknown): Served {
    const { faults, agenda, watch } = this.#world;
    const text = readSendText(input as JsonObject);
    if ('type' in text) throw new Error(`The carrier is asked for nonsense: ${text.message}`);
    const done = (answer: CarrierCall['answer'], accepted: boolean) => {
      watch.onCarrierCall({ text, atMs: agenda.nowMs, accepted, answer });
      if (accepted) this.#accept(text);
    };
    if (this.optedOut.has(text.to) || faults.happens('carrier knows an opt-out')) {
      this.optedOut.add(text.to);
      done('opted out', false);
      return { error: optedOut(), lateMs: 0 };
    }
    if (faults.happens('carrier throttles')) {
      done('throttled', false);
      return { error: throttled(), lateMs: 0 };
    }
    if (faults.happens('carrier accepts in silence')) {
      done('silence', true);
      return { error: timedOut(), lateMs: callTimeoutMs };
    }
    if (faults.happens('carrier fails')) {
      done('broken', faults.chance('carrier fails').happens(0.5));
      return { error: broken(), lateMs: 0 };
    }
    done('taken', true);
    return { value: { MessageId: this.#world.nextId('carrier') }, lateMs: 0 };
  }

  /** A phone texts one of our numbers. */
  receive(given: { from: string; to: string; body: string }): void {
    const message = {
      originationNumber: given.from,
      destinationNumber: given.to,
      messageKeyword: 'KEYWORD',
      messageBody: given.body,
      inboundMessageId: this.#world.nextId('inbound'),
    };
    this.#world.watch.onReply(given);
    this.#world.publish(this.#inboundTopic, JSON.stringify(message));
  }

  #accept(text: SendText): void {
    const { agenda, faults, chance } = this.#world;
    const isLost = faults.happens('phone unreachable');
    if (!isLost) {
      agenda.after(chance.whole(300, 4000), () => this.#world.watch.onPhone(text));
    }
    const requestedAt = agenda.nowMs;
    const messageId = this.#world.nextId('receipt');
    const types = isLost
      ? [
          chance.one([
            'TEXT_UNREACHABLE',
            'TEXT_INVALID',
            'TEXT_CARRIER_BLOCKED',
            'TEXT_TTL_EXPIRED',
          ]),
        ]
      : ['TEXT_SUCCESSFUL', 'TEXT_DELIVERED'];
    for (const type of types) {
      if (faults.happens('receipt lost')) continue;
      const times = faults.happens('receipt doubled') ? 2 : 1;
      for (let n = 0; n < times; n++) {
        const lateMs = faults.happens('receipt late')
          ? faults.chance('receipt late').whole(60, 3 * 3600) * 1000
          : 0;
        agenda.after(chance.whole(500, 30_000) + lateMs, () =>
          this.#report(type, text, { messageId, requestedAt }),
        );
      }
    }
  }

  #report(type: string, text: SendText, sent: { messageId: string; requestedAt: number }): void {
    const event = deliveryEvent(type, text, { ...sent, now: this.#world.agenda.nowMs });
    for (const { topic, types } of this.#destinations) {
      if (isWanted(type, types)) this.#world.publish(topic, JSON.stringify(event));
    }
  }
}

const $metadata = { httpStatusCode: 400 };

const throttled = () => new ThrottlingException({ $metadata, message: 'Rate exceeded' });
const optedOut = () =>
  new ConflictException({
    $metadata,
    message: 'Opted out',
    Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
  });
const broken = () =>
  new InternalServerException({ $metadata: { httpStatusCode: 500 }, message: 'Went wrong' });
const timedOut = () => Object.assign(new Error('socket timed out'), { name: 'TimeoutError' });
