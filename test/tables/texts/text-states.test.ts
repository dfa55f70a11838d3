import { describe, expect, it } from 'vitest';
import { overrides } from '../../../shared/tables/texts/text-states.ts';

type State = Parameters<typeof overrides>[0]['state'];

/** The final state of a text when delivery events bring these states in this order. */
function after(states: readonly State[], parts: number): string {
  return states.reduce<string>((now, state) => {
    return overrides({ state, parts }).includes(now) ? state : now;
  }, 'sending');
}

describe('the events of one text', () => {
  it.each([
    [1, ['delivered', 'failed'], 'delivered'],
    [1, ['failed', 'delivered'], 'delivered'],
    [1, ['delivered', 'unknown', 'sent', 'failed'], 'delivered'],
    [1, ['sent', 'failed', 'unknown', 'sent'], 'failed'],
    [2, ['delivered', 'failed'], 'failed'],
    [2, ['failed', 'delivered'], 'failed'],
    [2, ['sent', 'delivered', 'unknown'], 'delivered'],
    [1, ['unknown', 'sent'], 'sent'],
    [1, ['delivered', 'delivered'], 'delivered'],
  ] as const)('of %i part(s), %j, come to %s', (parts, states, state) => {
    expect(after(states, parts)).toBe(state);
  });
});
