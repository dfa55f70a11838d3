import type { JsonObject } from '../store/json.ts';
import {
  asFlag,
  asList,
  asNumber,
  asObject,
  asText,
  type Json,
  parseObject,
} from '../store/json.ts';
import { matchesPattern } from './event-pattern.ts';

/** An event source mapping's settings, from its template. */
export interface EventSource {
  readonly sourceArn: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly windowMs: number;
  readonly reportsFailures: boolean;
  /** SQS: how many batches at once. */
  readonly concurrency: number | undefined;
  /** Streams: lanes per shard. */
  readonly lanes: number;
  readonly bisects: boolean;
  /** Streams: -1 is without end. */
  readonly mostRetries: number;
  readonly startsAtLatest: boolean;
  /** Streams: where a batch is reported that was given up. */
  readonly failureArn: string | undefined;
  readonly hasFilters: boolean;
  /** Whether an event passes the filters; without filters all do. */
  accepts(event: Json): boolean;
}

/** Reads an `AWS::Lambda::EventSourceMapping`'s resolved properties. */
export function readEventSource(properties: JsonObject): EventSource {
  const isQueue = asText(properties.EventSourceArn).includes(':sqs:');
  const scaling = asObject(properties.ScalingConfig).MaximumConcurrency;
  const patterns = asList(asObject(properties.FilterCriteria).Filters).map((filter) =>
    parseObject(asText(asObject(filter).Pattern)),
  );
  const onFailure = asObject(asObject(properties.DestinationConfig).OnFailure).Destination;
  const target = asText(properties.FunctionName);
  return {
    sourceArn: asText(properties.EventSourceArn),
    functionArn: target,
    batchSize: asNumber(properties.BatchSize, isQueue ? 10 : 100),
    windowMs: asNumber(properties.MaximumBatchingWindowInSeconds, 0) * 1000,
    reportsFailures: asList(properties.FunctionResponseTypes).includes('ReportBatchItemFailures'),
    concurrency: scaling === undefined ? undefined : asNumber(scaling, 2),
    lanes: asNumber(properties.ParallelizationFactor, 1),
    bisects: asFlag(properties.BisectBatchOnFunctionError),
    mostRetries: asNumber(properties.MaximumRetryAttempts, -1),
    startsAtLatest: properties.StartingPosition === 'LATEST',
    failureArn: onFailure === undefined ? undefined : asText(onFailure),
    hasFilters: patterns.length > 0,
    accepts: (event) =>
      patterns.length === 0 || patterns.some((pattern) => matchesPattern(pattern, event)),
  };
}

/** False for a mapping that the template switches off. */
export function isEnabled(properties: JsonObject): boolean {
  return properties.Enabled === undefined || asFlag(properties.Enabled);
}

/**
 * The ids a function named in `batchItemFailures`; undefined when its answer is not of that form,
 * which counts as a failure of the whole batch.
 */
export function failedItems(result: Json): string[] | undefined {
  if (result === null || result === '') return [];
  const failures = asObject(result).batchItemFailures;
  if (failures === undefined || failures === null) return [];
  const ids = asList(failures).map((item) => asText(asObject(item).itemIdentifier));
  return Array.isArray(failures) && ids.every((id) => id !== '') ? ids : undefined;
}
