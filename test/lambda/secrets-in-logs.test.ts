import { expect, it } from 'vitest';
import { secretsIn } from '../stories/support/read-logs.ts';

/** What every story holds the logs of its Lambdas against. */
const texts = [{ from: '+15865550100', to: '+12485550142', body: 'The "red" one is ready.' }];

it.each([
  ['a phone of the story', '{"to":"+12485550142"}', ['+12485550142']],
  ['any other phone', '{"detail":"no +13135550142 here"}', ['+13135550142']],
  [
    'a text, quotation marks and all',
    JSON.stringify({ body: texts[0]?.body }),
    ['The \\"red\\" one is ready.'],
  ],
  ['an e-mail address', 'rita@lakeside.example left', ['rita@lakeside.example']],
  ['a token', 'Bearer eyJhbGciOiJSUzI1NiJ9.x', ['eyJhbGciOiJSUzI1NiJ9']],
  ['a secret of a webhook', '"whsec_MfKQ9r8"', ['whsec_MfKQ9r8']],
  ['nothing', '{"accountId":"acc_0001","texts":3,"phone":"+1248***0142"}', []],
])('%s is found in logs', (_what, logs, found) => {
  expect(secretsIn(logs, texts)).toEqual(found);
});
