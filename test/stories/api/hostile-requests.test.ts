import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../functions/openapi/contract.ts';
import { explanations } from '../../../functions/problems/explanations.ts';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, phoneNumbered, type Town } from '../support/town.ts';

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
      const body = verb === 'get' || verb === 'delete' ? undefined : {};
      const answer = await caller.ask(verb, place, body);
      expect([method, path, answer.status]).toEqual([method, path, 400]);
    }
  });
});

describe('a page', () => {
  const shut = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  /** It loads nothing, is what it says it is, and no browser or proxy keeps it. */
  const mustBeShut = ({ status, headers }: Response) => {
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = headers.get('content-security-policy')?.split('; ') ?? [];
    expect(policy.filter((one) => !one.startsWith('style-src '))).toEqual(shut);
    expect(policy.find((one) => one.startsWith('style-src '))).toMatch(/^style-src 'sha256-\S+'$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  };

  it('opens at the address of each problem', async () => {
    for (const name of Object.keys(explanations)) {
      const page = await fetch(`${town.url}/v1/problems/${name}`);
      mustBeShut(page);
      expect([name, await page.text()]).toEqual([name, expect.stringContaining('What to do')]);
    }
    expect((await fetch(`${town.url}/v1/problems/nothing`)).status).toBe(404);
  });

  it('of the proof says what a person wrote as words, and runs none of it', async () => {
    const phone = phoneNumbered(901);
    const consent = { basis: 'express', source: '<script>x</script>', obtainedAt: '2026-11-01' };
    await rep.post('/v1/contacts', { phone, firstName: '<img src=x>', consent });
    const token = await town.system.token({ accountId, user: 'rita' });
    const place = `${town.url}/v1/contacts/${encodeURIComponent(phone)}/proof?format=html`;
    const page = await fetch(place, { headers: { authorization: `Bearer ${token}` } });
    mustBeShut(page);
    const html = await page.text();
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(html).not.toMatch(/<script|<img/);
  });
});
