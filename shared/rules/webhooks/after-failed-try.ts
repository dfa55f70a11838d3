const minute = 60;
const hour = 60 * minute;

/** The waits between tries: eight tries in 27 and a half hours. */
const waitsSeconds = [5, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour];

const failsTooLongMs = 24 * hour * 1000;

/** With this status a receiver says that it wants nothing more, ever. */
const gone = 410;

/** What is known after a failed try. */
type FailedTry = {
  /** Tries so far, including this one. */
  readonly tries: number;
  readonly status?: number | undefined;
  /** Since when every try of this webhook has failed. */
  readonly failingSince: string;
};

type AfterFailedTry =
  | { readonly next: 'try-again'; readonly waitSeconds: number }
  | { readonly next: 'give-up'; readonly switchOff?: string };

/**
 * What follows a failed try: another one after a growing wait, or the end. At the end of a delivery
 * the webhook itself is switched off if nothing has succeeded for a day, and at once if the
 * receiver says that it is gone; `switchOff` says why.
 */
export function afterFailedTry(
  { tries, status, failingSince }: FailedTry,
  at: Date,
): AfterFailedTry {
  if (status === gone) {
    return { next: 'give-up', switchOff: 'The receiver answered 410: it is gone.' };
  }
  const waitSeconds = waitsSeconds[tries - 1];
  if (waitSeconds !== undefined) return { next: 'try-again', waitSeconds };
  const failingMs = at.getTime() - Date.parse(failingSince);
  if (failingMs < failsTooLongMs) return { next: 'give-up' };
  return {
    next: 'give-up',
    switchOff: `Nothing has reached the receiver since ${failingSince}.`,
  };
}
