import { Worker } from 'node:worker_threads';

/** One call to the store that was kept; real milliseconds since 1970. */
export type Exchange = {
  readonly call: string;
  /** The request's JSON. */
  readonly input: string;
  readonly status: number;
  readonly askedAtMs: number;
  readonly answeredAtMs: number;
};

/** What went through so far. */
export type Tally = {
  /** Capacity units by `read|write TABLE[/INDEX]`, as `addUnits` names them. */
  readonly units: Record<string, number>;
  /** Calls by name: `BatchGetItem`. */
  readonly calls: Record<string, number>;
  readonly kept: Exchange[];
};

/** Stands between functions and the store. */
export type EngineProxy = {
  readonly url: string;
  /** Says where the store is; before that nothing may call. */
  connect(databaseUrl: string): void;
  read(): Promise<Tally>;
  stop(): Promise<unknown>;
};

type Said = { readonly port: number } | { readonly tally: Tally };

/**
 * Listens between functions and the store, in a thread of its own: asks the store for the capacity
 * that each call consumed, and keeps the calls whose input `keep` matches. The calls themselves and
 * their answers pass unchanged but for that.
 */
export async function listenBetween(keep?: RegExp): Promise<EngineProxy> {
  const thread = new Worker(new URL('./engine-proxy-thread.ts', import.meta.url), {
    workerData: { keep },
  });
  const hear = () => new Promise<Said>((resolve) => thread.once('message', resolve));
  const first = await hear();
  if (!('port' in first)) throw new Error('The proxy did not say its port.');
  return {
    url: `http://127.0.0.1:${first.port}`,
    connect: (databaseUrl) => thread.postMessage({ port: Number(new URL(databaseUrl).port) }),
    async read() {
      const heard = hear();
      thread.postMessage('read');
      const said = await heard;
      if (!('tally' in said)) throw new Error('The proxy did not answer.');
      return said.tally;
    },
    stop: () => thread.terminate(),
  };
}
