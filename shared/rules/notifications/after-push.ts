/** What follows an answer of a push service. */
type AfterPush =
  | { readonly next: 'done' | 'remove' | 'give-up' }
  | { readonly next: 'try-again'; readonly waitSeconds: number };

/** The waits between tries: a notification that comes later than that helps nobody. */
const waitsSeconds = [10, 60, 300];

/**
 * The browser does not exist any more (404, 410: RFC 8030, section 7.3), or subscribed with another
 * key of ours (401, 403): the next time that it opens the app it subscribes anew.
 */
const gone = new Set([401, 403, 404, 410]);

/**
 * What follows a try that got this answer: the status, or none where the service was not reached.
 * Only what may be better later is tried again: too many requests, errors of the service.
 */
export function afterPush(answer: { readonly status?: number; readonly tries: number }): AfterPush {
  const { status, tries } = answer;
  if (status !== undefined && status >= 200 && status < 300) return { next: 'done' };
  if (status !== undefined && gone.has(status)) return { next: 'remove' };
  const mayPass = status === undefined || status === 429 || status >= 500;
  const waitSeconds = waitsSeconds[tries - 1];
  if (!mayPass || waitSeconds === undefined) return { next: 'give-up' };
  return { next: 'try-again', waitSeconds };
}
