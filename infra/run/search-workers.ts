import type { WorkerShape } from './worker-shape.ts';

/** The Lambdas that write the search index. They run for every text. */
export const searchWorkers = {
  IndexContacts: {
    entry: 'functions/search/index-contacts.ts',
    does: 'Writes the search index of contacts.',
    atOnce: 50,
    memoryMb: 512,
    timeoutSeconds: 30,
    untraced: true,
    tables: { search: ['bulk'] },
  },
  IndexTexts: {
    entry: 'functions/search/index-texts.ts',
    does: 'Writes the search index of conversations, from replies and one-to-one texts.',
    atOnce: 50,
    memoryMb: 512,
    timeoutSeconds: 30,
    untraced: true,
    tables: { search: ['bulk'] },
  },
} as const satisfies Record<string, WorkerShape>;
