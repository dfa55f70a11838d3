import { startLocal } from '../../../infra/local/run.ts';
import { editAssembly } from '../../edit-assembly.ts';
import type { Json } from '../support/contract/answer-of.ts';
import {
  type Around,
  keeping,
  type Queued,
  stillness,
  through,
  type Watch,
  watched,
} from './crash-calls.ts';

/** They only notify others of what an act wrote, which no crash story checks. */
const followers = ['OfferEvents', 'PublishEvents', 'IndexContacts', 'IndexTexts'];

/**
 * The whole system on one machine, with acts run in this process instead of in their Lambdas, so
 * that a test can let one die at any call, or do something in between. What the acts put into
 * queues stays there until it is handed over to the running system.
 */
export async function openCrashCloud(
  at = '2026-11-24T17:00:00Z',
  /** Functions that are not woken: only those that a test runs do their work. */
  asleep: readonly string[] = [],
) {
  const edited = await editAssembly({ asleep: [...followers, ...asleep] });
  const { folder: assembly } = edited;
  const system = await startLocal({ quiet: true, now: at, frozen: true, assembly });
  const watch: Watch = { now: {}, calls: 0, open: 0, dead: false };
  const queued: Queued[] = [];
  const servers = await Promise.all([
    watched(watch, through(system.databaseUrl)),
    watched(watch, through(`${system.url}/_aws/s3`)),
    watched(watch, through(`${system.url}/_aws/sms`)),
    watched(watch, keeping(queued)),
  ]);
  const [database = '', bucket = '', carrier = '', queues = ''] = servers.map(({ url }) => url);
  Object.assign(process.env, environmentOf(queues), {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: database,
    AWS_ENDPOINT_URL_S3: bucket,
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: carrier,
    AWS_ENDPOINT_URL_SQS: queues,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  });

  /**
   * The settings that the template gives all Lambdas, but for the queues, which are ours. Of all,
   * since code that is not bundled declares more variables than a bundle keeps.
   */
  function environmentOf(ours: string): Record<string, string> {
    const lambdas = system.deployment.ofType('AWS::Lambda::Function');
    const variables = lambdas.map(({ properties }) => (properties.Environment as Json)?.Variables);
    const all = Object.entries(Object.assign({}, ...variables) as Record<string, string>);
    return Object.fromEntries(
      all.map(([name, value]) => {
        const isQueue = name.endsWith('_QUEUE_URL');
        return [name, isQueue ? ours + new URL(value).pathname : value];
      }),
    );
  }

  return {
    system,
    /** What the acts put into queues, until `handOver`. */
    queued,
    /** Puts it into the queues of the running system. */
    async handOver(): Promise<void> {
      for (const { queue, body, delaySeconds } of queued.splice(0)) {
        const url = `${system.url}/_aws/sqs/000000000000/${queue}`;
        const answer = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-amz-json-1.0',
            'x-amz-target': 'AmazonSQS.SendMessage',
          },
          body: JSON.stringify({ QueueUrl: url, MessageBody: body, DelaySeconds: delaySeconds }),
        });
        if (!answer.ok) throw new Error(`Not queued: ${await answer.text()}`);
      }
    },
    /** Runs something and watches every call that this process makes. */
    async watching<T>(
      given: Around,
      run: () => Promise<T>,
    ): Promise<{ result: T; calls: number; died: boolean }> {
      Object.assign(watch, { now: given, calls: 0, dead: false });
      try {
        return { result: await run(), calls: watch.calls, died: watch.dead };
      } finally {
        await stillness(watch);
        Object.assign(watch, { now: {}, dead: false });
      }
    },
    /** GET, or POST with a body; null is none. */
    async call(
      path: string,
      token: string | undefined,
      body?: unknown,
      method = body === undefined ? 'GET' : 'POST',
    ): Promise<Json> {
      const answer = await fetch(system.url + path, {
        method,
        headers: {
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await answer.text();
      return (text ? JSON.parse(text) : {}) as Json;
    },
    async close() {
      for (const { server } of servers) server.close();
      for (const { server } of servers) server.closeAllConnections();
      await system.stop();
      edited.remove();
    },
  };
}
