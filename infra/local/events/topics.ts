import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import type { Lambda } from '../lambda/lambda.ts';
import type { Queues } from '../queues/queues.ts';
import { asFlag, asText, isObject, type JsonObject, parseObject } from '../store/json.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import { matchesPattern } from './event-pattern.ts';

/** All topics of a deployment. */
export interface Topics {
  has(arn: string): boolean;
  /** Hands a message to every subscription that wants it; done once all queues have kept it. */
  publish(arn: string, message: string): Promise<void>;
}

interface Subscription {
  readonly endpoint: string;
  readonly isRaw: boolean;
  readonly wants: (message: string) => boolean;
}

/** Makes the template's topics with their subscriptions of queues and functions. */
export function makeTopics(
  deployment: Deployment,
  queues: Queues,
  from: { clock: Clock; findLambda: (arn: string) => Lambda | undefined },
): Topics {
  const subscriptions = new Map<string, Subscription[]>();
  for (const { identity } of deployment.ofType('AWS::SNS::Topic')) {
    subscriptions.set(identity.ref, []);
  }
  for (const resource of deployment.ofType('AWS::SNS::Subscription')) {
    subscriptions.get(asText(resource.properties.TopicArn))?.push(readSubscription(resource));
  }
  return {
    has: (arn) => subscriptions.has(arn),
    async publish(arn, message) {
      const kept: Promise<void>[] = [];
      let enveloped: JsonObject | undefined;
      for (const { endpoint, isRaw, wants } of subscriptions.get(arn) ?? []) {
        if (!wants(message)) continue;
        if (!isRaw) enveloped ??= envelope(arn, message, from.clock);
        const queue = queues.byArn(endpoint);
        const body = isRaw ? message : JSON.stringify(enveloped);
        if (queue !== undefined) kept.push(queue.send({ body }).kept);
        else deliver(from.findLambda(endpoint), enveloped ?? envelope(arn, message, from.clock));
      }
      await Promise.all(kept);
    },
  };
}

function deliver(lambda: Lambda | undefined, notification: JsonObject): void {
  const record = { EventSource: 'aws:sns', EventVersion: '1.0', Sns: notification };
  lambda?.invoke({ Records: [record] }).catch(() => undefined);
}

function envelope(topic: string, message: string, clock: Clock): JsonObject {
  return {
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: topic,
    Message: message,
    Timestamp: new Date(clock.now()).toISOString(),
    SignatureVersion: '1',
    Signature: 'local',
    SigningCertURL: '',
    UnsubscribeURL: '',
  };
}

function readSubscription({ properties }: Resource): Subscription {
  const { FilterPolicy, FilterPolicyScope, RawMessageDelivery, Endpoint } = properties;
  const policy = isObject(FilterPolicy) ? FilterPolicy : undefined;
  // Nothing here publishes message attributes, so a filter on them matches nothing.
  const wants = (message: string) =>
    policy === undefined ||
    matchesPattern(policy, FilterPolicyScope === 'MessageBody' ? parseObject(message) : {});
  return { endpoint: asText(Endpoint), isRaw: asFlag(RawMessageDelivery), wants };
}
