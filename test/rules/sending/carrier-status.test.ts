import { expect, test } from 'vitest';
import { whyNotDelivered } from '../../../shared/rules/sending/carrier-status.ts';

test.each([
  ['failed', 'INVALID', /does not exist/],
  ['failed', 'TEXT_CARRIER_BLOCKED', /blocked/],
  ['failed', 'SOMETHING_NEW', /SOMETHING_NEW/],
  ['unknown', 'UNKNOWN', /does not know/],
])('%s by %s says why', (state, carrierStatus, words) => {
  const reason = whyNotDelivered({ state, carrierStatus });
  expect(reason?.rule).toBe(`carrier.${state}`);
  expect(reason?.because).toMatch(words);
});

test.each([
  ['delivered', 'DELIVERED'],
  ['sent', 'SUCCESSFUL'],
  ['failed', undefined],
  ['planned', undefined],
])('%s by %s has nothing to explain', (state, carrierStatus) => {
  expect(whyNotDelivered({ state, carrierStatus })).toBeUndefined();
});
