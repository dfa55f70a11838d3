import { asList, isObject, type JsonObject } from '../store/json.ts';
import type { Deployment } from '../template/deployment.ts';
import { matchesPattern } from './event-pattern.ts';
import { eventTargets, type Targets } from './event-targets.ts';

/** The default event bus with the template's rules; the answer takes an event, and has kept it. */
export function makeEventBus(
  deployment: Deployment,
  targets: Targets,
): (event: JsonObject) => Promise<void> {
  const rules = deployment.ofType('AWS::Events::Rule').flatMap(({ properties }) => {
    const { EventPattern, State, Targets: wanted } = properties;
    if (!isObject(EventPattern) || State === 'DISABLED') return [];
    return [{ pattern: EventPattern, deliver: eventTargets(asList(wanted), targets) }];
  });
  return async (event) => {
    const wanted = rules.filter(({ pattern }) => matchesPattern(pattern, event));
    await Promise.all(wanted.map(({ deliver }) => deliver(event)));
  };
}
