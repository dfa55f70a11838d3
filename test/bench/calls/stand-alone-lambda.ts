import { type ChildProcess, fork } from 'node:child_process';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { LocalSystem } from '../../../infra/local/run.ts';
import type { Invoke, Invoked } from './lambda-process.ts';
import { lambdaSettings } from './lambda-settings.ts';

/**
 * A Lambda in a process of its own, with the bundle, environment, memory limit and timeout that the
 * runner would give it, so that its time and memory are its own.
 */
export async function standAloneLambda(
  local: LocalSystem,
  given: { name: string; environment?: Readonly<Record<string, string>> },
) {
  const { file, env, memoryMb, timeoutMs, functionName } = lambdaSettings(local, given.name);
  const child = fork(new URL('./lambda-process.ts', import.meta.url), [file, functionName], {
    env: { ...env, ...given.environment },
    execArgv: [`--max-old-space-size=${memoryMb}`],
    // Its log lines are no news here; what breaks it is.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await answerOf(child);
  const invoke = async (event: unknown): Promise<Invoked> => {
    const answer = answerOf(child);
    child.send({ event, timeoutMs } satisfies Invoke);
    return (await answer) as Invoked;
  };
  return { env, invoke, stop: () => ended(child) };
}

export type StandAlone = Awaited<ReturnType<typeof standAloneLambda>>;

/**
 * Works one queue off as its event source mapping would, a message at a time, until nothing comes
 * for a moment. Throws when the Lambda names a message as failed.
 */
export async function workOff(lambda: StandAlone, queueUrl: string): Promise<Invoked[]> {
  const done: Invoked[] = [];
  const endpoint = lambda.env.AWS_ENDPOINT_URL_SQS ?? '';
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const sqs = new SQSClient({ region: 'us-east-1', endpoint, credentials });
  for (;;) {
    const asked = { QueueUrl: queueUrl, WaitTimeSeconds: 1 };
    const [message] = (await sqs.send(new ReceiveMessageCommand(asked))).Messages ?? [];
    if (message === undefined) break;
    const { MessageId: messageId, Body: body, ReceiptHandle } = message;
    const attributes = { ApproximateReceiveCount: '1' };
    const record = { messageId, body, attributes, messageAttributes: {} };
    const invoked = await lambda.invoke({ Records: [record] });
    const failed = JSON.stringify(invoked.result);
    if (failed !== '{"batchItemFailures":[]}') throw new Error(`The Lambda failed: ${failed}`);
    await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
    done.push(invoked);
  }
  sqs.destroy();
  return done;
}

/** The next message of a child; rejects when it ends instead. */
export function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`A process ended with ${code}.`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}
