import { vi } from 'vitest';
import type { Town } from './town.ts';

/**
 * Lets this process use the town's own tables through `shared/tables`, as the Lambda does whose
 * environment it borrows: for what would take a story thousands of texts to bring about.
 */
export function goBehindTheCounter(town: Town, functionName: string): void {
  const { system } = town;
  const lambda = system.deployment
    .ofType('AWS::Lambda::Function')
    .find(({ logicalId }) => logicalId.startsWith(functionName));
  const known = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  // A client that an earlier file of this process opened knows that file's engine, mostly at the
  // same port. At another port the story loads `shared/tables` anew.
  if (known !== undefined && known !== system.databaseUrl) vi.resetModules();
  const { Variables } = (lambda?.properties.Environment ?? {}) as { Variables?: object };
  Object.assign(process.env, Variables, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: system.databaseUrl,
  });
}

/** Puts a message into a queue, by its name in the template; the consumer gets it after a delay. */
export async function putIntoQueue(
  town: Town,
  queueName: string,
  given: { body: unknown; delaySeconds: number },
): Promise<void> {
  await callQueue(town, `${queueName}Queue`, {
    action: 'SendMessage',
    input: { MessageBody: JSON.stringify(given.body), DelaySeconds: given.delaySeconds },
  });
}

/** The messages that a queue's dead-letter queue holds. */
export async function deadLettersOf(town: Town, queueName: string): Promise<unknown[]> {
  const answer = await callQueue(town, `${queueName}Dead`, {
    action: 'ReceiveMessage',
    input: { MaxNumberOfMessages: 10 },
  });
  const { Messages = [] } = (await answer.json()) as { Messages?: { Body: string }[] };
  return Messages.map(({ Body }) => JSON.parse(Body));
}

async function callQueue(
  town: Town,
  logicalName: string,
  { action, input }: { action: string; input: object },
): Promise<Response> {
  const queue = town.system.deployment
    .ofType('AWS::SQS::Queue')
    .find(({ logicalId }) => logicalId.startsWith(logicalName));
  const answer = await fetch(`${town.url}/_aws/sqs`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `AmazonSQS.${action}`,
    },
    body: JSON.stringify({ QueueUrl: queue?.identity.ref, ...input }),
  });
  if (!answer.ok) throw new Error(`${action} on ${logicalName} failed: ${answer.status}`);
  return answer;
}
