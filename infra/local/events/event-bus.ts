import { asList, isObject, type JsonObject } from '../store/json.ts';
import type { Deployment } from '../template/deployment.ts';
import { matchesPattern } from './event-pattern.ts';
import { eventTargets, type Targets } from './event-targets.ts';

/** The default event bus with the template's rules; the answer takes one event. */
export function makeEventBus(
  deployment: Deployment,
  targets: Targets,
): (event: JsonObject) => void {
  const rules = deployment.ofType('AWS::Events::Rule').flatMap(({ properties }) => {
    const { EventPattern, State, Targets: wanted } = properties;
    if (!isObject(EventPattern) || State === 'DISABLED') return [];
    return [{ pattern: EventPattern, deliver: eventTargets(asList(wanted), targets) }];
  });
  return (event) => {
    for (const { pattern, deliver } of rules) if (matchesPattern(pattern, event)) deliver(event);
  };
}
