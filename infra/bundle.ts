import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';

/** Lets CommonJS inside an ESM bundle ask for Node's own modules. */
const requireBanner =
  "import{createRequire}from'node:module';const require=createRequire(import.meta.url);\n";

/**
 * Bundles every entry in one esbuild run, each into its own folder `OUTDIR/NAME/index.mjs`, and
 * answers with the folders. Everything is inside, the AWS SDK too: what runs is what was tested, and
 * it loads faster than the SDK of the runtime. Throws one line when a source file is missing.
 */
export function bundle<Name extends string>(
  entries: Readonly<Record<Name, string>>,
  given: { root: string; outdir: string },
): Readonly<Record<Name, string>> {
  const names = Object.keys(entries) as Name[];
  const missing = names.filter((name) => !existsSync(join(given.root, entries[name])));
  if (missing.length > 0) {
    const files = missing.map((name) => entries[name]).join(', ');
    throw new Error(`Nothing to bundle, these files do not exist: ${files}`);
  }
  const { metafile } = buildSync({
    absWorkingDir: given.root,
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, `./${entries[name]}`])),
    outdir: resolve(given.outdir),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    // Small all the same, and a stack trace in the log still names the acts.
    keepNames: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  addBanners(metafile, given.root);
  return Object.fromEntries(names.map((name) => [name, resolve(given.outdir, name)])) as Record<
    Name,
    string
  >;
}

/** Only where it is needed: most bundles ask for nothing at run time. */
function addBanners(metafile: Metafile, root: string): void {
  for (const [file, output] of Object.entries(metafile.outputs)) {
    const asks = output.imports.some((one) => one.external && one.kind === 'require-call');
    if (!asks) continue;
    const path = resolve(root, file);
    writeFileSync(path, requireBanner + readFileSync(path, 'utf8'));
  }
}
