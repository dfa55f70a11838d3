import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { compileFunction } from 'node:vm';
import { build, transform } from 'esbuild';

const root = join(import.meta.dirname, '../../..');

/** A change of the product's source, to see whether the checks notice. */
export type Patch = { readonly file: string; readonly from: string; readonly to: string };

/** What a module of the product finds in place of Node's own. */
export type Surroundings = {
  readonly Date: DateConstructor;
  readonly Math: Math;
  readonly setTimeout: (act: () => void, ms?: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
  readonly setImmediate: (act: () => void) => unknown;
  readonly process: { readonly env: Readonly<Record<string, string>> };
};

type Wrapped = (
  exports: object,
  require: (name: string) => unknown,
  ...rest: Surroundings[keyof Surroundings][]
) => void;

type File = {
  readonly run: Wrapped;
  /** True for what has no state and asks no wire: one instance does for all machines. */
  readonly isPure: boolean;
};

/** In the order in which a module is given them. */
export const surroundings = [
  'Date',
  'Math',
  'setTimeout',
  'clearTimeout',
  'setImmediate',
  'process',
] as const;

/** The product's source, ready to run as often as there are machines. */
export class Code {
  readonly #files: ReadonlyMap<string, File>;
  readonly #packages: ReadonlyMap<string, object>;

  private constructor(files: ReadonlyMap<string, File>, packages: ReadonlyMap<string, object>) {
    this.#files = files;
    this.#packages = packages;
  }

  /** Reads all of it; a patch whose words are not found once in its file throws. */
  static async read(patches: readonly Patch[] = []): Promise<Code> {
    const sources = readSources();
    compiled ??= compileAll(sources);
    const scripts = new Map(await compiled);
    for (const patch of patches) {
      const source = patched(sources, patch);
      sources.set(patch.file, source);
      scripts.set(patch.file, (await transform(source, { ...dialect, loader: 'ts' })).code);
    }
    const pure = pureOnes(sources);
    const files = [...sources].map(([file, source]) => {
      const run = wrap(file, scripts.get(file) ?? '', source);
      return [file, { run, isPure: pure.has(file) }] as const;
    });
    return new Code(new Map(files), await importPackages([...sources.values()]));
  }

  find(file: string): File {
    const found = this.#files.get(file);
    if (!found) throw new Error(`The product has no file ${file}.`);
    return found;
  }

  /** A package of npm or a module of Node, as it is. */
  package(name: string): object {
    const found = this.#packages.get(name);
    if (!found) throw new Error(`The product imports no ${name}.`);
    return found;
  }
}

/** A file with that change; throws where the words to replace stand not once in it. */
export function patched(sources: ReadonlyMap<string, string>, { file, from, to }: Patch): string {
  const source = sources.get(file);
  if (source?.split(from).length !== 2) {
    throw new Error(`The words to replace stand not once in ${file}: ${from}`);
  }
  // A function: in plain words `$'` and the like would stand for something.
  return source.replace(from, () => to);
}

const dialect = {
  format: 'cjs',
  target: 'node24',
  define: { 'import.meta.url': '"file:///"' },
  // By `require`, which a machine answers.
  supported: { 'dynamic-import': false },
} as const;

/** Compiled once in a process, whatever is patched. */
let compiled: Promise<ReadonlyMap<string, string>> | undefined;

async function compileAll(sources: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const files = [...sources.keys()].filter((file) => file.endsWith('.ts'));
  const { outputFiles } = await build({
    ...dialect,
    entryPoints: files.map((file) => join(root, file)),
    absWorkingDir: root,
    outbase: root,
    outdir: root,
    bundle: false,
    write: false,
  });
  return new Map(
    outputFiles.map(({ path, text }) => [relative(root, path).replace(/\.js$/, '.ts'), text]),
  );
}

function wrap(file: string, script: string, source: string): Wrapped {
  if (file.endsWith('.json')) return (exports) => Object.assign(exports, jsonModule(source));
  // `module.exports = ...` is how esbuild hands over what a file exports.
  // Node's own way with defaults is for modules that are not marked as one; ours are.
  const adapted = script.replace(/(__toESM\(require\("[^"]+"\)), 1\)/g, '$1)');
  const body =
    `const module = { exports };\n${adapted}\n` +
    'Object.defineProperties(exports, Object.getOwnPropertyDescriptors(module.exports));';
  const parameters = ['exports', 'require', ...surroundings];
  return compileFunction(body, parameters, { filename: join(root, file) }) as Wrapped;
}

const importingPackage = /^(?:import|export) (?!type)[^;]*?from '([^.][^']*)'/gms;

/** Machines have stand-ins for these: nothing of them is needed. */
const stoodInFor =
  /^aws|client-(sqs|cognito|dynamodb)|lib-dynamodb|powertools|aws4fetch|presigned|timers/;

async function importPackages(sources: readonly string[]): Promise<Map<string, object>> {
  const found = sources.flatMap((source) => {
    return [...source.matchAll(importingPackage)].map(([, name = '']) => name);
  });
  const wanted = [...new Set(found)].filter((name) => !stoodInFor.test(name));
  // Marked as a module, so that its default is the one it names.
  const imported = wanted.map(async (name) => {
    return [name, { ...((await import(name)) as object), __esModule: true }] as const;
  });
  return new Map(await Promise.all(imported));
}

function jsonModule(source: string): object {
  const value: unknown = JSON.parse(source);
  return { __esModule: true, default: value };
}

/** The product's source, by file. */
export function readSources(): Map<string, string> {
  const sources = new Map<string, string>();
  for (const room of ['functions', 'shared']) {
    for (const entry of readdirSync(join(root, room), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(ts|json)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      sources.set(relative(root, path), readFileSync(path, 'utf8'));
    }
  }
  return sources;
}

const pureRooms = /^shared\/(rules|values|rows)\//;
/** Makes ids by chance, and keeps in mind which was the last. */
const withChance = 'shared/values/ids.ts';

function pureOnes(sources: ReadonlyMap<string, string>): Set<string> {
  const pure = new Set([...sources.keys()].filter((file) => pureRooms.test(file)));
  pure.delete(withChance);
  for (let before = -1; before !== pure.size; ) {
    before = pure.size;
    for (const file of pure) {
      const needs = importsOf(file, sources.get(file) ?? '');
      if (needs.some((need) => !pure.has(need))) pure.delete(file);
    }
  }
  return pure;
}

const importing = /^(?:import|export) (?!type)[^;]*?from '(\.[^']+)'|^import '(\.[^']+)'/gms;

function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(importing)].map(([, name, bare]) => {
    return join(dirname(file), name ?? bare ?? '');
  });
}
