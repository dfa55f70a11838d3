import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../functions/openapi/contract.ts';
import { approvedBusiness, openTown, type Town } from '../support/town.ts';

/** Every route with every role, from the contracts alone: a route that is added is driven too. */
const routes = contract.filter(({ open }) => !open);

const callers = ['owner', 'representative', 'viewer', 'operator'] as const;
let town: Town;
const tokens = new Map<string, string>();

beforeAll(async () => {
  town = await openTown();
  const { accountId } = await approvedBusiness(town);
  const { system } = town;
  for (const role of ['owner', 'representative', 'viewer'] as const) {
    tokens.set(role, await system.token({ accountId, user: `${role}@example.com`, role }));
  }
  tokens.set('operator', await system.token({ operator: true, user: 'olga' }));
  tokens.set('stranger', await system.token({ accountId: 'ac_unknown', user: 'rita' }));
  tokens.set('unmade', await system.token({ accountId, user: 'pe_unknown' }));
});
afterAll(() => town.leave());

/** A request that passes the role check and then finds nothing: what it asks for does not exist. */
async function ask(route: (typeof routes)[number], caller: string | undefined): Promise<number> {
  const path = route.path.replace('{phone}', '%2B12125550100').replace(/\{\w+\}/g, 'none');
  const token = caller === undefined ? undefined : tokens.get(caller);
  const answer = await fetch(town.url + path, {
    method: route.method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(route.method === 'GET' ? {} : { body: JSON.stringify({ nothing: true }) }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function wrongFor(caller: string | undefined, isRight: IsRight): Promise<string[]> {
  const asked = routes.map(async (route) => ({ route, status: await ask(route, caller) }));
  const wrong = (await Promise.all(asked)).filter(({ route, status }) => !isRight(status, route));
  return wrong.map(({ route, status }) => `${route.method} ${route.path}: ${status}`);
}

type IsRight = (status: number, route: (typeof routes)[number]) => boolean;

describe('a route', () => {
  it.each(callers)(
    'lets in %s as its contract says, and refuses where it does not',
    async (who) => {
      const isFor = ({ roles = [] }: (typeof routes)[number]) => roles.includes(who);
      expect(routes.filter(isFor).length).toBeGreaterThan(10);
      const letIn = (status: number) => status < 500 && status !== 401 && status !== 403;
      const wrong = await wrongFor(who, (status, route) => {
        return isFor(route) ? letIn(status) : status === 403;
      });
      expect(wrong).toEqual([]);
    },
  );

  it('refuses everybody without a token', async () => {
    expect(await wrongFor(undefined, (status) => status === 401)).toEqual([]);
  });

  it.each(['stranger', 'unmade'])('refuses a token of somebody unknown (%s)', async (who) => {
    expect(await wrongFor(who, (status) => status === 403)).toEqual([]);
  });

  it('refuses a viewer what only an owner may, and says for whom it is', async () => {
    const viewer = { authorization: `Bearer ${tokens.get('viewer')}` };
    const path = '/v1/opt-outs/%2B12125550100';
    const answer = await fetch(town.url + path, { method: 'DELETE', headers: viewer });
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      { detail: 'This route is for: owner. Your role is viewer.' },
    ]);
  });
});
