import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../functions/openapi/contract.ts';
import { explanations } from '../../../functions/problems/explanations.ts';
import {
  approvedBusiness,
  openTown,
  type Person,
  phoneNumbered,
  type Town,
} from '../support/town.ts';

/**
 * Requests that no real client makes, on every route of the contract: a clear refusal, never a 500.
 */
let town: Town;
let rep: Person;
let accountId: string;
beforeAll(async () => {
  town = await openTown();
  ({ rep, accountId } = await approvedBusiness(town));
});
afterAll(() => town.leave());

const cursors = [
  { phone: 1e308 },
  { phone: 5 },
  { phone: null },
  { phone: '' },
  { phone: 'x'.repeat(3000) },
  { groupSendId: true },
  { at: 1, phone: '+12125550100', accountId: 'ac_other' },
  [],
  'text',
];
const nested = `${'['.repeat(600)}${']'.repeat(600)}`;

describe('every list', () => {
  const lists = contract.filter(({ query, method }) => {
    const { success } = query?.safeParse({ cursor: 'x' }) ?? { success: false };
    return method === 'GET' && success;
  });

  it.each(lists.map(({ path }) => path))(
    '%s refuses a cursor that it did not give',
    async (path) => {
      const caller = path.startsWith('/v1/operator/') ? town.operator : rep;
      const place = path
        .replace('{phone}', encodeURIComponent(phoneNumbered(900)))
        .replace('{accountId}', accountId)
        .replace(/\{\w+\}/g, 'none');
      const said = [...cursors.map((key) => JSON.stringify(key)), nested, `{"phone":${nested}}`];
      for (const text of said) {
        const cursor = Buffer.from(text).toString('base64url');
        const { status } = await caller.get(`${place}?cursor=${cursor}`);
        const is = status === 400 || status === 404 ? 'refused' : `answered ${status}`;
        expect([text.slice(0, 40), is]).toEqual([text.slice(0, 40), 'refused']);
      }
    },
  );

  it('and every path refuses an id that is longer than any', async () => {
    const long = 'x'.repeat(3000);
    for (const { method, path, open } of contract) {
      if (open || !path.includes('{')) continue;
      const caller = path.startsWith('/v1/operator/') ? town.operator : rep;
      const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
      const place = path.replace(/\{\w+\}/g, long);
      const answer = await (verb === 'delete' ? caller.delete(place) : caller[verb](place, {}));
      expect([method, path, answer.status]).toEqual([method, path, 400]);
    }
  });
});

describe('a problem', () => {
  it('has an address that opens a page, which may load nothing', async () => {
    for (const name of Object.keys(explanations)) {
      const page = await fetch(`${town.url}/v1/problems/${name}`);
      expect([name, page.status]).toEqual([name, 200]);
      expect(await page.text()).toContain('What to do');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await fetch(`${town.url}/v1/problems/nothing`)).status).toBe(404);
  });
});
