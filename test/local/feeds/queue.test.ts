import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Clock } from '../../../infra/local/clock/clock.ts';
import { Queue } from '../../../infra/local/queues/queue.ts';

const folder = mkdtempSync(join(tmpdir(), 'ivip-queue-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function makeQueue(over: { clock?: Clock; file?: string } = {}): { queue: Queue; clock: Clock } {
  const clock = over.clock ?? new Clock({ offset: 0, frozenAt: 1_000_000 });
  const settings = {
    name: 'work',
    arn: 'arn:aws:sqs:us-east-1:0:work',
    url: 'http://localhost/work',
    visibilityMs: 30_000,
    delayMs: 0,
    redrive: undefined,
  };
  const queue = new Queue(settings, { clock, file: over.file, say: () => undefined });
  return { queue, clock };
}

function pass(clock: Clock, ms: number): void {
  clock.set(clock.now() + ms);
  clock.fireDue();
}

describe('a queue', () => {
  it('serves the group with the fewest in flight first, and a group in order', () => {
    const { queue } = makeQueue();
    for (const body of ['a1', 'a2', 'a3', 'a4']) queue.send({ body, groupId: 'a' });
    for (const body of ['b1', 'b2']) queue.send({ body, groupId: 'b' });
    const bodies = queue.receive(10).map(({ body }) => body);
    expect(bodies).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'a4']);
    queue.send({ body: 'a5', groupId: 'a' });
    queue.send({ body: 'c1', groupId: 'c' });
    expect(queue.receive(1)[0]?.body).toBe('c1');
  });

  it('refuses a delete with the receipt of an earlier delivery', () => {
    const { queue, clock } = makeQueue();
    queue.send({ body: 'x' });
    const first = queue.receive(1)[0]?.receipt ?? '';
    pass(clock, 30_000);
    const second = queue.receive(1)[0]?.receipt ?? '';
    expect(queue.delete(first)).toBe(false);
    expect(queue.delete(second)).toBe(true);
    pass(clock, 60_000);
    expect(queue.counts()).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('changes how long a message stays invisible', () => {
    const { queue, clock } = makeQueue();
    queue.send({ body: 'x' });
    const receipt = queue.receive(1)[0]?.receipt ?? '';
    queue.changeVisibility(receipt, 100_000);
    pass(clock, 99_000);
    expect(queue.visible).toBe(0);
    queue.changeVisibility(receipt, 0);
    expect(queue.visible).toBe(1);
  });

  it('has after a restart every message that was not deleted', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ivip-queue-')), 'work.jsonl');
    const { queue, clock } = makeQueue({ file });
    await queue.send({ body: 'visible', groupId: 'a' }).kept;
    await queue.send({ body: 'delayed', delayMs: 60_000 }).kept;
    await queue.send({ body: 'held' }).kept;
    await queue.send({ body: 'deleted' }).kept;
    const [a, b, held, deleted] = queue.receive(10);
    expect([a?.body, b?.body, held?.body]).toEqual(['visible', 'held', 'deleted']);
    expect(deleted).toBeUndefined();
    queue.delete(held?.receipt ?? '');
    await queue.stop();
    const again = makeQueue({ file, clock }).queue;
    expect(again.peek().map(({ body }) => body)).toEqual(['visible', 'held']);
    pass(clock, 60_000);
    expect(again.peek().map(({ body }) => body)).toContain('delayed');
    await again.stop();
    rmSync(file, { force: true });
  });
});
