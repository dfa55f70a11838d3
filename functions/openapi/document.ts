import type { Route } from '../../shared/lambda/endpoint.ts';
import type { NamedRoute } from './contract.ts';
import { examples } from './examples.ts';
import { parametersOf } from './parameters.ts';
import { goodStatuses, problemAnswers } from './problems.ts';
import { Schemas } from './schemas.ts';
import { tagOf, tagsOf } from './tags.ts';

/** The OpenAPI 3.1 document of these routes: derived from the contracts, so it cannot drift. */
export function openApiOf(routes: readonly NamedRoute[]) {
  const schemas = new Schemas();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const operation = operationOf(route, schemas);
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/', description: 'Wherever this document is served.' }],
    tags: tagsOf(routes),
    paths,
    components: {
      schemas: schemas.components,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    security: [{ token: [] }],
  };
}

const info = {
  title: 'iViP Messenger',
  version: '1',
  license: { name: 'MIT', identifier: 'MIT' },
  description:
    'Business texting that keeps the law. Problems are RFC 9457 problem+json; `type` is the ' +
    'address of a page that explains it and ends in a stable name. Lists answer `items` and, ' +
    'while more follows, `nextCursor`, which goes into `cursor`; a page may hold fewer than ' +
    '`limit` although more follow. Whoever calls too fast gets 429.\n\n' +
    'One rule shapes what you send: a customer who has not asked for texts gets one text, and ' +
    'nothing more until they answer, agree to texts or buy again. Previews say to whom a text is ' +
    'the only one (`onlyText`).',
};

function operationOf(route: NamedRoute, schemas: Schemas) {
  const parameters = parametersOf(route, schemas);
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...whomFor(route),
    tags: [tagOf(route)],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: bodyOf(route, schemas) } : {}),
    ...(route.open ? { security: [] } : {}),
    responses: { ...goodAnswers(route, schemas), ...problemAnswers(route) },
  };
}

/** The roles that may use the route: `x-roles` for programs, a sentence for people. */
function whomFor({ roles }: Route) {
  if (!roles) return {};
  return { description: `For: ${roles.join(', ')}.`, 'x-roles': roles };
}

function bodyOf({ body, operationId }: NamedRoute, schemas: Schemas) {
  const example = examples[operationId];
  const schema = body && schemas.of(body, 'input');
  const content = { schema, ...(example === undefined ? {} : { example }) };
  return { required: true, content: { 'application/json': content } };
}

function goodAnswers(route: Route, schemas: Schemas) {
  const { answer, page, summary } = route;
  const content = {
    ...(answer ? { 'application/json': { schema: schemas.of(answer, 'output') } } : {}),
    ...(page ? { 'text/html': { schema: { type: 'string' } } } : {}),
  };
  const good = {
    description: summary,
    ...(Object.keys(content).length > 0 ? { content } : {}),
  };
  return Object.fromEntries(
    goodStatuses(route).map((status) => [status, { ...good, ...headersOf(route, status) }]),
  );
}

/** ETag where an edit may name the version, Location where something was created. */
function headersOf({ edits, locatedBy }: Route, status: number) {
  const etag = edits ? { ETag: text('For If-Match.') } : {};
  const location =
    locatedBy && status === 201 ? { Location: text('Where what was made is shown.') } : {};
  const headers = { ...etag, ...location };
  return Object.keys(headers).length > 0 ? { headers } : {};
}

function text(description: string) {
  return { description, schema: { type: 'string' } };
}
