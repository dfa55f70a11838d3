import { defineConfig } from 'vitest/config';

/** Pure rules and templates share what they import: nothing in them outlives a test. */
const pure = ['test/{rules,rows,infra}/**/*.test.ts'];

/** Stories start real engines and wait for them now and then: a few files run side by side. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 3,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: { name: 'stories', include: ['test/**/*.test.ts'], exclude: pure },
      },
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
    ],
  },
});
