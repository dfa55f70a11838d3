import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';

/** Lets CommonJS code in an ESM bundle require Node's own modules. */
const requireBanner =
  "import{createRequire}from'node:module';const require=createRequire(import.meta.url);\n";

/**
 * Credential providers other than the environment, which is what Lambda uses, and code that the SDK
 * loads only in browsers. They are never used, and take a third of a client's load time.
 */
const leftOut = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
  'bowser',
];

/**
 * Bundles every entry into its own folder, `OUTDIR/NAME/index.mjs`, and answers the folders. The
 * AWS SDK is bundled too: that version was tested, and it loads faster than the runtime's. Throws
 * one line when a source file is missing.
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
  // Files of an earlier run would be deployed too.
  for (const name of names) rmSync(resolve(given.outdir, name), { recursive: true, force: true });
  const { outputs, inputs } = run(entries, { ...given, splitting: false });
  for (const name of names) {
    const whole = Object.values(outputs).find((one) => one.entryPoint === entries[name]);
    const own = Object.keys(whole?.inputs ?? {}).filter((file) => !file.includes('node_modules/'));
    const importsLate = own.some((file) =>
      inputs[file]?.imports.some((one) => one.kind === 'dynamic-import'),
    );
    // Code that is imported late gets a file of its own, so that a cold start does not read it.
    if (importsLate) run({ [name]: entries[name] }, { ...given, splitting: true });
  }
  return Object.fromEntries(names.map((name) => [name, resolve(given.outdir, name)])) as Record<
    Name,
    string
  >;
}

type Run = { root: string; outdir: string; splitting: boolean };

function run(entries: Readonly<Record<string, string>>, { root, outdir, splitting }: Run) {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([name, file]) => [`${name}/index`, `./${file}`]),
    ),
    outdir: resolve(outdir),
    outExtension: { '.js': '.mjs' },
    chunkNames: `${Object.keys(entries)[0]}/[name]-[hash]`,
    bundle: true,
    splitting,
    external: leftOut,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    // Names are kept, so that a stack trace in the log names the acts. Short names load no faster,
    // and `keepNames` would add a call for each function and closure.
    minifyWhitespace: true,
    minifySyntax: true,
    // Words of other languages as they are: escaped, each letter would take twice the bytes.
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  addBanners(metafile, root);
  return metafile;
}

/** Only where it is needed: most bundles require nothing at run time. */
function addBanners(metafile: Metafile, root: string): void {
  const outputs = Object.entries(metafile.outputs);
  const asks = outputs.some(([, output]) =>
    output.imports.some((one) => one.external && one.kind === 'require-call'),
  );
  if (!asks) return;
  for (const [file] of outputs) {
    const path = resolve(root, file);
    const text = readFileSync(path, 'utf8');
    // Which file of a bundle has esbuild's require function.
    if (text.includes('typeof require')) writeFileSync(path, requireBanner + text);
  }
}
