import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { variable } from '../../shared/environment/variable.ts';
import { lambda } from '../../shared/lambda/lambda.ts';
import { log } from '../../shared/lambda/log.ts';
import {
  countCarrierStop,
  countDollars,
  countTexts,
  measureStop,
  metricsWritten,
} from '../../shared/lambda/metrics.ts';
import { batchWorker, queueWorker } from '../../shared/lambda/queue-worker.ts';

// It is read when the module is loaded, as a Lambda's is at its start.
vi.hoisted(() => vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'ivip-messenger-test'));

/** What every Lambda does around its act: context in the log, metrics, failures by id. */
type Line = Record<string, unknown>;
const lines: Line[] = [];

beforeEach(() => {
  lines.length = 0;
  vi.stubEnv('POWERTOOLS_LOGGER_LOG_EVENT', 'true');
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      const said = String(text);
      if (said.startsWith('{')) lines.push(JSON.parse(said));
      return true;
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const contextOf = (awsRequestId: string) =>
  ({ awsRequestId, functionName: 'Any', memoryLimitInMB: '512' }) as Context;

function eventOf(...bodies: readonly unknown[]): SQSEvent {
  const records = bodies.map((body, n) => ({
    messageId: `m${n}`,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: { ApproximateReceiveCount: '1', MessageGroupId: `ac_${n}` },
    messageAttributes: {},
  }));
  return { Records: records as SQSRecord[] };
}

describe('a line of the log', () => {
  it('has the request, the function, and what was appended in this call alone', async () => {
    const handler = lambda(async ({ accountId }: { accountId?: string }) => {
      if (accountId) log.appendKeys({ accountId });
      log.info('something-happened');
    });
    await handler({ accountId: 'ac_1' }, contextOf('request-1'));
    await handler({}, contextOf('request-2'));
    const [first, second] = lines;
    expect(first).toMatchObject({
      message: 'something-happened',
      service: 'ivip-messenger',
      function_name: 'Any',
      function_request_id: 'request-1',
      accountId: 'ac_1',
      cold_start: expect.any(Boolean),
    });
    expect(second).toMatchObject({ function_request_id: 'request-2', cold_start: false });
    expect(second).not.toHaveProperty('accountId');
  });

  it('never holds the event, even where the environment asks for it', async () => {
    await lambda(async (_: object) => log.info('something-happened'))(
      { body: 'leave me alone', from: '+12125550147' },
      contextOf('request-1'),
    );
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toMatch(/alone|2125550147/);
  });
});

describe('what is counted', () => {
  it('is written once at the end, in the form that CloudWatch reads', async () => {
    await lambda(async (_: object) => {
      countCarrierStop();
      countCarrierStop();
    }).use(metricsWritten())({}, contextOf('request-1'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      _aws: {
        CloudWatchMetrics: [
          {
            Namespace: 'ivip-messenger-test',
            Dimensions: [['service']],
            Metrics: [{ Name: 'CarrierStops', Unit: 'Count' }],
          },
        ],
      },
      service: 'ivip-messenger',
      CarrierStops: [1, 1],
    });
  });

  it('has the times of which objectives speak, and no line for nothing', async () => {
    await lambda(async (_: object) => {
      for (const ms of [120, 4_000]) measureStop(ms);
      countTexts(['sent', 'sent', 'sent']);
      countDollars(0);
    }).use(metricsWritten())({}, contextOf('request-1'));
    expect(lines).toMatchObject([{ StopToTombstone: [120, 4_000], TextsSent: 3 }]);
    expect(lines[0]).not.toHaveProperty('TextsUnknown');
    expect(lines[0]).not.toHaveProperty('TextsUsd');
  });

  it('is written of a call that failed too, and nothing where nothing was counted', async () => {
    const failing = lambda(async ({ stop }: { stop: boolean }) => {
      if (stop) countCarrierStop();
      throw new Error('Broken.');
    }).use(metricsWritten());
    await expect(failing({ stop: true }, contextOf('request-1'))).rejects.toThrow('Broken.');
    await expect(failing({ stop: false }, contextOf('request-2'))).rejects.toThrow('Broken.');
    expect(lines.map((line) => line.CarrierStops)).toEqual([1]);
  });
});

describe('a queue worker', () => {
  const Message = z.strictObject({ ok: z.boolean() });

  it('has just the records again that failed, and says whose they are', async () => {
    const handler = queueWorker(Message, async ({ ok }) => {
      if (!ok) throw new Error('No text to +12125550147.');
    });
    const event = eventOf({ ok: true }, { ok: false }, 'not json', { ok: true });
    const answer = await handler(event, contextOf('request-1'));
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm1' }, { itemIdentifier: 'm2' }]);
    expect(lines).toMatchObject([
      { message: 'record-failed', messageId: 'm1', accountId: 'ac_1' },
      { message: 'record-failed', messageId: 'm2', accountId: 'ac_2' },
    ]);
    expect(JSON.stringify(lines)).not.toContain('2125550147');
  });

  it('hands a batch over without its poison, and has by id what the act could not do', async () => {
    const seen: string[] = [];
    const handler = batchWorker(Message, async (messages) => {
      seen.push(...messages.map(({ id }) => id));
      return messages.flatMap(({ id, message }) => (message.ok ? [] : [id]));
    });
    const answer = await handler(eventOf('{', { ok: true }, { ok: false }), contextOf('request-1'));
    expect(seen).toEqual(['m1', 'm2']);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm0' }, { itemIdentifier: 'm2' }]);
    expect(lines).toMatchObject([{ message: 'poison-message', messageId: 'm0' }]);
  });
});

it('stops at its start when a variable that its code reads is missing, and names it', () => {
  const some = variable('SOME_TABLE');
  expect(() => lambda(async (_: object) => some())).toThrow('Missing environment: SOME_TABLE');
  vi.stubEnv('SOME_TABLE', 'some');
  expect(lambda(async (_: object) => some())).toBeTypeOf('function');
  expect(some()).toBe('some');
});
