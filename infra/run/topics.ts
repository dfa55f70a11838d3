import type { RemovalPolicy } from 'aws-cdk-lib';
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnConfigurationSet } from 'aws-cdk-lib/aws-smsvoice';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { deadLettersOf } from './queues.ts';
import type { QueueName } from './worker-shape.ts';

/** The topics through which the carrier reaches us. */
export type CarrierWires = {
  readonly inbound: Topic;
  readonly events: Topic;
  readonly configurationSet: CfnConfigurationSet;
};

/**
 * The event types that settle a text. QUEUED and PENDING say nothing new, and SUCCESSFUL little:
 * that the network accepted what the service accepted before, which the answer to our call says
 * already. Each costs a publish, a queued message and a write for every text; TEXT_ALL would bring
 * them all. TEXT_SENT is listed by the service but refused in a destination.
 */
const settlingEvents = [
  'TEXT_BLOCKED',
  'TEXT_CARRIER_BLOCKED',
  'TEXT_CARRIER_UNREACHABLE',
  'TEXT_DELIVERED',
  'TEXT_INVALID',
  'TEXT_INVALID_MESSAGE',
  'TEXT_PROTECT_BLOCKED',
  'TEXT_SPAM',
  'TEXT_TTL_EXPIRED',
  'TEXT_UNKNOWN',
  'TEXT_UNREACHABLE',
];

/**
 * Makes the two topics that the carrier publishes to and connects them to their queues. Replies
 * keep the SNS envelope, because its Timestamp is the only time a reply has; delivery events arrive
 * bare.
 */
export function makeCarrierWires(
  scope: Construct,
  queues: Readonly<Record<QueueName, Queue>>,
  keep: RemovalPolicy,
): CarrierWires {
  const key = makeKey(scope, keep);
  const inbound = makeTopic(scope, 'CarrierInbound', key);
  const events = makeTopic(scope, 'CarrierEvents', key);
  lead(inbound, queues.inbound, false);
  lead(events, queues['delivery-events'], true);
  return { inbound, events, configurationSet: makeConfigurationSet(scope, events) };
}

/** A text is private in transit too. The service needs the key to publish to encrypted topics. */
function makeKey(scope: Construct, keep: RemovalPolicy): Key {
  const key = new Key(scope, 'CarrierKey', {
    description: 'Encrypts replies and delivery events between the carrier and our queues.',
    enableKeyRotation: true,
    removalPolicy: keep,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TheCarrierPublishes',
      principals: [carrier()],
      actions: ['kms:GenerateDataKey*', 'kms:Decrypt'],
      resources: ['*'],
    }),
  );
  return key;
}

function makeTopic(scope: Construct, id: string, key: Key): Topic {
  const topic = new Topic(scope, id, { masterKey: key, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TheCarrierPublishes',
      principals: [carrier()],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      // Without this, anybody's phone number could be pointed at our topic.
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  return topic;
}

function lead(topic: Topic, queue: Queue, bare: boolean): void {
  topic.addSubscription(
    new SqsSubscription(queue, {
      rawMessageDelivery: bare,
      deadLetterQueue: deadLettersOf(queue),
    }),
  );
}

function makeConfigurationSet(scope: Construct, events: Topic): CfnConfigurationSet {
  const set = new CfnConfigurationSet(scope, 'ConfigurationSet', {
    eventDestinations: [
      {
        eventDestinationName: 'delivery-events',
        enabled: true,
        matchingEventTypes: settlingEvents,
        snsDestination: { topicArn: events.topicArn },
      },
    ],
  });
  // The service needs the permission to publish before it is configured to.
  const policy = events.node.tryFindChild('Policy');
  if (policy) set.node.addDependency(policy);
  return set;
}

function carrier(): ServicePrincipal {
  return new ServicePrincipal('sms-voice.amazonaws.com');
}
