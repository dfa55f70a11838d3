import { describe, expect, it } from 'vitest';
import { tableVariable } from '../../infra/data/tables.ts';
import { queueVariable } from '../../infra/run/queues.ts';
import type { Verb } from '../../infra/run/worker-shape.ts';
import { type WorkerName, workerNames, workerShapes } from '../../infra/run/workers.ts';
import { readUses, type Uses, verbsFor } from './read-uses.ts';

const known = new Map<WorkerName, Uses>();

function usesOf(name: WorkerName): Uses {
  const uses = known.get(name) ?? readUses(workerShapes[name].entry);
  known.set(name, uses);
  return uses;
}

function granted(name: WorkerName): [string, readonly Verb[]][] {
  return Object.entries(workerShapes[name].tables);
}

const liveVariables = {
  publishes: ['LIVE_PUBLISH_URL'],
  shows: ['LIVE_HOST', 'LIVE_SOCKET_URL'],
  not: [],
} as const;

const pushVariables = {
  signs: ['PUSH_CONTACT', 'PUSH_KEY_ID', 'PUSH_KEY_SERVICE_URL'],
  shows: ['PUSH_KEY_ID', 'PUSH_KEY_SERVICE_URL'],
  not: [],
} as const;

/** On AWS a missing grant shows only when that line runs; here it shows at once. */
describe.each([...workerNames])('%s', (name) => {
  it('may do what its code does', () => {
    const missing = [...usesOf(name).tables].flatMap(([table, actions]) => {
      const verbs = workerShapes[name].tables[table] ?? [];
      return [...actions]
        .filter((action) => !verbsFor[action]?.some((verb) => verbs.includes(verb)))
        .map((action) => `${table}: ${action}`);
    });
    expect(missing).toEqual([]);
  });

  it('may do nothing that its code does not', () => {
    const idle = granted(name).flatMap(([table, verbs]) => {
      const actions = [...usesOf(name).tables].find(([one]) => one === table)?.[1] ?? new Set();
      const used = new Set([...actions].flatMap((action) => verbsFor[String(action)] ?? []));
      return verbs.filter((verb) => !used.has(verb)).map((verb) => `${table}: ${verb}`);
    });
    expect(idle).toEqual([]);
  });

  it('reads and writes files as granted', () => {
    const { text } = usesOf(name);
    const reads = /new GetObjectCommand\d*\(|\.presign\(/.test(text) ? ['get'] : [];
    const writes = /new PutObjectCommand\d*\(|createPresignedPost\(/.test(text) ? ['put'] : [];
    expect([...reads, ...writes]).toEqual(Object.keys(workerShapes[name].files ?? {}));
  });

  it('may list the bucket if it opens files, so that S3 says which are gone', () => {
    const opens = /new GetObjectCommand\d*\(/.test(usesOf(name).text);
    expect(workerShapes[name].seesMissingFiles ?? false).toBe(opens);
  });

  it('makes just the calls on the user pool that are granted', () => {
    const calls = usesOf(name).text.matchAll(/new (Admin\w+?)Command\d*\(/g);
    const made = new Set([...calls].map(([, call]) => call));
    expect([...made].sort()).toEqual([...(workerShapes[name].userPool ?? [])].sort());
  });

  it('writes what it counts', () => {
    const { text } = usesOf(name);
    expect(text.includes('.publishStoredMetrics(')).toBe(text.includes('.addMetric('));
  });

  it('knows the names it asks for', () => {
    const shape = workerShapes[name];
    const expected = [
      ...Object.keys(shape.tables).map((table) =>
        tableVariable(table as keyof typeof shape.tables),
      ),
      ...(shape.sendsTo ?? []).map(queueVariable),
      ...(shape.files ? ['IMPORTS_BUCKET'] : []),
      ...(shape.carrier ? ['CONFIGURATION_SET'] : []),
      ...(shape.textsAsPhone ? ['CARRIER_INBOUND_TOPIC_ARN', 'CANARY_NUMBER'] : []),
      ...(shape.callsReceivers ? ['WEBHOOK_TARGETS'] : []),
      ...pushVariables[shape.pushKey ?? 'not'],
      ...(shape.limitsRequests ? ['REQUESTS_PER_SECOND'] : []),
      ...(shape.userPool ? ['USER_POOL_ID'] : []),
      ...liveVariables[shape.live ?? 'not'],
    ];
    expect([...usesOf(name).variables].sort()).toEqual(expected.sort());
  });
});
