import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { asError } from '../../shared/lambda/log.ts';

/** What a log keeps of an error: enough to repair it, nothing about the people in it. */
const all = (error: Error) => inspect(error, { showHidden: true, depth: 9 });

describe('an error in the log', () => {
  it('keeps its name, words, stack and cause', () => {
    const logged = asError(
      new TypeError('No such row.', { cause: new Error('The store is away.') }),
    );
    expect([logged.name, logged.message]).toEqual(['TypeError', 'No such row.']);
    expect(logged.stack).toContain('as-error.test.ts');
    expect((logged.cause as Error).message).toBe('The store is away.');
  });

  it('names the request of AWS, and leaves the row behind that a failed condition brings', () => {
    const error = Object.assign(new Error('The conditional request failed'), {
      name: 'ConditionalCheckFailedException',
      $metadata: { requestId: 'request-1' },
      Item: { phone: { S: '+12125550147' }, body: { S: 'leave me alone' } },
    });
    expect(asError(error)).toMatchObject({ name: error.name, requestId: 'request-1' });
    expect(all(asError(error))).not.toMatch(/2125550147|alone/);
  });

  it.each([
    ['a number in its words', () => new Error('No conversation with +12125550147 in ac_1.')],
    ['a number in its cause', () => new Error('Broken.', { cause: new Error('12125550147') })],
    ['bad JSON that it quotes', () => jsonError('+12125550147 wrote: leave me alone')],
    ['more bad JSON', () => jsonError('{"body": leave me alone}')],
    ['an address', () => new Error('No mail to leave_me.alone+21255501@shop.example.com today')],
    ['a thing that is no error', () => '+12125550147'],
  ])('does not keep %s', (_, make) => {
    expect(all(asError(make()))).not.toMatch(/21255501|leave me/);
  });

  it('keeps what only looks like a number', () => {
    const words =
      'node_modules/@aws-sdk@3.1.2 asset.75af7d1ae0123456789013a3ddf and ac_01m8j192g4xarp of 2026';
    expect(asError(new Error(words)).message).toBe(words);
  });
});

function jsonError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
