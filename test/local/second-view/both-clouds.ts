import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { startFauxqs } from 'fauxqs';
import { type Fixture, startFixture } from '../fixture/start.ts';

/** The same clients, queues, topic and bucket on one of the two. */
export type View = {
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  readonly s3: S3Client;
  readonly topicArn: string;
  readonly bucket: string;
  /** `plain` gives a message up after two receives, to `spare`; the topic fills `told` and `raw`. */
  readonly queueUrls: Readonly<Record<'plain' | 'spare' | 'told' | 'raw', string>>;
};

export type BothClouds = { readonly here: View; readonly there: View; stop(): Promise<void> };

const region = 'us-east-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The runner with the fixture app, and fauxqs with the same parts. */
export async function startBoth(): Promise<BothClouds> {
  const fixture = await startFixture();
  const server = await startFauxqs({ port: 0, logger: false });
  const there = `http://127.0.0.1:${server.port}`;
  const redrive = {
    deadLetterTargetArn: 'arn:aws:sqs:us-east-1:000000000000:spare',
    maxReceiveCount: '2',
  };
  for (const name of ['spare', 'told', 'raw']) server.createQueue(name);
  const attributes = { RedrivePolicy: JSON.stringify(redrive), VisibilityTimeout: '60' };
  server.createQueue('plain', { attributes });
  server.createTopic('topic');
  server.subscribe({ topic: 'topic', queue: 'told' });
  server.subscribe({ topic: 'topic', queue: 'raw', attributes: { RawMessageDelivery: 'true' } });
  server.createBucket('files');
  const urlOf = (name: string) => `${there}/000000000000/${name}`;
  return {
    here: viewOf(fixture),
    there: {
      ...clientsOf({ sqs: there, sns: there, s3: there }),
      topicArn: 'arn:aws:sns:us-east-1:000000000000:topic',
      bucket: 'files',
      queueUrls: {
        plain: urlOf('plain'),
        spare: urlOf('spare'),
        told: urlOf('told'),
        raw: urlOf('raw'),
      },
    },
    async stop() {
      await Promise.all([fixture.stop(), server.stop()]);
    },
  };
}

function viewOf({ system }: Fixture): View {
  const urls = new Map(
    system.deployment
      .ofType('AWS::SQS::Queue')
      .map(({ logicalId, identity }) => [logicalId, identity.ref] as const),
  );
  const named = (start: string) => {
    const [, url = ''] = [...urls].find(([id]) => id.startsWith(start)) ?? [];
    return url;
  };
  const topics = system.deployment.ofType('AWS::SNS::Topic');
  const told = topics.find(({ logicalId }) => logicalId.startsWith('Told'));
  const [bucket] = system.deployment.ofType('AWS::S3::Bucket');
  const endpoint = (service: string) => `${system.url}/_aws/${service}`;
  return {
    ...clientsOf({ sqs: endpoint('sqs'), sns: endpoint('sns'), s3: endpoint('s3') }),
    topicArn: told?.identity.ref ?? '',
    bucket: bucket?.identity.name ?? '',
    queueUrls: {
      plain: named('Plain'),
      spare: named('Spare'),
      told: named('Enveloped'),
      raw: named('Raw'),
    },
  };
}

function clientsOf(endpoints: Readonly<Record<'sqs' | 'sns' | 's3', string>>) {
  const common = { region, credentials, maxAttempts: 1 };
  return {
    sqs: new SQSClient({ ...common, endpoint: endpoints.sqs, useQueueUrlAsEndpoint: false }),
    sns: new SNSClient({ ...common, endpoint: endpoints.sns }),
    s3: new S3Client({ ...common, endpoint: endpoints.s3, forcePathStyle: true }),
  };
}
