import { loadBundles } from './load-bundles.ts';

/** Prints each Lambda's size and load time beside a bare client: `npm run measure:bundles`. */
const loaded = loadBundles(7);
const base = loaded.find(({ name }) => name === 'bare')?.ms ?? Number.NaN;
console.log('Lambda               size KB   load ms   over a bare client');
for (const { name, kilobytes, ms } of loaded) {
  const row = [kilobytes.toFixed(0).padStart(8), ms.toFixed(0).padStart(9)];
  console.log(`${name.padEnd(20)}${row.join(' ')}   ${(ms / base).toFixed(2).padStart(8)}`);
}
