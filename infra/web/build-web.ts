import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { build } from 'vite';
import { compileMessages } from './compile-messages.ts';
import { publishedReference } from './published-reference.ts';

const root = join(import.meta.dirname, '../../web');

/**
 * What the first page needs comes in few files, all named in the head of `index.html`: each file
 * more is a request with its headers, and one that another asks for is a round trip. What these
 * modules import comes along. The reference of the API reads the session alone.
 */
const filesOfFirstPage = [
  { name: 'session', test: /\/session\/(config|kept-user|sign-in)\.ts$|preload-helper/ },
  { name: 'libraries', test: /node_modules\/(?!oidc-client-ts|jwt-decode)|rolldown\/runtime/ },
  { name: 'first-page', test: /\/web\/src\/(app|inbox|look)\// },
];

/**
 * `node infra/web/build-web.ts FOLDER` builds the Messenger into a folder: `index.html`, files
 * whose names hold a hash of what is in them, and the service worker that keeps those; beside it
 * the reference of the API under `docs`. Where it runs is not built in: both read `/config.json`.
 */
const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error('Into which folder?');
// Whoever calls it (a test, for example), people get the production build of every package.
process.env.NODE_ENV = 'production';
await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [compileMessages()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    // A data: address would need a wider policy for what the page may load.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [join(root, 'index.html'), join(root, 'docs/index.html')],
      output: { codeSplitting: { groups: filesOfFirstPage } },
    },
  },
});
const builtFiles = readdirSync(join(outDir, 'assets')).map((name) => `/assets/${name}`);
await bundle({
  entryPoints: [join(root, 'worker/service-worker.ts')],
  outfile: join(outDir, 'service-worker.js'),
  bundle: true,
  minify: true,
  target: 'es2023',
  logLevel: 'error',
  // Another build has other files, so browsers see that its worker is a new one.
  define: { builtFiles: JSON.stringify([...builtFiles, '/icon.svg']) },
});
writeFileSync(join(outDir, 'docs/scalar.js'), publishedReference());
