import { edit, read, type WorkerShape } from './worker-shape.ts';

/** The Lambdas that write exports. */
export const dataWorkers = {
  RunExport: {
    entry: 'functions/exports/run/run-export.ts',
    does: 'Writes an export into a file, some thousand rows at a time.',
    timeoutSeconds: 120,
    tables: {
      exports: edit,
      contacts: read,
      groups: read,
      consents: read,
      'opt-outs': read,
      'opt-out-log': read,
      conversations: read,
      'group-sends': read,
      texts: read,
    },
    files: { get: ['exports'], put: ['exports'] },
    seesMissingFiles: true,
    feedsItself: true,
  },
} as const satisfies Record<string, WorkerShape>;
