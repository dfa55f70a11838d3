import { ForeignCursor } from '../values/failures/foreign-cursor.ts';
import { isThrottled } from '../values/failures/store-throttled.ts';
import { type More, type ProblemType, problemTypes, Refused, refused } from '../values/refused.ts';

export type HttpAnswer = {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
};

/**
 * An error, refused or broken, as RFC 9457 problem+json. Its `type` is the address of a page, under
 * `origin`, that explains it. `id` finds the log line of a 500.
 */
export function problemAnswer(error: unknown, at: { id: string; origin: string }): HttpAnswer {
  if (error instanceof Refused) return refusal(error, at.origin);
  if (error instanceof ForeignCursor) {
    return refusal(refused('validation', error.message), at.origin);
  }
  if (isThrottled(error)) return refusal(busy, at.origin);
  return {
    statusCode: 500,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({
      type: pageOf('broken', at.origin),
      title: 'Something broke on our side',
      status: 500,
      detail: 'Nothing is lost. Try again; if it stays, tell us this id.',
      id: at.id,
    }),
  };
}

const busy = refused('busy', 'The store is asked for more than it takes: try again in a moment.');

function pageOf(type: ProblemType | 'broken', origin: string): string {
  return `${origin}/v1/problems/${type}`;
}

function refusal({ type, message: detail, more }: Refused, origin: string): HttpAnswer {
  const { status, title } = problemTypes[type];
  return {
    statusCode: status,
    headers: { 'content-type': 'application/problem+json', ...retryAfter(type, more) },
    body: JSON.stringify({ ...more, type: pageOf(type, origin), title, status, detail }),
  };
}

/** In seconds: a faster request is finished by then, and a hot partition has cooled. */
const waits: Partial<Record<ProblemType, string>> = { 'idempotency-in-progress': '1', busy: '5' };

function retryAfter(type: ProblemType, { retryAfterSeconds }: More): Record<string, string> {
  const seconds = waits[type] ?? retryAfterSeconds;
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}
