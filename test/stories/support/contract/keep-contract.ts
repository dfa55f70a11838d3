import { isDeepStrictEqual } from 'node:util';
import { contract } from '../../../../functions/openapi/contract.ts';
import { ProblemShape } from '../../../../functions/openapi/problem-shape.ts';
import { goodStatuses, problemsOf } from '../../../../functions/openapi/problems.ts';
import type { Route } from '../../../../shared/lambda/endpoint.ts';
import { problemTypes } from '../../../../shared/values/refused.ts';

type Given = { readonly status: number; readonly body: unknown; readonly headers: Headers };

/**
 * Checks every answer of every story against the declaration of its route: the status, the type of
 * a problem, and each field. Throws for an answer that differs or has more fields. So the OpenAPI
 * document, which is made from the same declarations, is true.
 */
export function keepContract(method: string, path: string, given: Given): void {
  const route = routeOf(method, path.split('?')[0] ?? '');
  if (!route || given.status >= 500) return;
  const wrong = given.status < 400 ? wrongAnswer(route, given) : wrongProblem(route, given);
  if (wrong === undefined) return;
  const said = JSON.stringify(given.body, undefined, 1)?.slice(0, 2_000);
  throw new Error(`${route.method} ${route.path} answers ${given.status}: ${wrong}\n${said}`);
}

/** As the gateway chooses: fixed words before parameters. */
const patterns = contract
  .map((route) => ({
    route,
    parameters: route.path.split('{').length,
    pattern: new RegExp(`^${route.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  }))
  .toSorted((one, other) => one.parameters - other.parameters);

function routeOf(method: string, path: string): Route | undefined {
  return patterns.find(({ route, pattern }) => route.method === method && pattern.test(path))
    ?.route;
}

function wrongAnswer(route: Route, { status, body, headers }: Given): string | undefined {
  if (!goodStatuses(route).includes(status)) return 'a status that is not promised';
  const type = headers.get('content-type') ?? '';
  if (route.page && type.startsWith('text/html')) return undefined;
  if (!route.answer) return body === '' ? undefined : 'a body where none is promised';
  if (!type.startsWith('application/json')) return `content-type ${type}`;
  const read = route.answer.safeParse(body);
  if (!read.success) return `not what is promised: ${read.error.message}`;
  if (isDeepStrictEqual(read.data, body)) return undefined;
  return `undocumented fields, beside ${JSON.stringify(read.data).slice(0, 2_000)}`;
}

/** The stable name in the address that the `type` of a problem is. */
export function nameOfProblem(type: unknown): string | undefined {
  return /^https?:\/\/[^/]+\/v1\/problems\/([a-z-]+)$/.exec(String(type))?.[1];
}

function wrongProblem(route: Route, { status, body, headers }: Given): string | undefined {
  const types = [...problemsOf(route)].filter((type) => problemTypes[type].status === status);
  const { type: address, status: named } = Object(body) as { type?: unknown; status?: unknown };
  if (!types.some((type) => type === nameOfProblem(address))) {
    return 'a problem that is not promised';
  }
  if (named !== status) return 'a problem that does not name its status';
  const read = ProblemShape.safeParse(body);
  if (!read.success) return `not a problem as it is promised: ${read.error.message}`;
  if (!isDeepStrictEqual(read.data, body)) return 'a problem with undocumented members';
  const type = headers.get('content-type') ?? '';
  return type.startsWith('application/problem+json') ? undefined : `content-type ${type}`;
}
