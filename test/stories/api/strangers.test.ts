import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type NamedRoute } from '../../../functions/openapi/contract.ts';
import { examples } from '../../../functions/openapi/examples.ts';
import type { HeardCall } from '../../../infra/local/gateway/hear-call.ts';
import { type Grant, isAllowed, needsOf, rolesOf } from '../../roles/judge-calls.ts';
import { type Forger, forgerOf } from '../support/forge-tokens.ts';
import {
  besidePaths,
  consent,
  nowhere,
  oneOfEverything,
  phone,
  said,
  theirPhone,
} from '../support/one-of-everything.ts';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, type Town } from '../support/town.ts';

/**
 * People without access, at every route of the contract, so that a new route is tried from its
 * first day: invalid tokens, and people of another account.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'ivip-strangers-'));
/** Every call of a Lambda to AWS; those to the store are seen because its partitions are on. */
const heard: HeardCall[] = [];
let town: Town;
/** Of the tokens of an owner and of an operator. */
let forger: Forger;
let ours: Awaited<ReturnType<typeof approvedBusiness>>;
let theirs: Awaited<ReturnType<typeof approvedBusiness>>;

beforeAll(async () => {
  const onCall = (call: HeardCall) => void heard.push(call);
  town = await openTown('2026-11-24T17:00:00.000Z', { dataDir, partitions: true, onCall });
  ours = await approvedBusiness(town);
  theirs = await approvedBusiness(town, { name: 'Hilltop Motors' });
  const owner = await town.system.token({ accountId: ours.accountId, user: 'kate' });
  const operator = await town.system.token({ operator: true, user: 'olga' });
  forger = forgerOf([owner, operator], dataDir);
});
afterAll(async () => {
  await town.leave();
  rmSync(dataDir, { recursive: true, force: true });
});

const routes = contract.filter(({ open }) => !open);
const at = (phone: string) => encodeURIComponent(phone);

async function statusOf({ method, path }: NamedRoute, token: string): Promise<number> {
  const url = town.url + path.replace('{phone}', at('+12125550100')).replace(/\{\w+\}/g, 'none');
  const answer = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: '{}' }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

const yesterday = () => Math.floor(town.system.now().getTime() / 1000) - 86_400;
const otherPool = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Other';
const nobody = { 'custom:accountId': undefined, 'custom:personId': undefined };

describe('a token', () => {
  it.each([
    ['whose time is over', () => forger.signed({ exp: yesterday() }), 401],
    ['without an end', () => forger.signed({ exp: undefined }), 401],
    ['of another user pool', () => forger.signed({ iss: otherPool }), 401],
    ['for another client', () => forger.signed({ aud: 'another-client' }), 401],
    ['that is signed by nobody (alg none)', () => forger.unsigned(), 401],
    ['that is signed with our public key', () => forger.confused(), 401],
    [
      'that is signed with another key',
      async () => forger.signed({}, (await generateKeyPair('RS256')).privateKey),
      401,
    ],
    ['that is an access token', () => forger.signed({ token_use: 'access' }), 401],
    ['of nobody’s account', () => forger.signed({ ...nobody, 'cognito:groups': undefined }), 403],
    [
      'of a group of its own',
      () => forger.signed({ ...nobody, 'cognito:groups': ['operators'] }),
      403,
    ],
  ] as const)('%s is refused at every route', async (_, make, status) => {
    for (const token of await make()) {
      const each = routes.map(async (route) => {
        return [`${route.method} ${route.path}`, await statusOf(route, token)] as const;
      });
      expect((await Promise.all(each)).filter(([, answered]) => answered !== status)).toEqual([]);
    }
  });

  it('that is good is let in, so that the others are refused for what they are', async () => {
    const [owner = '', operator = ''] = await forger.signed({});
    const get = (path: string, token: string) => town.person(token).get(path);
    expect((await get('/v1/account', owner)).status).toBe(200);
    expect((await get('/v1/operator/accounts', operator)).status).toBe(200);
  });
});

/** Bodies that pass validation, besides those of the contract's examples. */
const bodies: Readonly<Record<string, object>> = {
  ...examples,
  amendContact: { firstName: 'Eve' },
  amendGroup: { name: 'Eve' },
  amendTemplate: { name: 'Eve' },
  amendPerson: { role: 'viewer' },
  amendWebhook: { enabled: false },
  amendGroupSend: { text: said },
  assignConversation: { assignee: null },
  decideConversation: { decision: 'keep' },
  erasePerson: { reason: 'Asked for it.' },
  previewText: { body: said },
  readConversation: {},
  snoozeConversation: { until: '2026-11-27T17:00:00.000Z' },
};

const paths = routes.filter(({ path }) => path.includes('{') && !path.includes('/operator/'));

/** The answer to a person of the other account, without the name of the thing. */
async function answerTo(
  person: Person,
  { method, path, operationId, body }: NamedRoute,
  things: Record<string, string>,
) {
  const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => at(things[name] ?? 'none'));
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const given = body ? (bodies[operationId] ?? {}) : undefined;
  const answer =
    verb === 'get' || verb === 'delete'
      ? await person.ask(verb, place)
      : await person.ask(verb, place, given ?? {});
  return { status: answer.status, text: anonymous(nameless(written(answer.body), things)) };
}

/** With the names of the things in place of their ids. */
function nameless(text: string, things: Record<string, string>): string {
  const named = Object.entries(things).flatMap(([name, id]) => [
    [id, `{${name}}`] as const,
    [at(id), `{${name}}`] as const,
  ]);
  return named.reduce((all, [id, name]) => all.replaceAll(id, name), text);
}

