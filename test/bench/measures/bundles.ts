import { loadBundles } from '../../measure/load-bundles.ts';
import type { Figure, Measure } from '../figures/figure.ts';

/** Each Lambda's bundle: how long it takes to load over a bare DynamoDB client, and its size. */
export const measure: Measure = async (size) => {
  const tries = size === 'full' ? 21 : 7;
  const loaded = loadBundles(tries);
  const bare = loaded.find(({ name }) => name === 'bare')?.ms ?? Number.NaN;
  return loaded.map(({ name, kilobytes, ms }): Figure => {
    const found = `${ms.toFixed(0)} ms, ${kilobytes.toFixed(0)} KB`;
    const what = `load time of ${name} over a bare client's`;
    if (name !== 'bare') {
      return { what, value: ms / bare, unit: 'ratio', target: { atMost: 1.5 }, note: found };
    }
    const note =
      `${kilobytes.toFixed(0)} KB: DynamoDB document client alone, bundled plainly, with ` +
      `every way to credentials that the house leaves out; medians of ${tries}`;
    return { what: 'load time of a bare DynamoDB client', value: ms, unit: 'ms', note };
  });
};
