import { append, edit, read, type WorkerShape } from './worker-shape.ts';

/** The Lambdas that watch the product from outside. */
export const watchWorkers = {
  RunCanary: {
    entry: 'functions/canary/run-canary.ts',
    does: 'Texts a simulator phone each five minutes, has it answer STOP, and judges the outcome.',
    timeoutSeconds: 30,
    tables: {
      accounts: read,
      numbers: read,
      'opt-outs': read,
      texts: edit,
      outbox: ['write'],
      events: append,
    },
    textsAsPhone: true,
  },
} as const satisfies Record<string, WorkerShape>;
