import { defineConfig } from 'vitest/config';

/** Stories start real engines and wait for them now and then: a few files run side by side. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 3,
    pool: 'forks',
    // What a passing story logs is of no use to who reads the gate.
    silent: 'passed-only',
  },
});
