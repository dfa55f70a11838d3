import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../functions/openapi/contract.ts';
import { examples } from '../../../functions/openapi/examples.ts';
import { goodStatuses } from '../../../functions/openapi/problems.ts';
import { welcome } from '../../../infra/local/gateway/welcome.ts';
import type { Person } from '../support/person.ts';
import { approvedBusiness, openTown, type Town } from '../support/town.ts';

/** The OpenAPI document, and that it is true. */
type Operation = { summary: string; parameters?: { name: string }[]; responses: object };
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

let town: Town;
let rep: Person;
let accountId: string;
let document: Document;
beforeAll(async () => {
  town = await openTown();
  ({ rep, accountId } = await approvedBusiness(town));
  const answer = await fetch(`${town.url}/v1/openapi.json`);
  expect(answer.status).toBe(200);
  document = (await answer.json()) as Document;
});
afterAll(() => town.leave());

describe('the OpenAPI document', () => {
  it('is open to everybody and has every route once', () => {
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const ours = contract.map(({ method, path }) => `${method} ${path}`);
    expect(document.openapi).toBe('3.1.0');
    expect(new Set(ours).size).toBe(ours.length);
    expect(documented.sort()).toEqual(ours.sort());
  });

  it('names every parameter of a path and every answer', () => {
    for (const route of contract) {
      const { method, path, refuses = [] } = route;
      const operation = document.paths[path]?.[method.toLowerCase()];
      const named = (operation?.parameters ?? []).map(({ name }) => name);
      for (const [, parameter] of path.matchAll(/\{(\w+)\}/g)) expect(named).toContain(parameter);
      for (const status of goodStatuses(route)) {
        expect(Object.keys(operation?.responses ?? {})).toContain(String(status));
      }
      for (const type of refuses) expect(JSON.stringify(operation?.responses)).toContain(type);
    }
  });

  it('has no route that is not answered', async () => {
    const unanswered: string[] = [];
    for (const { method, path, open } of contract) {
      const caller = path.startsWith('/v1/operator/') ? town.operator : rep;
      const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
      const place = path.replace('{phone}', '%2B12125550100').replace(/\{\w+\}/g, 'none');
      const body = verb === 'get' || verb === 'delete' ? undefined : { nothing: true };
      const answer = await caller.ask(verb, place, body);
      const isMissing = String(answer.body.detail ?? '').startsWith(`There is no ${method} `);
      if (!open && (isMissing || answer.status >= 500)) unanswered.push(`${method} ${path}`);
    }
    expect(unanswered).toEqual([]);
  });

  it('is where the first lines of npm start say', async () => {
    const said = await welcome(town.system, { port: 3000, dataDir: '.local', seconds: 1 });
    expect(said).toContain('API       http://localhost:3000/v1/openapi.json\n');
  });

  it('gives examples that the running system takes', async () => {
    const answered: Record<string, number> = {};
    const good: Record<string, readonly number[]> = {};
    const made: Record<string, string> = {};
    for (const [operation, body] of Object.entries(examples)) {
      const route = contract.find(({ operationId }) => operationId === operation);
      if (!route) throw new Error(`There is no ${operation}.`);
      const caller = route.path.startsWith('/v1/operator/') ? town.operator : rep;
      const path = route.path
        .replace('{phone}', '%2B12125550143')
        .replace('{accountId}', accountId)
        .replace('{webhookId}', made.createWebhook ?? '');
      const { status, body: answer } = await caller.post(path, body);
      made[operation] = answer.id;
      answered[operation] = status;
      good[operation] = goodStatuses(route);
    }
    const wrong = Object.entries(answered).filter(([name, is]) => !good[name]?.includes(is));
    expect(wrong).toEqual([]);
  });
});
