import { expect, it } from 'vitest';
import { tracesIn } from '../../shared/lambda/log.ts';

const send = `gs_${'0'.repeat(26)}`;
const text = `tx_${'a1'.repeat(13)}`;

it.each<[string, string[], string[]]>([
  ['a message', [JSON.stringify({ groupSendId: send, texts: [{ entry: text }] })], [send, text]],
  ['the key of a row, whose phone it leaves out', [`ac_1#${send}#07|+12125550147`], [send]],
  ['several messages, each id once', [send, `${send} ${text}`], [send, text]],
  ['words that only begin so', ['gs_1 tx_ready ta_', `x${text}`], []],
])('finds the ids in %s', (_what, messages, found) => {
  expect(tracesIn(messages)).toEqual(found);
});

it('names at most a hundred', () => {
  const many = Array.from({ length: 150 }, (_, n) => `tx_${String(n).padStart(26, '0')}`);
  expect(tracesIn([many.join(' ')])).toEqual(many.slice(0, 100));
});
