import type { MachineModules } from '../code/machine-modules.ts';
import type { Around } from './around.ts';
import type { SimulatedFunction } from './functions.ts';
import type { Machine } from './machine.ts';

/** The routes that people use in a simulation: where each is written, and under which name. */
const routes = {
  'POST /v1/operator/accounts': ['operator/accounts/open-account', 'openAccount'],
  'POST /v1/operator/accounts/{accountId}/approve': [
    'operator/accounts/approve-account',
    'approveAccount',
  ],
  'POST /v1/operator/accounts/{accountId}/suspend': [
    'operator/accounts/suspend-account',
    'suspendAccount',
  ],
  'POST /v1/operator/accounts/{accountId}/reinstate': [
    'operator/accounts/reinstate-account',
    'reinstateAccount',
  ],
  'POST /v1/operator/accounts/{accountId}/terminate': [
    'operator/accounts/terminate-account',
    'terminateAccount',
  ],
  'PUT /v1/operator/accounts/{accountId}/policy': ['operator/accounts/set-policy', 'setPolicy'],
  'PUT /v1/operator/accounts/{accountId}/numbers': [
    'operator/numbers/assign-numbers',
    'assignNumbers',
  ],
  'POST /v1/operator/accounts/{accountId}/opt-outs/{phone}/void': [
    'operator/accounts/void-opt-out',
    'voidOptOut',
  ],
  'POST /v1/contacts': ['contacts/save-contact', 'saveContact'],
  'PATCH /v1/contacts/{phone}': ['contacts/amend-contact', 'amendContact'],
  'DELETE /v1/contacts/{phone}': ['contacts/remove-contact', 'removeContact'],
  'GET /v1/contacts/{phone}': ['contacts/show-contact', 'showContact'],
  'POST /v1/imports': ['imports/create-import', 'createImport'],
  'POST /v1/group-sends': ['group-sends/accept-group-send', 'acceptGroupSend'],
  'GET /v1/group-sends/{id}': ['group-sends/show-group-send', 'showGroupSend'],
  'POST /v1/group-sends/{id}/pause': ['group-sends/steer-group-send', 'pauseGroupSend'],
  'POST /v1/group-sends/{id}/resume': ['group-sends/steer-group-send', 'resumeGroupSend'],
  'POST /v1/group-sends/{id}/cancel': ['group-sends/steer-group-send', 'cancelGroupSend'],
  'POST /v1/conversations/{phone}/texts': ['conversations/texts/send-text', 'sendText'],
  'POST /v1/conversations/{phone}/decide': [
    'conversations/decide-conversation',
    'decideConversation',
  ],
  'POST /v1/opt-outs': ['opt-outs/record-opt-out', 'recordOptOut'],
  'GET /v1/events': ['events/list-events', 'listEvents'],
  'DELETE /v1/people/{personId}': ['people/remove-person', 'removePerson'],
  'POST /v1/people': ['people/invite-person', 'invitePerson'],
} as const;

export type RouteKey = keyof typeof routes;

/** Who calls: the claims of a token that the gateway has verified. */
export type Claims = Readonly<Record<string, string>>;

export type Request = {
  readonly route: RouteKey;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The Idempotency-Key. */
  readonly key?: string;
};

export type Reply = { readonly status: number; readonly body: Record<string, unknown> };

type Loaded = (event: unknown, context: object) => Promise<unknown>;

const mostTries = 8;

/** Calls the API as a careful client does: what got no answer is asked again under the same key. */
export class SimulatedApi {
  readonly #world: Around;
  readonly #functionNamed: (name: string) => SimulatedFunction;
  readonly #loaded = new WeakMap<Machine, Map<RouteKey, Loaded>>();
  #requests = 0;

  constructor(world: Around, functionNamed: (name: string) => SimulatedFunction) {
    this.#world = world;
    this.#functionNamed = functionNamed;
  }

  async call(claims: Claims, request: Request): Promise<Reply> {
    for (let tries = 1; ; tries++) {
      const reply = await this.#once(claims, request);
      if (reply.status < 500 || tries === mostTries) return reply;
      await this.#world.agenda.pass(this.#world.chance.whole(200, 3000) * tries);
    }
  }

  #once(claims: Claims, request: Request): Promise<Reply> {
    const isOperator = request.route.includes('/v1/operator/');
    const api = this.#functionNamed(isOperator ? 'OperatorApi' : 'TenantApi');
    const event = this.#eventOf(claims, request);
    return new Promise((resolve) => {
      const answer = (status: number, body: string) => {
        this.#world.agenda.touch();
        const parsed: unknown = body ? JSON.parse(body) : {};
        resolve({ status, body: parsed as Reply['body'] });
      };
      this.#run(api, request.route, event, (outcome) => {
        // The gateway's own answer where the function gave none.
        if (!('value' in outcome)) return answer(503, '');
        const { statusCode, body = '' } = outcome.value as { statusCode: number; body?: string };
        const isLost = this.#world.faults.happens('answer lost');
        answer(isLost ? 503 : statusCode, isLost ? '' : body);
      });
    });
  }

  #run(
    api: SimulatedFunction,
    route: RouteKey,
    event: object,
    done: Parameters<SimulatedFunction['invoke']>[1],
  ): void {
    api.on((machine, ended) => machine.begin(event, ended, this.#handlerOn(machine, route)), done);
  }

  /** Of all that the function knows, this route alone: it would take long to begin with all. */
  #handlerOn(machine: Machine, route: RouteKey): Loaded {
    const known = this.#loaded.get(machine) ?? new Map<RouteKey, Loaded>();
    this.#loaded.set(machine, known);
    const found = known.get(route) ?? machine.of((modules) => loadRoute(modules, route));
    known.set(route, found);
    return found;
  }

  #eventOf(claims: Claims, { route, path, query, body, key }: Request): object {
    const requestId = `http-${++this.#requests}`;
    return {
      version: '2.0',
      routeKey: route,
      rawPath: route.split(' ')[1],
      rawQueryString: new URLSearchParams(query).toString(),
      headers: {
        host: 'api.example',
        'content-type': 'application/json',
        ...(key ? { 'idempotency-key': key } : {}),
      },
      requestContext: {
        requestId,
        domainName: 'api.example',
        http: { method: route.split(' ')[0], path: route.split(' ')[1] },
        authorizer: { jwt: { claims: { token_use: 'id', exp: '9999999999', ...claims } } },
      },
      isBase64Encoded: false,
      ...(path ? { pathParameters: path } : {}),
      ...(query ? { queryStringParameters: query } : {}),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
  }
}

function loadRoute(modules: MachineModules, route: RouteKey): Loaded {
  const [file, name] = routes[route];
  const { api } = modules.load('shared/lambda/endpoint.ts') as {
    api: (endpoints: readonly unknown[], admit: unknown) => Loaded;
  };
  const admit = modules.load('shared/access/admit.ts') as Record<string, unknown>;
  const endpoint = (modules.load(`functions/${file}.ts`) as Record<string, unknown>)[name];
  if (!endpoint) throw new Error(`functions/${file}.ts has no ${name}.`);
  const isOperator = route.includes('/v1/operator/');
  return api([endpoint], isOperator ? admit.admitOperator : admit.admitPerson);
}
