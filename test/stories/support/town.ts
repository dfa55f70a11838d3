import type { HeardCall } from '../../../infra/local/gateway/hear-call.ts';
import { type LocalOptions, type LocalSystem, startLocal } from '../../../infra/local/run.ts';
import { WarmStart } from '../../../infra/local/warm-start.ts';
import type { PhoneNumber } from '../../../shared/values/phone-number.ts';
import { type RoleWatch, watchRoles } from '../../roles/watch-roles.ts';
import { asPhone } from './branded.ts';
import { type Person, personWith } from './person.ts';
import { logsOf, saidTexts, secretsIn } from './read-logs.ts';

/**
 * A town for stories: the whole system on one machine with frozen virtual time, a business,
 * its representative, an operator, and as many phones as the story needs. HTTP in, phones out.
 */
export type Town = {
  readonly url: string;
  readonly system: LocalSystem;
  readonly operator: Person;
  /** A representative of an account. */
  representative(accountId: string): Promise<Person>;
  /** Somebody with this token. */
  person(token: string): Person;
  /** Somebody of an account: an owner, unless they have another role or `role` says so. */
  signIn(who: { accountId: string; user: string; role?: Role }): Promise<Person>;
  /** Sets the virtual clock to a moment. */
  setClock(iso: string): Promise<void>;
  /** Lets virtual time pass; what falls due happens in order. */
  pass(seconds: number): Promise<void>;
  /** Waits until no work is left at this moment of virtual time. */
  quiet(): Promise<void>;
  /** The texts a phone holds. */
  textsOf(phone: string): Promise<PhoneText[]>;
  /** What a phone received. */
  receivedBy(phone: string): Promise<string[]>;
  /** A phone texts back, and everything that follows happens. */
  reply(phone: string, body: string, to?: string): Promise<void>;
  carrier(settings: unknown): Promise<void>;
  leave(): Promise<void>;
};

type Role = 'owner' | 'representative' | 'viewer';

/** A text as a pretend phone holds it. */
type PhoneText = { from: string; to: string; body: string; at: string };

/** For the town of the next file that this process runs. */
const warm = new WarmStart();

/** A Tuesday at noon in New York: every window of the country is open or about to be. */
export const tuesdayNoon = '2026-11-24T17:00:00.000Z';

/**
 * `dataDir`: where the system keeps its files, for who has to look into them. `frozen: false`: its
 * clock runs.
 */
export async function openTown(
  at: string = tuesdayNoon,
  more: Pick<LocalOptions, 'dataDir' | 'partitions' | 'onCall' | 'assembly' | 'frozen'> = {},
): Promise<Town> {
  const given = { quiet: true, now: at, frozen: true, warm, ...more };
  const watch = watchRoles();
  const watched = watch === undefined ? {} : watchedBy(watch, given);
  const system = await startLocal({ ...given, ...watched });
  watch?.begin(system.deployment);
  return {
    ...townOf(system),
    leave: async () => {
      const texts = await saidTexts(system);
      await system.stop();
      const secrets = secretsIn(logsOf(system, more.dataDir), texts);
      if (secrets.length > 0) throw new Error(`The logs hold ${secrets.join(', ')}`);
      watch?.settle(system.deployment);
    },
    operator: personWith(system.url, await system.token({ operator: true, user: 'olga' })),
    representative: async (accountId) => {
      return personWith(system.url, await system.token({ accountId, user: 'rita' }));
    },
    signIn: async (who) => personWith(system.url, await system.token(who)),
  };
}

/** Calls to the store are heard while its partitions are on. */
function watchedBy(watch: RoleWatch, { onCall }: Pick<LocalOptions, 'onCall'>): LocalOptions {
  const both = (call: HeardCall) => {
    watch.onCall(call);
    onCall?.(call);
  };
  return { partitions: true, onCall: both };
}

function townOf(
  system: LocalSystem,
): Omit<Town, 'operator' | 'representative' | 'signIn' | 'leave'> {
  /** What only the one machine has is no part of the API. */
  const local = async (path: string, body: unknown): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    await (await fetch(`${system.url}/_local/${path}`, request)).text();
  };
  const textsOf = async (phone: string): Promise<PhoneText[]> => {
    const answer = await fetch(`${system.url}/_local/phones/${encodeURIComponent(phone)}`);
    const held = (await answer.json()) as { texts: PhoneText[] };
    return held.texts;
  };
  return {
    url: system.url,
    system,
    person: (token) => personWith(system.url, token),
    setClock: (iso) => system.travel({ now: iso }),
    pass: (seconds) => system.travel({ advanceSeconds: seconds }),
    quiet: () => system.idle(),
    textsOf,
    receivedBy: async (phone) => {
      const texts = await textsOf(phone);
      return texts.filter((text) => text.to === phone).map((text) => text.body);
    },
    reply: async (phone, body, to) => {
      await local(`phones/${encodeURIComponent(phone)}`, { body, ...(to ? { to } : {}) });
      await system.idle();
    },
    carrier: (settings) => local('carrier', settings),
  };
}

/** How many a town has. */
const businesses = new WeakMap<Town, number>();

/** A business that an operator screened and approved, with its own number and a representative. */
export async function approvedBusiness(
  town: Town,
  given: { name?: string; partsPerSecond?: number; number?: string } = {},
): Promise<{ accountId: string; rep: Person; number: string; name: string }> {
  const nth = (businesses.get(town) ?? 0) + 1;
  businesses.set(town, nth);
  const name = given.name ?? 'Lakeside Motors';
  const { api } = town.operator;
  const { data: opened } = await api.POST('/v1/operator/accounts', {
    body: {
      name,
      website: 'https://lakeside.example',
      use: 'Tell customers that their car is ready and that a warranty ends.',
      optIn: 'Customers leave their number on the repair order and agree to texts.',
      contact: { name: 'Rita Moss', email: 'rita@lakeside.example', phone: '+12485550199' },
    },
  });
  const accountId = String(opened?.accountId);
  // An area code that no person of `phoneNumbered` has.
  const number = given.number ?? `+1586555${String(100 + nth).padStart(4, '0')}`;
  await api.POST('/v1/operator/accounts/{accountId}/approve', {
    params: { path: { accountId } },
    body: {
      reason: 'Screened.',
      numbers: [{ phoneNumber: number, partsPerSecond: given.partsPerSecond ?? 100 }],
    },
  });
  return { accountId, rep: await town.representative(accountId), number, name };
}

/** Phones that no person has: NPA-555-01xx, many area codes of the Eastern zone. */
export function phoneNumbered(n: number): PhoneNumber {
  const areas = [
    '212',
    '248',
    '313',
    '404',
    '516',
    '617',
    '703',
    '718',
    '734',
    '804',
    '843',
    '917',
  ];
  const area = areas[Math.floor(n / 100) % areas.length];
  return asPhone(`+1${area}555${String(100 + (n % 100)).padStart(4, '0')}`);
}
