import { ForeignCursor } from '../values/foreign-cursor.ts';
import { type More, type ProblemType, problemTypes, Refused } from '../values/refused.ts';

export type HttpAnswer = {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
};

/** Refused or broken, said once, as RFC 9457 problem+json. `id` finds the log line of a 500. */
export function problemAnswer(error: unknown, id: string): HttpAnswer {
  if (error instanceof Refused) return refusal(error.type, error.message, error.more);
  if (error instanceof ForeignCursor) return refusal('validation', error.message, {});
  return {
    statusCode: 500,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({
      type: 'broken',
      title: 'Something broke on our side',
      status: 500,
      detail: 'Nothing is lost. Try again; if it stays, tell us this id.',
      id,
    }),
  };
}

function refusal(type: ProblemType, detail: string, more: More): HttpAnswer {
  const { status, title } = problemTypes[type];
  return {
    statusCode: status,
    headers: { 'content-type': 'application/problem+json', ...retryAfter(type) },
    body: JSON.stringify({ ...more, type, title, status, detail }),
  };
}

/** Seconds: whoever is faster is done by then. */
function retryAfter(type: ProblemType): Record<string, string> {
  return type === 'idempotency-in-progress' ? { 'retry-after': '1' } : {};
}
