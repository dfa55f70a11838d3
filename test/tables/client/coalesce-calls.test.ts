import { describe, expect, it } from 'vitest';
import { coalesceCalls } from '../../../shared/tables/client/coalesce-calls.ts';

/** Doubles numbers, refuses calls that hold an odd one, and remembers what was asked together. */
function doubling(enough = 25) {
  const calls: number[][] = [];
  const work = coalesceCalls<number, number>(async (items) => {
    calls.push([...items]);
    if (items.some((item) => item % 2 === 1)) throw new Error(`odd: ${items}`);
    return items.map((item) => item * 2);
  }, enough);
  return { work, calls };
}

describe('what several ask for in one turn', () => {
  it('is worked together, and each gets its own outcomes in order', async () => {
    const { work, calls } = doubling();
    const answers = await Promise.all([work([2, 4]), work([6]), work([]), work([4, 8])]);
    expect(answers).toEqual([[4, 8], [12], [], [8, 16]]);
    expect(calls.filter((call) => call.length > 0)).toEqual([[2, 4, 6, 4, 8]]);
  });

  it('in a later turn is another call', async () => {
    const { work, calls } = doubling();
    await work([2]);
    await work([4]);
    expect(calls).toEqual([[2], [4]]);
  });

  it('is not waited for by one who fills calls alone', async () => {
    const { work, calls } = doubling(2);
    await Promise.all([work([2]), work([4, 6])]);
    expect(calls).toEqual([[4, 6], [2]]);
  });

  it('fails only for whom it fails alone', async () => {
    const { work, calls } = doubling();
    const outcomes = await Promise.allSettled([work([2]), work([3]), work([4])]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(calls).toEqual([[2, 3, 4], [2], [3], [4]]);
  });

  it('fails once for one alone', async () => {
    const { work, calls } = doubling();
    await expect(work([3])).rejects.toThrow('odd: 3');
    expect(calls).toEqual([[3]]);
  });
});
