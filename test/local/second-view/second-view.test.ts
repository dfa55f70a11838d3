import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BothClouds, startBoth, type View } from './both-clouds.ts';
import { bucketActs } from './bucket-acts.ts';
import { differences } from './differences.ts';
import { type Act, empty, queueActs } from './queue-acts.ts';
import { topicActs } from './topic-acts.ts';

/**
 * The runner's queues, topics and files beside fauxqs, which somebody else wrote from AWS's own
 * documents: the same calls of the same clients must have the same answers. Where they have not,
 * `differences.ts` says who is right and why it stays.
 */
let both: BothClouds;
beforeAll(async () => {
  both = await startBoth();
}, 60_000);
afterAll(() => both?.stop());
beforeEach(async () => {
  await Promise.all([empty(both.here), empty(both.there)]);
});

/** What was seen, or how it was refused: by the name of the error and its status. */
async function seen(act: Act, view: View): Promise<unknown> {
  try {
    return (await act(view)) ?? 'done';
  } catch (error) {
    const { name, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
    return { refused: name, status: $metadata?.httpStatusCode };
  }
}

const groups = { queues: queueActs, topics: topicActs, files: bucketActs };

describe.each(Object.entries(groups))('%s', (_, acts) => {
  it.each(Object.entries(acts))('%s', async (name, act) => {
    const [here, there] = [await seen(act, both.here), await seen(act, both.there)];
    const known = differences[name];
    if (known === undefined) expect(here).toEqual(there);
    else expect({ here, there }).toEqual({ here: known.here, there: known.there });
  });
});

it('a refusal is named so, and nothing else is refused', async () => {
  const all = Object.entries({ ...queueActs, ...topicActs, ...bucketActs });
  const wrong: string[] = [];
  for (const [name, act] of all) {
    await empty(both.here);
    const isRefused = /"refused":/.test(JSON.stringify((await seen(act, both.here)) ?? ''));
    if (isRefused !== name.startsWith('refused: ')) wrong.push(name);
  }
  expect(wrong).toEqual([]);
});
