import type { Route } from '../../shared/lambda/endpoint.ts';
import type { Schemas } from './schemas.ts';

/** The meaning of each parameter, by its name: a name means the same on every route. */
const meanings: Readonly<Record<string, string>> = {
  accountId: 'The account: the id that opening it answered.',
  after: 'The cursor of what was read last. Leave it out for the oldest that is kept.',
  assignee: '`me`, `none`, or the id of a person: whose conversations are listed.',
  confirm: 'Type it to confirm what cannot be undone.',
  consent: 'Only those whose consent is of this kind.',
  count: '`true`: the answer also says how many there are.',
  cursor: 'The `nextCursor` of the page before. Leave it out for the first page.',
  exportId: 'The export: the id that making it answered.',
  filter:
    'Only those who fit this filter, as JSON: {"field":"car","is":"Volvo"}. It is the filter of ' +
    'saved filters and group sends.',
  format: 'As what it is answered: JSON, or a page to print.',
  group: 'The id or the exact name of a group.',
  groupId: 'The group: the id that making it answered.',
  id: 'The id that making it answered.',
  importId: 'The import: the id that making it answered.',
  limit: 'How many items a page holds at most.',
  may:
    'Only those who may get this today: `service` or `marketing` texts of a group send, ' +
    '`nothing` of both, or nothing while `paused`: until somebody decides about their words.',
  personId: 'The person: the id that inviting them answered.',
  phone: 'A phone number with its country, such as +12125550100.',
  q: 'What is looked for: the beginning of a name, a number or its last four digits.',
  quick: '`true`: a large audience is judged by a sample, in a second or two.',
  readyMade: '`true`: the templates that every account has, in place of its own.',
  search: 'What is looked for: a name, a number or the beginning of one.',
  state: 'Only those in this state.',
  status: 'Only those with this status.',
  subscriptionId: 'The browser: the id that registering it answered.',
  templateId: 'The template: the id that making it answered.',
  textId: 'The text: its `id` in the list of texts.',
  type: 'The last part of the `type` of a problem.',
  webhookId: 'The webhook: the id that making it answered.',
  unread: '`true`: only those with texts that you have not read.',
};

/** Path, query and headers of a route. Throws for a parameter without a meaning: that is a bug. */
export function parametersOf(route: Route, schemas: Schemas): object[] {
  return [...pathParameters(route), ...queryParameters(route, schemas), ...headers(route)];
}

function meaningOf(name: string): string {
  const meaning = meanings[name];
  if (meaning === undefined) throw new Error(`Say in meanings what the parameter ${name} is.`);
  return meaning;
}

function pathParameters({ path }: Route): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: meaningOf(name),
    schema: { type: 'string', maxLength: 512 },
  }));
}

function queryParameters({ query }: Route, schemas: Schemas): object[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemas.of(query, 'input') as {
    properties?: Record<string, unknown>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description: meaningOf(name),
    schema,
  }));
}

/**
 * A POST that creates or sends may be repeated under its key; an edit may name the version it
 * edits.
 */
function headers(route: Route): object[] {
  return [...(route.edits ? [ifMatch] : []), ...(takesKey(route) ? [idempotencyKey] : [])];
}

export function takesKey({ method, status }: Route): boolean {
  return method === 'POST' && (status === 201 || status === 202);
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  description: 'The ETag that you read: the edit is refused when somebody was faster.',
  schema: { type: 'string' },
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'The same key with the same request is the same thing for 24 hours: it is made once and ' +
    'answered again. With another request it is refused.',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]([ -~]*[!-~])?$' },
};
