import type { Lambda } from '../lambda/lambda.ts';
import type { Queues } from '../queues/queues.ts';

/** Every part with its counts, as `GET /_local/health` shows them. */
export function describeParts(cloud: {
  lambdas: Map<string, Lambda>;
  queues: Queues;
  busy: string[];
}): { ok: boolean; parts: object } {
  const functions: Record<string, object> = {};
  for (const lambda of cloud.lambdas.values()) {
    functions[lambda.settings.functionName] = lambda.counts();
  }
  const queues: Record<string, object> = {};
  for (const queue of cloud.queues.all) {
    queues[queue.settings.name] = { ...queue.counts(), requests: queue.requests.counts() };
  }
  return { ok: true, parts: { engine: 'running', functions, queues, busy: cloud.busy } };
}