const written = (body: unknown) => JSON.stringify(body);
/** Moments, and the ids of what was made by the call itself. */
const anonymous = (text: string) =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/\b[a-z]{2}_[0-9A-Z]{10,}/g, 'ID');

/** All that our account shows of its things. */
async function shown(things: Record<string, string>) {
  const gets = paths.filter(({ method }) => method === 'GET');
  return Promise.all(
    gets.map(async ({ path }) => {
      const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => at(things[name] ?? 'none'));
      const { status, body } = await ours.rep.get(place);
      return [path, status, body] as const;
    }),
  );
}

/** Without the names of the things, moments and new ids. */
async function answersTo(person: Person, things: Record<string, string>) {
  const told: { what: string; status: number; text: string }[] = [];
  for (const [verb, path, body = {}] of besidePaths(things)) {
    const answer = await person.ask(verb, path, verb === 'get' ? undefined : body);
    const text = anonymous(nameless(written(answer.body), things));
    told.push({ what: nameless(`${verb} ${path}`, things), status: answer.status, text });
  }
  return told;
}

describe('what belongs to another account', () => {
  let things: Record<string, string>;
  let none: Record<string, string>;
  beforeAll(async () => {
    things = await oneOfEverything(town, ours);
    none = nowhere(things);
  });

  it('is answered so where a body or a query names it, too', async () => {
    await theirs.rep.post('/v1/contacts', { phone: theirPhone, firstName: 'Ben', consent });
    await theirs.rep.post(`/v1/conversations/${at(theirPhone)}/texts`, {
      body: 'Hi Ben, Rita at Hilltop Motors. We are open. Reply STOP to end',
    });
    const there = await answersTo(theirs.rep, things);
    expect(there).toEqual(await answersTo(theirs.rep, none));
    const done = there.filter(({ what, status }) => status < 400 && !what.startsWith('get '));
    expect(done).toEqual([]);
    // Of our own things they are good questions: what is refused is whose they are.
    const { rep } = ours;
    expect((await rep.get(`/v1/contacts?group=${things.groupId}`)).status).toBe(200);
    const send = { audience: { group: things.groupId }, purpose: 'service', text: said };
    expect((await rep.post('/v1/group-sends/preview', send)).status).toBe(200);
  });

  it('is answered like a thing that does not exist, and is unchanged', async () => {
    const before = await shown(things);
    const missing = before.filter(([, status]) => status !== 200).map(([path]) => path);
    expect(missing).toEqual([]);
    const told: string[] = [];
    for (const route of paths) {
      const name = `${route.method} ${route.path}`;
      const there = await answerTo(theirs.rep, route, things);
      expect([name, there]).toEqual([name, await answerTo(theirs.rep, route, none)]);
      told.push(`${name}: ${there.status}`);
    }
    expect(told.filter((one) => / (400|5\d\d)$/.test(one))).toEqual([]);
    expect(told.filter((one) => one.endsWith('404')).length).toBeGreaterThan(30);
    await town.quiet();
    expect(await shown(things)).toEqual(before);
  });
});

describe('the logs of all this', () => {
  it('tell of accounts, and of no person, word, token or address', async () => {
    // What is logged as an error, besides: nobody owns the number that is texted.
    await town.reply('+12125550177', 'Stop, this is Eve', '+15865559999');
    const folder = join(dataDir, 'logs');
    const logs = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const text = logs.join('\n');
    expect(text).toContain('number-without-account');
    expect(text).toContain(ours.accountId);
    const people = [phone, '+12485550142', '+12125550177', '+12485550199'];
    const words = ['We are open', 'Until when', 'Until six', 'Asks for the hours', 'this is Eve'];
    const addresses = ['sam@lakeside', 'rita@lakeside', 'lakeside.example/events'];
    const secrets = [...people, ...people.map((one) => one.slice(2)), ...words, ...addresses];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    // How each JSON Web Token begins, and each secret of a webhook.
    expect(text).not.toMatch(/eyJ[\w-]{10,}|whsec_/);
  });
});

describe('the Lambdas of all this', () => {
  const needs = () => heard.flatMap((call) => needsOf(call, town.system.deployment));
  const denied = (roles: ReadonlyMap<string, readonly Grant[]>) => {
    const wrong = needs().filter((need) => !isAllowed(need, roles.get(need.lambda) ?? []));
    return [...new Set(wrong.map((one) => `${one.lambda}: ${one.action} ${one.resource}`))];
  };

  it('asked AWS for nothing that their roles do not allow', () => {
    expect(denied(rolesOf(town.system.deployment))).toEqual([]);
    // The check must cover many Lambdas and every service.
    expect(new Set(heard.map(({ accessKey }) => accessKey)).size).toBeGreaterThan(12);
    const services = new Set(needs().map(({ action }) => action.split(':')[0]));
    const all = ['appsync', 'cognito-idp', 'dynamodb', 'kms', 's3', 'sms-voice', 'sqs'];
    expect([...services].sort()).toEqual(all);
  });

  it('would be refused if a role lacked any action that they use', () => {
    const roles = rolesOf(town.system.deployment);
    for (const action of new Set(needs().map((need) => need.action))) {
      const less = new Map(
        [...roles].map(([lambda, grants]) => {
          const kept = grants.map(({ actions, resources }) => {
            return { actions: actions.filter((one) => one !== action), resources };
          });
          return [lambda, kept] as const;
        }),
      );
      expect([action, denied(less).length > 0]).toEqual([action, true]);
    }
  });
});
