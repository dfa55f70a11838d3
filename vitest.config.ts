import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const towns = [
  'test/stories/{api,conversations,events,fuzz,group-sends,imports,leaving}/**/*.test.ts',
  'test/{web,client}/**/*.test.ts',
];

/**
 * Stories follow one another in one process, where the threads of the Lambdas are warm. Stories of
 * crashes load the Lambdas' own code into the test, each anew, and have a process of their own.
 */
const together = globSync(towns, { cwd: import.meta.dirname }).filter(
  (file) => !/openCrash/.test(readFileSync(file, 'utf8')),
);

/** Pure rules and templates share what they import: nothing in them outlives a test. */
const pure = ['test/{rules,rows,infra}/**/*.test.ts'];

/** A second model of the services is asked each night, not by the gate. */
const nightly = process.env.SECOND_VIEW ? [] : ['test/local/second-view/**'];

/** Where an act dies or waits at every call: minutes long, so they begin first. */
const long = /stories\/(crash|throttled)\//;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** DynamoDB Local takes several times as long as the embedded engine. */
const patience = process.env.DYNAMODB === 'local' ? 5 : 1;

/**
 * Stories start real engines and wait for them now and then: a few files run side by side. The
 * limits only end what hangs: how long a story takes is the machine's matter.
 */
export default defineConfig({
  test: {
    testTimeout: 300_000 * patience,
    hookTimeout: 300_000 * patience,
    expect: { poll: { timeout: 60_000 * patience } },
    maxWorkers: 4,
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['test/**/*.test.ts'],
          exclude: [...pure, ...together, ...nightly],
        },
      },
      { extends: true, test: { name: 'towns', include: together, isolate: false } },
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
    ],
  },
});
