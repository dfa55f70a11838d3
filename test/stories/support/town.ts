import { type Messenger, openMessenger } from '../../../client/src/messenger.ts';
import { type LocalOptions, type LocalSystem, startLocal } from '../../../infra/local/run.ts';
import { WarmStart } from '../../../infra/local/warm-start.ts';
import type { PhoneNumber } from '../../../shared/values/phone-number.ts';
import { asPhone } from './branded.ts';
import { keepContract, nameOfProblem } from './keep-contract.ts';

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

/** An answer of the API, good or bad: the fields that stories use. */
export type Json = {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly accountId: string;
  readonly token: string;
  readonly status: string;
  readonly type: string;
  readonly detail: string;
  readonly because: string;
  readonly phone: string;
  readonly direction: string;
  readonly kind: string;
  readonly items: readonly Json[];
  readonly nextCursor?: string;
  readonly counts: Counts;
  readonly rows: Readonly<Record<string, number>>;
  readonly consent: unknown;
  readonly upload: { readonly url: string; readonly fields: Record<string, string> };
  readonly progress?: { readonly percent: number };
  readonly refusedRowsUrl?: string;
};

type Counts = {
  readonly audience: number;
  readonly planned: number;
  readonly sending: number;
  readonly sent: number;
  readonly delivered: number;
  readonly failed: number;
  readonly unknown: number;
  readonly excluded: Readonly<Record<string, number>>;
};

export type Answered = { readonly status: number; readonly body: Json; readonly headers: Headers };

/** Somebody with a token. What a hostile client might send goes by the paths below. */
export type Person = {
  /** The typed client, as a frontend has it: a refusal is a `Problem`. */
  readonly api: Messenger;
  get(path: string): Promise<Answered>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
  put(path: string, body?: unknown): Promise<Answered>;
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered>;
  delete(path: string, headers?: Record<string, string>): Promise<Answered>;
};

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
  const system = await startLocal({ quiet: true, now: at, frozen: true, warm, ...more });
  return {
    ...townOf(system),
    operator: personWith(system.url, await system.token({ operator: true, user: 'olga' })),
    representative: async (accountId) => {
      return personWith(system.url, await system.token({ accountId, user: 'rita' }));
    },
    signIn: async (who) => personWith(system.url, await system.token(who)),
  };
}

function townOf(system: LocalSystem): Omit<Town, 'operator' | 'representative' | 'signIn'> {
  const local = personWith(system.url, undefined);
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
      await local.post(`/_local/phones/${encodeURIComponent(phone)}`, {
        body,
        ...(to ? { to } : {}),
      });
      await system.idle();
    },
    carrier: async (settings) => void (await local.post('/_local/carrier', settings)),
    leave: () => system.stop(),
  };
}

function personWith(url: string, token: string | undefined): Person {
  const call = async (
    method: string,
    path: string,
    sent: { body?: unknown; headers?: Record<string, string> | undefined } = {},
  ): Promise<Answered> => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    });
    const answered = await readAnswer(method, path, answer);
    // Stories branch on the name of a problem, as a client does.
    const problem = answered.status >= 400 ? nameOfProblem(answered.body.type) : undefined;
    return problem ? { ...answered, body: { ...answered.body, type: problem } } : answered;
  };
  return {
    api: clientOf(url, token ?? ''),
    get: (path) => call('GET', path),
    post: (path, body, headers) => call('POST', path, { body, headers }),
    put: (path, body) => call('PUT', path, { body }),
    patch: (path, body, headers) => call('PATCH', path, { body, headers }),
    delete: (path, headers) => call('DELETE', path, { headers }),
  };
}

function clientOf(url: string, token: string): Messenger {
  return openMessenger({
    baseUrl: url,
    token: () => token,
    // A story sees each answer as it is.
    patience: { tries: 1 },
    fetch: async (request) => {
      const answer = await fetch(request);
      await readAnswer(request.method, request.url.slice(url.length), answer.clone());
      return answer;
    },
  });
}

/** Reads an answer, and holds it against the declaration of its route. */
async function readAnswer(method: string, path: string, answer: Response) {
  const { status, headers } = answer;
  const text = await answer.text();
  const isJson = headers.get('content-type')?.includes('json') ?? false;
  const answered = { status, body: isJson && text ? JSON.parse(text) : text, headers };
  keepContract(method, path, answered);
  return answered;
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
