import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { mustHaveEnvironment } from '../environment/variable.ts';
import { log } from './log.ts';

/**
 * The one way to make a Lambda; what wakes it (`api`, `queueWorker`, `streamWorker`) builds on it.
 * Each line of its log tells the request, the function and whether it is a cold start, and what was
 * appended during a call ends with it. A variable that its code needs and that is missing stops it
 * at its start. The event is never logged, whatever the environment says: it holds phone numbers
 * and the words of people. One that counts for an alarm adds `.use(metricsWritten())`.
 */
export function lambda<Event, Result>(act: (event: Event, context: Context) => Promise<Result>) {
  mustHaveEnvironment();
  return middy<Event, Result>()
    .use(injectLambdaContext(log, { resetKeys: true, logEvent: false }))
    .handler(act);
}
