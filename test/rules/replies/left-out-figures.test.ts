import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Figures {
  /** The start of the SHA-256 of the weights that were shipped when this was measured. */
  readonly weights: string;
  readonly sources: Record<
    string,
    { ordinary: { replies: number; sure: number; doubtful: number } }
  >;
}

const read = (path: string): Buffer => readFileSync(new URL(path, import.meta.url));
const figures: Figures = JSON.parse(read('../../data/replies/left-out.json').toString());

it('was measured with the weights that are shipped; else run cross-validate-replies.ts', () => {
  const learnt = read('../../../shared/rules/replies/weights/reply-weights.json');
  const print = createHash('sha256').update(learnt).digest('hex').slice(0, figures.weights.length);
  expect(figures.weights).toBe(print);
});

/** How ordinary texts are classified whose source the weights have not learnt from. */
it.each([
  ['customers bank', 0.000_5, 0.003],
  ['customers orders', 0.000_5, 0.003],
  ['customers assistant', 0.000_5, 0.003],
  ['everyday counter', 0.007, 0.03],
])('%s, left out: at most %d removed, %d made doubtful', (source, removed, doubted) => {
  const ordinary = figures.sources[source]?.ordinary ?? { replies: 0, sure: 1, doubtful: 1 };
  expect(ordinary.replies).toBeGreaterThan(300);
  expect(ordinary.sure / ordinary.replies).toBeLessThanOrEqual(removed);
  expect(ordinary.doubtful / ordinary.replies).toBeLessThanOrEqual(doubted);
});
