/** What one of our machines knows of the requests of an account in a window of time. */
export type RequestWindow = {
  readonly startedAtMs: number;
  /** The sum of all machines, as far as they have told it, when this one last told its own. */
  readonly told: number;
  /** Requests that this machine has let in and not told yet. */
  readonly untold: number;
};

export type RequestVerdict =
  | {
      readonly may: true;
      readonly window: RequestWindow;
      /** So many are to be told now; 0: not yet. */
      readonly tell: number;
    }
  | { readonly may: false; readonly window: RequestWindow; readonly retryAfterSeconds: number };

/** Requests come in bursts: what counts is how many there are in so long a time. */
const requestWindowMs = 10_000;
/** The machines tell each other of every tenth request, or more often where few are let in. */
const mostUntold = 10;

/**
 * May one more request of an account be let in? At most `perSecond` times the seconds of the
 * window, counted over all machines: one may know of up to nine fewer from each of the others.
 */
export function takeRequest(
  known: RequestWindow | undefined,
  perSecond: number,
  atMs: number,
): RequestVerdict {
  const startedAtMs = atMs - (atMs % requestWindowMs);
  const isSame = known?.startedAtMs === startedAtMs;
  const window = isSame ? known : { startedAtMs, told: 0, untold: 0 };
  const most = Math.max(1, Math.floor((perSecond * requestWindowMs) / 1000));
  if (window.told + window.untold >= most) {
    const leftMs = startedAtMs + requestWindowMs - atMs;
    return { may: false, window, retryAfterSeconds: Math.ceil(leftMs / 1000) };
  }
  const untold = window.untold + 1;
  if (untold < Math.min(mostUntold, Math.ceil(most / 10))) {
    return { may: true, window: { ...window, untold }, tell: 0 };
  }
  const told = window.told + untold;
  return { may: true, window: { startedAtMs, told, untold: 0 }, tell: untold };
}

/** What a machine knows after it told its requests, and was answered the sum of all. */
export function learnTotal(
  known: RequestWindow | undefined,
  heard: { startedAtMs: number; total: number },
): RequestWindow | undefined {
  if (known?.startedAtMs !== heard.startedAtMs) return known;
  return { ...known, told: Math.max(known.told, heard.total) };
}
