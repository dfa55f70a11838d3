/** How often and how patiently a request is tried again. */
export type Patience = {
  /** Tries in all; 4 by default. */
  readonly tries?: number;
  /** The first wait in milliseconds, doubled each time; 250 by default. */
  readonly firstWaitMs?: number;
  /** An answer that asks for a longer wait is given back as it is; 30,000 unless told. */
  readonly longestWaitMs?: number;
};

type Fetch = (request: Request) => Promise<Response>;

/** What may be better soon. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Tries a request again when the network failed or the API asks to wait, as long as repeating it
 * can do no harm: it reads, it names what it sets or removes, or it has an Idempotency-Key.
 */
export function retrying(fetch: Fetch, patience: Patience = {}): Fetch {
  const { tries = 4, firstWaitMs = 250, longestWaitMs = 30_000 } = patience;
  return async (request) => {
    for (let tried = 1; ; tried++) {
      const isLast = tried >= tries || !mayRepeat(request);
      const outcome = await fetch(request.clone()).catch((error: unknown) => asError(error));
      if (outcome instanceof Error) {
        if (isLast || request.signal.aborted) throw outcome;
      } else if (isLast || !passing.has(outcome.status)) {
        return outcome;
      }
      const ms = waitMs(outcome, firstWaitMs * 2 ** (tried - 1));
      if (ms > longestWaitMs && !(outcome instanceof Error)) return outcome;
      await wait(ms);
    }
  };
}

function mayRepeat(request: Request): boolean {
  return /^(GET|PUT|DELETE)$/.test(request.method) || request.headers.has('idempotency-key');
}

function waitMs(outcome: Response | Error, otherwise: number): number {
  if (outcome instanceof Error) return otherwise;
  const seconds = Number(outcome.headers.get('retry-after'));
  return seconds > 0 ? seconds * 1000 : otherwise;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
