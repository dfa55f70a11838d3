import { type LocalOptions, type LocalSystem, startLocal } from '../../../infra/local/run.ts';
import { editAssembly } from '../../edit-assembly.ts';
import type { EngineProxy } from '../calls/engine-proxy.ts';
import { seedContacts } from './seed-contacts.ts';

/** A running system with approved businesses and their phonebooks, ready to be measured. */
export type Town = {
  readonly local: LocalSystem;
  readonly operator: Call;
  readonly businesses: readonly Business[];
  /** Takes `POST /_local/...` and `GET /_local/...`; no token. */
  readonly machine: Call;
  stop(): Promise<void>;
};

/** One account with its number, its people and somebody who may speak for it. */
export type Business = {
  readonly accountId: string;
  readonly number: string;
  /** The phones of its contacts; no other business of the town has them. */
  readonly phones: readonly string[];
  readonly call: Call;
};

/** `call('POST', '/v1/group-sends', body)`. Throws on any answer of 400 or more. */
type Call = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<Readonly<Record<string, unknown>>>;

/** What a town is to be. */
export type TownPlan = {
  /** How many accounts; each has one number. Default 1. */
  readonly accounts?: number;
  /** Contacts of each account, or of each in turn. */
  readonly contacts: number | readonly number[];
  /** Pace of each number, or of each in turn; at most 1,000. Default 1,000. */
  readonly partsPerSecond?: number | readonly number[];
  /** Default: running, at a Tuesday noon in New York. `frozen: true` for virtual time. */
  readonly local?: LocalOptions;
  /** Functions reach the store through it. */
  readonly between?: EngineProxy;
};

/** A Tuesday at noon in New York: the hours of every phone of the bench are open till evening. */
const tuesdayNoon = '2026-11-24T17:00:00.000Z';

/** A service text of one part that the law lets pass. */
export const carIsReady =
  'Hi [1st], Rita at Lakeside Motors here. Your car is ready for pick-up. Reply STOP to end';

/**
 * Starts the whole system, opens and approves the accounts over the API, and lifts the ramp-up of
 * new accounts. Contacts are written to the store directly: how they come in is another measure's
 * question.
 */
export async function startBench(plan: TownPlan): Promise<Town> {
  const { local, remove } = await start(plan);
  const stop = () => local.stop().finally(remove);
  try {
    const operator = caller(local.url, await local.token({ operator: true, user: 'olga' }));
    const businesses: Business[] = [];
    for (let nth = 0; nth < (plan.accounts ?? 1); nth++) {
      const partsPerSecond = ofNth(plan.partsPerSecond ?? 1000, nth);
      const { accountId, number } = await openAccount(operator, nth, partsPerSecond);
      const phones = phonesFrom(nth * 1_000_000, ofNth(plan.contacts, nth));
      await seedContacts(local, { accountId, phones });
      const call = caller(local.url, await local.token({ accountId, user: 'rita' }));
      businesses.push({ accountId, number, phones, call });
    }
    const machine = caller(local.url, undefined);
    return { local, operator, businesses, machine, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start({ local: options = {}, between }: TownPlan) {
  const given: LocalOptions = { quiet: true, now: tuesdayNoon, ...options };
  if (between === undefined) return { local: await startLocal(given), remove: () => undefined };
  const { folder, remove } = await editAssembly({
    environment: { AWS_ENDPOINT_URL_DYNAMODB: between.url },
  });
  const local = await startLocal({ ...given, assembly: folder });
  between.connect(local.databaseUrl);
  return { local, remove };
}

/** Accepts a group send to all contacts of a business (or to `phones`) and gives its id. */
export async function sendToAll(
  { call }: Business,
  given: { text?: string; phones?: readonly string[] } = {},
): Promise<string> {
  const { text = carIsReady, phones } = given;
  const audience = phones === undefined ? { all: true } : { phones };
  const accepted = await call('POST', '/v1/group-sends', { text, audience, purpose: 'service' });
  return String(accepted.id);
}

function ofNth(given: number | readonly number[], nth: number): number {
  if (typeof given === 'number') return given;
  const own = given[nth];
  if (own === undefined) throw new Error(`The town's plan says nothing of account ${nth}.`);
  return own;
}

async function openAccount(operator: Call, nth: number, partsPerSecond: number) {
  const opened = await operator('POST', '/v1/operator/accounts', {
    name: 'Lakeside Motors',
    website: 'https://lakeside.example',
    use: 'Tell customers that their car is ready and that a warranty ends.',
    optIn: 'Customers leave their number on the repair order and agree to texts.',
    contact: { name: 'Rita Moss', email: 'rita@lakeside.example', phone: '+12485550199' },
  });
  const accountId = String(opened.accountId);
  const path = `/v1/operator/accounts/${accountId}`;
  const number = `+1586555${String(100 + nth).padStart(4, '0')}`;
  const numbers = [{ phoneNumber: number, partsPerSecond }];
  await operator('POST', `${path}/approve`, { reason: 'Screened.', numbers });
  await operator('PUT', `${path}/policy`, { rampUp: 'lifted', reason: 'A bench sends at once.' });
  return { accountId, number };
}

/** Area codes of the Eastern zone alone, so that one noon is a noon for all. */
const areas = ['212', '248', '313', '404', '516', '617', '703', '718', '734', '804', '843', '917'];

/**
 * Numbers that nobody holds, all different for different places: the exchanges 200 to 999 in real
 * area codes, since 555 alone has too few. They never leave this machine.
 */
function phonesFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const place = first + n;
    const area = areas[place % areas.length] ?? '';
    const line = Math.floor(place / areas.length);
    return `+1${area}${2_000_000 + line}`;
  });
}

function caller(url: string, token: string | undefined): Call {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return async (method, path, body) => {
    const isPost = method === 'POST' && path.startsWith('/v1/');
    const headers = {
      ...authorization,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(isPost ? { 'idempotency-key': crypto.randomUUID() } : {}),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(url + path, { method, headers, ...sent });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
}
