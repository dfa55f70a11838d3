import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import { asList, asObject, asText, type JsonObject } from '../store/json.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import { eventTargets, type Targets } from './event-targets.ts';
import { type NextTime, readSchedule } from './schedule-expression.ts';

/** How a long advance of the clock treats schedules: see `TimeTravel`. */
export interface Stride {
  /** Least time between two firings of one schedule, 0 for its own rate. */
  ms: number;
  /** From this time on the schedule has its own rate again. */
  until: number;
}

/**
 * Arms every schedule of the template (Events rules and EventBridge Scheduler alike) in virtual
 * time. A schedule that is due many times after a jump fires once.
 */
export function startSchedules(
  deployment: Deployment,
  clock: Clock,
  targets: Targets,
): { stride: Stride } {
  const stride: Stride = { ms: 0, until: 0 };
  const arm = (expression: string, fire: () => void) => {
    wait(readSchedule(expression), { clock, stride, fire });
  };
  for (const rule of deployment.ofType('AWS::Events::Rule')) {
    const { ScheduleExpression, State, Targets: wanted } = rule.properties;
    if (ScheduleExpression === undefined || State === 'DISABLED') continue;
    const deliver = eventTargets(asList(wanted), targets);
    arm(
      asText(ScheduleExpression),
      () => void deliver(scheduledEvent(rule, { source: 'aws.events', deployment, clock })),
    );
  }
  for (const schedule of deployment.ofType('AWS::Scheduler::Schedule')) {
    const { ScheduleExpression, State, Target } = schedule.properties;
    if (State === 'DISABLED') continue;
    const { Arn, Input } = asObject(Target);
    arm(asText(ScheduleExpression), () => {
      const event = scheduledEvent(schedule, { source: 'aws.scheduler', deployment, clock });
      const text = Input === undefined ? JSON.stringify(event) : asText(Input);
      const time = asText(event.time);
      void targets.deliver(asText(Arn), text.replaceAll('<aws.scheduler.scheduled-time>', time));
    });
  }
  return { stride };
}

function wait(next: NextTime, about: { clock: Clock; stride: Stride; fire: () => void }): void {
  const { clock, stride, fire } = about;
  const now = clock.now();
  const own = next(now);
  const later = stride.ms > 0 ? next(Math.max(now, now + stride.ms - 60_000)) : undefined;
  const at = later !== undefined && later <= stride.until ? later : own;
  if (at === undefined) return;
  clock.at(at, () => {
    fire();
    wait(next, about);
  });
}

function scheduledEvent(
  { identity }: Resource,
  about: { source: string; deployment: Deployment; clock: Clock },
): JsonObject {
  const { place } = about.deployment;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: about.source,
    account: place.account,
    time: new Date(about.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    region: place.region,
    resources: [identity.attributes.Arn ?? identity.name],
    detail: {},
  };
}
