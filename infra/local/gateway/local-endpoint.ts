import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { accountRoles } from '../../../shared/values/people/roles.ts';
import type { Carrier } from '../carrier/carrier.ts';
import { carrierRequest, carrierSchema } from '../carrier/carrier-settings.ts';
import type { Phones } from '../carrier/phones.ts';
import type { Clock } from '../clock/clock.ts';
import type { TimeTravel } from '../clock/time-travel.ts';
import type { LiveApi } from '../live/live-api.ts';
import { LocalError } from '../local-error.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { storeRequest } from '../store/partitions/store-request.ts';
import type { StoreSwitch } from '../store/partitions/store-switch.ts';
import { answerJson, answerProblem, readBody } from './http-answer.ts';
import { isPageOfHere } from './is-from-here.ts';
import type { Tokens } from './tokens.ts';

/** What the local endpoints work with. */
export interface LocalSetup {
  readonly clock: Clock;
  readonly travel: TimeTravel;
  readonly carrier: Carrier;
  readonly phones: Phones;
  readonly tokens: Tokens;
  readonly signIn: SignIn;
  readonly store: StoreSwitch;
  readonly live: LiveApi;
  /** What each part is doing; `ok` is false when one does not run. */
  health(): { ok: boolean; parts: object };
}

type Answer = { status: number; body: object };

z.config(en());

const e164 = z
  .string()
  .check(z.regex(/^\+[1-9]\d{1,14}$/, { error: 'must be a number such as +12125550147' }));
const tokenRequest = z.union(
  [
    z.strictObject({
      user: z.string().check(z.minLength(1)),
      accountId: z.string(),
      role: z.optional(z.enum(accountRoles)),
    }),
    z.strictObject({ user: z.string().check(z.minLength(1)), operator: z.literal(true) }),
  ],
  { error: 'must be {"accountId", "user", "role"?} or {"operator": true, "user"}' },
);
const clockRequest = z.strictObject({
  frozen: z.optional(z.boolean()),
  now: z.optional(
    z.iso.datetime({ offset: true, error: 'must be a time such as 2026-11-24T17:00:00Z' }),
  ),
  advanceSeconds: z.optional(z.number().check(z.gte(0), z.lte(3 * 366 * 86_400))),
});
const liveRequest = z.strictObject({ drop: z.literal(true) });
const phoneText = z.strictObject({
  body: z.string().check(z.minLength(1), z.maxLength(1600)),
  to: z.optional(e164),
});

/**
 * Serves `/_local/...`: health, tokens, phones, clock, carrier, store and live updates. Wrong input
 * gets a 400 problem that names the field. A web page on another port of this machine may ask too.
 */
export async function serveLocal(
  setup: LocalSetup,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (answerOtherPorts(request, response)) return;
  const url = new URL(request.url ?? '/', 'http://localhost');
  const raw = request.method === 'POST' ? await readBody(request, 64 * 1024) : undefined;
  const input = (): unknown => JSON.parse(String(raw ?? '') || '{}');
  try {
    const [part = '', name] = url.pathname.split('/').slice(2).map(decodeURIComponent);
    const call = `${request.method} ${part}${name === undefined ? '' : '/*'}`;
    const answer = await act(setup, { call, name: name ?? '', query: url.searchParams, input });
    if (answer !== undefined) return answerJson(response, answer.status, answer.body);
    const title = `${request.method} ${url.pathname} is none of the local endpoints`;
    answerProblem(response, 404, { type: 'not-found', title });
  } catch (error) {
    refuse(response, error);
  }
}

/** A page of this machine may read the answers (CORS); true where that was all it asked. */
function answerOtherPorts({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  const { origin } = headers;
  if (origin === undefined || !isPageOfHere(origin)) return false;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'origin');
  if (method !== 'OPTIONS') return false;
  response.setHeader('access-control-allow-methods', 'GET,POST');
  response.setHeader('access-control-allow-headers', 'content-type');
  response.writeHead(204).end();
  return true;
}

interface Call {
  readonly call: string;
  readonly name: string;
  readonly query: URLSearchParams;
  input(): unknown;
}

