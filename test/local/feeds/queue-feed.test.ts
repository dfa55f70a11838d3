import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fixture, startFixture } from '../fixture/start.ts';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await startFixture();
}, 60_000);
afterAll(() => fixture?.stop());

/** Each test has its own messages; the notes of all are kept together. */
let seen = 0;
beforeEach(async () => {
  seen = (await fixture.notes('work')).length;
});

async function enqueue(message: object, rest: object = {}): Promise<void> {
  const { status, body } = await fixture.call('POST', '/act/enqueue', { message, ...rest });
  expect(status).toBe(200);
  expect(body).toHaveProperty('MessageId');
}

async function worked(): Promise<Record<string, unknown>[]> {
  await fixture.system.idle();
  return (await fixture.notes('work')).slice(seen);
}

async function deadLetters(): Promise<number> {
  const { body } = await fixture.call('GET', '/_local/health');
  return Number(/"[^"]*GivenUp[^"]*":\{"visible":(\d+)/.exec(JSON.stringify(body))?.[1]);
}

describe('a queue that feeds a function', () => {
  it('delivers what the SDK sends, checksums and attributes included', async () => {
    const MessageAttributes = { kind: { DataType: 'String', StringValue: 'é' } };
    await enqueue({ n: 1 }, { MessageAttributes, MessageGroupId: 'acme' });
    expect(await worked()).toMatchObject([{ body: '{"n":1}', times: 1 }]);
  });

  it('holds a delayed message until its virtual time', async () => {
    await enqueue({ late: true }, { DelaySeconds: 90 });
    expect(await worked()).toEqual([]);
    await fixture.system.travel({ advanceSeconds: 89 });
    expect(await worked()).toEqual([]);
    await fixture.system.travel({ advanceSeconds: 1 });
    expect(await worked()).toMatchObject([{ body: '{"late":true}' }]);
  });

  it('brings back only what failed, after the visibility time, and keeps the rest', async () => {
    await enqueue({ fail: 1 });
    await enqueue({ fine: true });
    expect(await worked()).toHaveLength(2);
    await fixture.system.travel({ advanceSeconds: 59 });
    expect(await worked()).toHaveLength(2);
    await fixture.system.travel({ advanceSeconds: 1 });
    expect((await worked()).slice(2)).toMatchObject([{ body: '{"fail":1}', times: 2 }]);
    await fixture.system.travel({ advanceSeconds: 600 });
    expect(await worked()).toHaveLength(3);
  });

  it('gives a message up to the dead letters after the receipts the template allows', async () => {
    const before = await deadLetters();
    await enqueue({ crash: true });
    await fixture.system.travel({ advanceSeconds: 3600 });
    expect((await worked()).map(({ times }) => times)).toEqual([1, 2, 3]);
    expect(await deadLetters()).toBe(before + 1);
  });
});
