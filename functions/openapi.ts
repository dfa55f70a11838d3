import * as z from 'zod/mini';
import type { Route } from '../shared/lambda/endpoint.ts';
import { type ProblemType, problemTypes } from '../shared/values/refused.ts';

/** What the edge may answer on any route with a token, and on one that may bring a body. */
const everywhere: readonly ProblemType[] = ['validation', 'unauthorized', 'forbidden'];
const withBody: readonly ProblemType[] = ['too-large', 'not-json'];
const withKey: readonly ProblemType[] = ['idempotency-mismatch', 'idempotency-in-progress'];

/** Every problem that a route may answer with, beside `broken`. */
export function problemsOf(route: Route): ReadonlySet<ProblemType> {
  const { method, open, refuses = [] } = route;
  const shared = [...(open ? [] : everywhere), ...(method === 'GET' ? [] : withBody)];
  return new Set([...shared, ...(takesKey(route) ? withKey : []), ...refuses]);
}

/** Every status of a good answer. */
export function goodStatuses({ status = 200, orThere }: Route): readonly number[] {
  return [...(orThere ? [200] : []), ...(status === 'none' ? [] : [status])];
}

/** The OpenAPI 3.1 document of these routes: derived from the contracts, so it cannot drift. */
export function openApiOf(routes: readonly Route[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'iViP Messenger',
      version: '1',
      description:
        'Business texting that keeps the law. Problems are RFC 9457 problem+json; ' +
        '`type` is stable. ' +
        'Lists answer `items` and, while more follows, `nextCursor`, which goes into ' +
        '`cursor`; a page ' +
        'may hold fewer than `limit` although more follow. Whoever calls too fast gets 429.',
    },
    paths,
    components: {
      schemas: { Problem: problemSchema, GatewayAnswer: gatewaySchema },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    security: [{ token: [] }],
  };
}

function operationOf(route: Route) {
  const parameters = [...pathParameters(route), ...queryParameters(route), ...headers(route)];
  return {
    summary: route.summary,
    ...whomFor(route),
    tags: [tagOf(route)],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: json(schemaOf(route.body, 'input'), true) } : {}),
    ...(route.open ? { security: [] } : {}),
    responses: { ...goodAnswers(route), ...problems(route) },
  };
}

/** Whom the route is for: `x-roles` for programs, a sentence for people. */
function whomFor({ roles }: Route) {
  if (!roles) return {};
  return { description: `For: ${roles.join(', ')}.`, 'x-roles': roles };
}

/** `/v1/operator/accounts/...` is the operators', `/v1/contacts/...` belongs to contacts. */
function tagOf({ path }: Route): string {
  return path.split('/')[2]?.replace('.json', '') ?? '';
}

function pathParameters({ path }: Route) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters({ query }: Route) {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** A POST that creates or sends may be repeated under its key; an edit may name what it edits. */
function headers(route: Route) {
  const header = (name: string) => ({ name, in: 'header', schema: { type: 'string' } });
  if (route.edits) return [header('If-Match')];
  if (takesKey(route)) return [{ ...header('Idempotency-Key'), ...ofKey }];
  return [];
}

const ofKey = {
  description:
    'The same key with the same request is the same thing for 24 hours: it is made once and ' +
    'answered again. With another request it is refused.',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]([ -~]*[!-~])?$' },
};

function takesKey({ method, status }: Route): boolean {
  return method === 'POST' && (status === 201 || status === 202);
}

function goodAnswers(route: Route) {
  const { answer, page, summary } = route;
  const content = {
    ...(answer ? { 'application/json': { schema: schemaOf(answer, 'output') } } : {}),
    ...(page ? { 'text/html': { schema: { type: 'string' } } } : {}),
  };
  const good = { description: summary, ...(answer ? { content } : {}) };
  return Object.fromEntries(goodStatuses(route).map((status) => [status, good]));
}

/** One answer for each status, naming the problem types it may carry. */
function problems(route: Route) {
  const byStatus = Map.groupBy(problemsOf(route), (type) => problemTypes[type].status);
  const answers = [...byStatus].map(([status, all]) => {
    const description = all.map((type) => `\`${type}\`: ${problemTypes[type].title}.`).join(' ');
    return [
      status,
      {
        description: `${description}${only(status, route)}`,
        content: gatewayAnswers.has(status) ? eitherWay : asProblem,
      },
    ];
  });
  return { ...Object.fromEntries(answers), 500: broken };
}

function only(status: number, { roles = [] }: Route): string {
  return status === problemTypes.forbidden.status ? ` The roles are: ${roles.join(', ')}.` : '';
}

const asProblem = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/** API Gateway answers these by itself before we are asked, and knows no problems. */
const gatewayAnswers: ReadonlySet<number> = new Set([401, 413]);
const eitherWay = {
  ...asProblem,
  'application/json': { schema: { $ref: '#/components/schemas/GatewayAnswer' } },
};

const broken = {
  description: '`broken`: Something broke on our side. Nothing is lost; try again.',
  content: asProblem,
};

function json(schema: unknown, required?: true) {
  return { ...(required ? { required } : {}), content: { 'application/json': { schema } } };
}

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    // A format says it in one word.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern;
      // What we answer may grow; what we are told may not hold what we do not know.
      if (io === 'output' && jsonSchema.properties) delete jsonSchema.additionalProperties;
    },
  });
  return rest;
}

const gatewaySchema = {
  type: 'object',
  required: ['message'],
  properties: { message: { type: 'string' } },
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { enum: [...Object.keys(problemTypes), 'broken'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong, and what mends it.' },
    errors: {
      type: 'array',
      description: 'Every place that is wrong, with `validation`.',
      items: {
        type: 'object',
        properties: { at: { type: 'string' }, message: { type: 'string' } },
      },
    },
    rule: { type: 'string', description: 'What forbids it, where the law or the rules do.' },
    citation: { type: 'string' },
    notBefore: { type: 'string', format: 'date-time', description: 'When it would be permitted.' },
    problems: {
      type: 'array',
      description: 'With `wording`: each place of the text and what mends it.',
      items: { type: 'object' },
    },
    etag: { type: 'string', description: 'With `precondition-failed`: what is there now.' },
    accountStatus: { type: 'string', description: 'With `account-not-active`.' },
  },
};
