import type { LocalSystem } from './run.ts';
import { asText, parseObject } from './store/json.ts';

const sample = {
  name: 'Lakeside Motors',
  website: 'https://lakeside.example',
  use: 'Tell customers that their car is ready and that a warranty ends.',
  optIn: 'Customers leave their number on the repair order and agree to texts.',
  contact: { name: 'Rita Moss', email: 'rita@lakeside.example', phone: '+12485550199' },
};
const numbers = [{ phoneNumber: '+15865550100', partsPerSecond: 10 }];

/**
 * Opens and approves a business if there is none, through the API as an operator would: on the
 * first start a person can sign in as its owner, Rita Moss, and begin. Answers whether it did.
 * Throws when the API refuses.
 */
export async function openSampleBusiness(system: LocalSystem): Promise<boolean> {
  const call = await operatorOf(system);
  const { items } = await call('GET', '/v1/operator/accounts?limit=1');
  if (Array.isArray(items) && items.length > 0) return false;
  const { accountId } = await call('POST', '/v1/operator/accounts', sample);
  const reason = 'A sample business, to begin with.';
  const path = `/v1/operator/accounts/${asText(accountId)}/approve`;
  await call('POST', path, { reason, numbers });
  return true;
}

async function operatorOf(system: LocalSystem) {
  const token = await system.token({ operator: true, user: 'operator@example.com' });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return async (method: string, path: string, body?: object) => {
    const sent = body && { body: JSON.stringify(body) };
    const answer = await fetch(system.url + path, { method, headers, ...sent });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}: ${text}`);
    return parseObject(text);
  };
}
