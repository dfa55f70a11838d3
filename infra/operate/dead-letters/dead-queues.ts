import * as z from 'zod/mini';
import { idOf } from '../../data/tables.ts';
import { streamShapes } from '../../run/feeds.ts';
import { queueNames, queueShapes } from '../../run/queues.ts';
import { failing, pageOf, runbookOfQueue, sweepGivenUp } from '../../watch/runbooks.ts';
import type { AskAws } from '../ask-aws.ts';

/** A queue of what was given up, as a stage has it. */
export type DeadQueue = {
  /** As the alarm and the runbook name it, without `Dead`: `Inbound`. */
  readonly name: string;
  readonly url: string;
  /** Where its messages may go back to; none where they only point to changes of a stream. */
  readonly source: string | undefined;
  /** What a customer suffers. */
  readonly suffers: string;
  /** The page that says what to do. */
  readonly page: string;
};

const Resources = z.object({
  StackResourceSummaries: z.array(
    z.object({
      LogicalResourceId: z.string(),
      PhysicalResourceId: z.optional(z.string()),
      ResourceType: z.string(),
    }),
  ),
});

/** All of them in a stage, by name. Throws where the stage is not deployed. */
export async function deadQueues(ask: AskAws, stage: string): Promise<readonly DeadQueue[]> {
  const stack = `ivip-messenger-${stage}-run`;
  const answer = await ask(['cloudformation', 'list-stack-resources', '--stack-name', stack]);
  const queues = Resources.parse(answer).StackResourceSummaries.filter((one) => {
    return one.ResourceType === 'AWS::SQS::Queue';
  });
  /** CloudFormation adds eight letters to the name of a thing. */
  const urlOf = (id: string) =>
    queues.find(({ LogicalResourceId }) => new RegExp(`^${id}[0-9A-F]{8}$`).test(LogicalResourceId))
      ?.PhysicalResourceId;
  return [...kinds()].flatMap(({ name, ...about }) => {
    const url = urlOf(`${name}Dead`);
    return url ? [{ name, url, source: urlOf(`${name}Queue`), ...about }] : [];
  });
}

function* kinds(): Generator<Pick<DeadQueue, 'name' | 'suffers' | 'page'>> {
  for (const queue of queueNames) {
    const { worker, dead } = queueShapes[queue];
    yield { name: idOf(queue), suffers: dead, page: pageOf(runbookOfQueue(queue, worker)) };
  }
  for (const { worker, dead } of Object.values(streamShapes)) {
    yield { name: worker, suffers: dead, page: pageOf(failing[worker].runbook) };
  }
  yield { name: 'Sweep', suffers: sweepGivenUp, page: pageOf('sweep') };
}

const Attributes = z.object({ Attributes: z.optional(z.record(z.string(), z.string())) });

/** What a queue says of itself, by the attribute's name. */
export async function attributesOf(
  ask: AskAws,
  url: string,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const words = ['sqs', 'get-queue-attributes', '--queue-url', url, '--attribute-names', ...names];
  return Attributes.parse(await ask(words)).Attributes ?? {};
}