async function act(setup: LocalSetup, asked: Call): Promise<Answer | undefined> {
  const { carrier, phones, clock } = setup;
  switch (asked.call) {
    case 'GET health': {
      const { ok, parts } = setup.health();
      return { status: ok ? 200 : 503, body: { status: ok ? 'ok' : 'broken', parts } };
    }
    case 'POST token':
      return {
        status: 200,
        body: { token: await setup.signIn.token(tokenRequest.parse(asked.input())) },
      };
    case 'GET users':
      return { status: 200, body: { users: setup.signIn.userPool.list() } };
    case 'GET clock':
      return { status: 200, body: describeClock(clock) };
    case 'POST clock':
      await setup.travel.travel(clockRequest.parse(asked.input()));
      return { status: 200, body: describeClock(clock) };
    case 'GET carrier':
      return { status: 200, body: carrier.describe() };
    case 'GET carrier/*':
      return asked.name === 'schema' ? { status: 200, body: carrierSchema } : undefined;
    case 'POST carrier':
      carrier.change(carrierRequest.parse(asked.input()));
      return { status: 200, body: carrier.describe() };
    case 'GET store':
      return { status: 200, body: setup.store.describe() };
    case 'POST store':
      setup.store.change(storeRequest.parse(asked.input()));
      return { status: 200, body: setup.store.describe() };
    case 'GET live':
      return { status: 200, body: setup.live.describe() };
    case 'POST live':
      liveRequest.parse(asked.input());
      setup.live.drop();
      return { status: 200, body: setup.live.describe() };
    case 'GET phones':
      return { status: 200, body: textsAfter(phones, asked.query) };
    case 'GET phones/*': {
      const phone = e164.parse(asked.name);
      return { status: 200, body: { phone, texts: phones.of(phone) } };
    }
    case 'POST phones/*':
      return textBack(setup, e164.parse(asked.name), phoneText.parse(asked.input()));
    case 'GET issuer/*':
      return { status: 200, body: setup.tokens.keys };
    default:
      return undefined;
  }
}

function describeClock(clock: Clock): object {
  return {
    now: new Date(clock.now()).toISOString(),
    frozen: clock.frozenAt !== undefined,
    aheadSeconds: Math.round((clock.now() - Date.now()) / 1000),
  };
}

/** `?after` a cursor, at most `?limit`; `?summary=1` lists phones instead, those with `?find`. */
function textsAfter(phones: Phones, query: URLSearchParams): object {
  const count = z.coerce.number().check(z.int(), z.gte(0));
  const after = count.parse(query.get('after') || 0);
  const limit = query.has('limit') ? count.parse(query.get('limit')) : undefined;
  if (query.has('summary')) {
    const found = phones.summaries(limit ?? Number.MAX_SAFE_INTEGER, query.get('find') ?? '');
    return { phones: found, ...phones.counts() };
  }
  const items = phones.after(after, limit);
  return { items, cursor: items.at(-1)?.cursor ?? Math.min(after, phones.count) };
}

async function textBack(
  { phones, carrier }: LocalSetup,
  phone: string,
  { body, to }: z.infer<typeof phoneText>,
): Promise<Answer> {
  const business = to ?? phones.lastTo(phone)?.from;
  if (business === undefined) {
    const title = 'Nobody texted this phone yet: say whom to text with "to".';
    return { status: 409, body: { type: 'nobody-texted', title, status: 409 } };
  }
  const id = await carrier.receive(phone, business, body);
  return { status: 202, body: { id, from: phone, to: business, body } };
}

function refuse(response: ServerResponse, error: unknown): void {
  if (error instanceof z.core.$ZodError) {
    const detail = error.issues
      .map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`)
      .join('; ');
    answerProblem(response, 400, { type: 'invalid', title: 'Not a valid request', detail });
  } else if (error instanceof SyntaxError || error instanceof URIError) {
    const title = error instanceof URIError ? 'Not an address' : 'Not JSON';
    answerProblem(response, 400, { type: 'invalid', title, detail: error.message });
  } else if (error instanceof LocalError) {
    answerProblem(response, 409, { type: 'conflict', title: error.message });
  } else {
    const detail = error instanceof Error ? error.message : String(error);
    answerProblem(response, 503, { type: 'unavailable', title: 'It did not work', detail });
  }
}
