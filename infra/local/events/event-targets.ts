import type { Lambda } from '../lambda/lambda.ts';
import type { Queues } from '../queues/queues.ts';
import {
  asObject,
  asText,
  isObject,
  type Json,
  type JsonObject,
  parseJson,
} from '../store/json.ts';
import type { Topics } from './topics.ts';

/** The targets of rules, schedules and failure destinations. */
export interface Targets {
  /**
   * Hands `body` to the queue, topic or function of that ARN; done once a queue has kept it.
   * Unknown ARNs are ignored.
   */
  deliver(arn: string, body: string): Promise<void>;
}

/** Targets among the parts of one deployment. Functions are invoked without awaiting them. */
export function makeTargets(
  queues: Queues,
  topics: Topics,
  findLambda: (arn: string) => Lambda | undefined,
): Targets {
  return {
    async deliver(arn, body) {
      const queue = queues.byArn(arn);
      if (queue !== undefined) await queue.send({ body }).kept;
      else if (topics.has(arn)) await topics.publish(arn, body);
      // A failure is logged where the function ran; the next firing is the next try.
      else
        findLambda(arn)
          ?.invoke(readEvent(body))
          .catch(() => undefined);
    },
  };
}

/** How a rule's targets take an event: whole, a part of it, a constant or a template. */
export function eventTargets(
  wanted: Json[],
  targets: Targets,
): (event: JsonObject) => Promise<void> {
  return async (event) => {
    const each = wanted.map(asObject);
    await Promise.all(
      each.map((target) => targets.deliver(asText(target.Arn), inputFor(target, event))),
    );
  };
}

function inputFor(target: JsonObject, event: JsonObject): string {
  if (target.Input !== undefined) return asText(target.Input);
  if (target.InputPath !== undefined) {
    return JSON.stringify(atPath(event, asText(target.InputPath)) ?? null);
  }
  if (!isObject(target.InputTransformer)) return JSON.stringify(event);
  const { InputPathsMap, InputTemplate } = target.InputTransformer;
  return asText(InputTemplate).replaceAll(/<([\w.-]+)>/g, (_, name: string) => {
    const found = atPath(event, asText(asObject(InputPathsMap)[name]));
    return typeof found === 'string' ? found : JSON.stringify(found ?? null);
  });
}

function atPath(event: JsonObject, path: string): Json | undefined {
  let found: Json | undefined = event;
  for (const key of path.split('.').slice(1)) found = asObject(found)[key];
  return found;
}

function readEvent(body: string): Json {
  try {
    return parseJson(body);
  } catch {
    return body;
  }
}
