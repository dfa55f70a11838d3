import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock/clock.ts';
import { LocalError } from '../local-error.ts';
import { asFlag, asNumber, asObject, asText, parseObject } from '../store/json.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import { Queue } from './queue.ts';

/** All queues of a deployment. */
export interface Queues {
  readonly all: readonly Queue[];
  byArn(arn: string): Queue | undefined;
  byUrl(url: string): Queue | undefined;
  stop(): Promise<void>;
}

/** Makes the template's queues; with a folder, each keeps its messages in a file there. */
export function makeQueues(
  deployment: Deployment,
  home: { clock: Clock; folder: string | undefined; say: (line: string) => void },
): Queues {
  const { clock, folder, say } = home;
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const all = deployment.ofType('AWS::SQS::Queue').map((resource) => {
    const settings = readSettings(resource);
    const file = folder === undefined ? undefined : join(folder, `${settings.name}.jsonl`);
    return new Queue(settings, { clock, file, say });
  });
  const byArn = new Map(all.map((queue) => [queue.settings.arn, queue]));
  const byName = new Map(all.map((queue) => [queue.settings.name, queue]));
  for (const queue of all) queue.deadLetters = byArn.get(queue.settings.redrive?.arn ?? '');
  return {
    all,
    byArn: (arn) => byArn.get(arn),
    // By its last part alone: the port in a queue URL may be of an earlier start.
    byUrl: (url) => byName.get(url.split('/').at(-1) ?? ''),
    async stop() {
      await Promise.all(all.map((queue) => queue.stop()));
    },
  };
}

function readSettings({ properties, identity, logicalId }: Resource) {
  if (asFlag(properties.FifoQueue)) {
    throw new LocalError(`The local runner has no FIFO queues (AWS::SQS::Queue ${logicalId}).`);
  }
  const given = properties.RedrivePolicy;
  const redrive = typeof given === 'string' ? parseObject(given) : asObject(given);
  const arn = asText(redrive.deadLetterTargetArn);
  return {
    name: identity.name,
    arn: identity.attributes.Arn ?? '',
    url: identity.ref,
    visibilityMs: asNumber(properties.VisibilityTimeout, 30) * 1000,
    delayMs: asNumber(properties.DelaySeconds, 0) * 1000,
    redrive:
      arn === '' ? undefined : { arn, maxReceiveCount: asNumber(redrive.maxReceiveCount, 10) },
  };
}
