import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../web');

/**
 * `node infra/web/build-web.ts FOLDER` builds the Messenger into a folder: `index.html`, and files
 * whose names hold a hash of what is in them. Where it runs is not built in: the app reads
 * `/config.json`.
 */
const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error('Into which folder?');
// Whatever the caller is (a test, say), people get the production build of every package.
process.env.NODE_ENV = 'production';
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    // A data: address would need a wider policy for what the page may load.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
