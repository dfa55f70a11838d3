import { expect, it } from 'vitest';
import { composed, resourceNamed, resourcesOf, templateOf, textOf } from './composed.ts';

const run = templateOf(composed('dev'), 'Run');
const subscriptions = resourcesOf(run, 'AWS::SNS::Subscription').map(([, one]) => one.Properties);

it.each(['CarrierInbound', 'CarrierEvents'])(
  '%s is encrypted and for the carrier alone',
  (topic) => {
    const { Properties } = resourceNamed(run, 'AWS::SNS::Topic', topic);
    expect(textOf(Properties.KmsMasterKeyId)).toContain('CarrierKey');
    const policy = resourceNamed(run, 'AWS::SNS::TopicPolicy', `${topic}Policy`).Properties;
    const { Statement } = policy.PolicyDocument as { Statement: { Effect: string }[] };
    expect(Statement.filter((one) => one.Effect === 'Allow')).toMatchObject([
      {
        Action: 'sns:Publish',
        Principal: { Service: 'sms-voice.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
    expect(textOf(Statement.filter((one) => one.Effect === 'Deny'))).toContain('SecureTransport');
  },
);

it('lets the carrier use the key', () => {
  const key = resourceNamed(run, 'AWS::KMS::Key', 'CarrierKey').Properties;
  expect(key.EnableKeyRotation).toBe(true);
  expect(key.KeyPolicy).toMatchObject({
    Statement: expect.arrayContaining([
      expect.objectContaining({
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Principal: { Service: 'sms-voice.amazonaws.com' },
      }),
    ]),
  });
});

it('keeps the envelope of replies, for its time stamp, and opens that of delivery events', () => {
  const raw = (topic: string) =>
    subscriptions.filter((one) => textOf(one.TopicArn).includes(topic));
  expect(raw('CarrierInbound')).toMatchObject([{ Protocol: 'sqs', RawMessageDelivery: false }]);
  expect(textOf(raw('CarrierInbound'))).toContain('InboundQueue');
  expect(raw('CarrierEvents')).toMatchObject([{ Protocol: 'sqs', RawMessageDelivery: true }]);
  expect(textOf(raw('CarrierEvents'))).toContain('DeliveryEventsQueue');
});

it('asks the carrier for the events that settle a text and for no others', () => {
  const [, set] = resourcesOf(run, 'AWS::SMSVOICE::ConfigurationSet')[0] ?? [];
  const destinations = set?.Properties.EventDestinations as {
    MatchingEventTypes: string[];
    SnsDestination: unknown;
  }[];
  expect(destinations).toHaveLength(1);
  const types = destinations[0]?.MatchingEventTypes ?? [];
  expect(types).toEqual(
    expect.arrayContaining(['TEXT_DELIVERED', 'TEXT_UNKNOWN', 'TEXT_TTL_EXPIRED']),
  );
  const costly = ['TEXT_QUEUED', 'TEXT_PENDING', 'TEXT_SENT', 'TEXT_SUCCESSFUL'];
  for (const type of ['ALL', 'TEXT_ALL', ...costly]) expect(types).not.toContain(type);
  expect(textOf(destinations[0]?.SnsDestination)).toContain('CarrierEvents');
});

it('outputs what is needed to wire up a number and to sign somebody in', () => {
  const outputs = Object.keys(run.findOutputs('*')).filter(
    (name) => !/^(Publish|Exports)/.test(name),
  );
  expect(outputs.sort()).toEqual([
    'ApiUrl',
    'CarrierEventsTopicArn',
    'CarrierInboundTopicArn',
    'ConfigurationSetName',
    'ImportsBucketName',
    'SignInUrl',
    'UserPoolClientId',
    'UserPoolId',
  ]);
});
