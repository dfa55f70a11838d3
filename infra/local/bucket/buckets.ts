import { join } from 'node:path';
import type { Clock } from '../clock/clock.ts';
import { asFlag, asList, asObject, asText, type JsonObject } from '../store/json.ts';
import type { Deployment } from '../template/deployment.ts';
import { Bucket } from './bucket.ts';
import { BucketStore } from './bucket-store.ts';

/** All buckets of a deployment, by name. */
export function makeBuckets(
  deployment: Deployment,
  folder: string,
  from: { clock: Clock; publish: (event: JsonObject) => Promise<void> },
): Map<string, Bucket> {
  const { place } = deployment;
  const notifying = bucketsWithEvents(deployment);
  const buckets = new Map<string, Bucket>();
  for (const { identity, properties } of deployment.ofType('AWS::S3::Bucket')) {
    const { name } = identity;
    const rules = asList(asObject(properties.CorsConfiguration).CorsRules).map(asObject);
    // The Messenger that the runner serves, opened by name: its uploads go to the address.
    const byName = place.origin.replace('127.0.0.1', 'localhost');
    const allowed = rules.flatMap((rule) => asList(rule.AllowedOrigins).map(asText));
    const corsOrigins = rules.length > 0 ? [...allowed, byName] : [];
    const publish = notifying.has(name) ? from.publish : undefined;
    const store = new BucketStore(join(folder, name), from.clock);
    buckets.set(name, new Bucket({ name, place, corsOrigins, publish }, store, from.clock));
  }
  return buckets;
}

/** Names of the buckets that publish to EventBridge, by their own property or CDK's resource. */
function bucketsWithEvents(deployment: Deployment): Set<string> {
  const names = new Set<string>();
  for (const { identity, properties } of deployment.ofType('AWS::S3::Bucket')) {
    const events = asObject(properties.NotificationConfiguration).EventBridgeConfiguration;
    const { EventBridgeEnabled } = asObject(events);
    if (events !== undefined && (EventBridgeEnabled === undefined || asFlag(EventBridgeEnabled))) {
      names.add(identity.name);
    }
  }
  for (const { properties } of deployment.ofType('Custom::S3BucketNotifications')) {
    const events = asObject(properties.NotificationConfiguration).EventBridgeConfiguration;
    if (events !== undefined) names.add(asText(properties.BucketName));
  }
  return names;
}
