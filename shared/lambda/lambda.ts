import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { mustHaveEnvironment } from '../environment/variable.ts';
import { log, tracesOf } from './log.ts';

/**
 * The one way to make a Lambda; `api`, `queueWorker` and `streamWorker` build on it. Each line of
 * its log has the request, the function, the traces it is about and whether it is a cold start;
 * fields that were appended during a call end with it. A missing variable that its code needs stops
 * it at its start. The event is never logged, whatever the environment says: it contains phone
 * numbers and the words of people. A Lambda with metrics adds `.use(metricsWritten())`.
 */
export function lambda<Event, Result>(act: (event: Event, context: Context) => Promise<Result>) {
  mustHaveEnvironment();
  return middy<Event, Result>()
    .use(injectLambdaContext(log, { resetKeys: true, logEvent: false }))
    .before(({ event }) => {
      const traces = tracesOf(event);
      if (traces.length > 0) log.appendKeys({ traces });
    })
    .handler(act);
}
