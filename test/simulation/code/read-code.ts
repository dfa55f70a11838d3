import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { transform } from 'esbuild';
import { config } from 'zod/mini';
import { readSources, root } from './read-sources.ts';
import { type Keeps, whatIsKept } from './what-is-kept.ts';

// Compiling a schema pays off after many parses, and a simulated machine makes few.
config({ jitless: true });

/** A change of the product's source that the checks should notice. */
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
  link: (name: string) => () => object,
  ...rest: Surroundings[keyof Surroundings][]
) => void;

type File = {
  readonly run: Wrapped;
  /** What its top level remembers from one call to the next. */
  readonly keeps: Keeps;
  /** The file that an import of `./other.ts` means. */
  readonly isAt: (name: string) => string;
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

  /**
   * Reads the whole source, from disk or from `sources`. Throws if a patch's words are not in its
   * file exactly once.
   */
  static async read(
    patches: readonly Patch[] = [],
    sources: Map<string, string> = readSources(),
  ): Promise<Code> {
    for (const patch of patches) sources.set(patch.file, patched(sources, patch));
    const keeps = whatIsKept(sources);
    const files = [...sources].map(async ([file, source]) => {
      const run = await compile(file, source);
      return [file, { run, keeps: keeps(file), isAt: placesFrom(dirname(file)) }] as const;
    });
    return new Code(new Map(await Promise.all(files)), await importPackages([...sources.values()]));
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

/** A file with that change. Throws if the words to replace are not in it exactly once. */
export function patched(sources: ReadonlyMap<string, string>, { file, from, to }: Patch): string {
  const source = sources.get(file);
  if (source?.split(from).length !== 2) {
    throw new Error(`The words to replace stand not once in ${file}: ${from}`);
  }
  // A function, because `$'` and the like have a meaning in a replacement text.
  return source.replace(from, () => to);
}

const dialect = {
  format: 'cjs',
  target: 'node24',
  define: { 'import.meta.url': '"file:///"' },
  // By `require`, which a machine answers.
  supported: { 'dynamic-import': false },
} as const;

/** A file has no state before it runs, so all readers share it. */
const compiled = new Map<string, Promise<Wrapped>>();

function compile(file: string, source: string): Promise<Wrapped> {
  const name = `${file}\n${source}`;
  const known = compiled.get(name) ?? compileNew(file, source);
  compiled.set(name, known);
  return known;
}

async function compileNew(file: string, source: string): Promise<Wrapped> {
  if (file.endsWith('.json')) return (exports) => Object.assign(exports, jsonModule(source));
  const { code } = await transform(source, { ...dialect, loader: 'ts' });
  return wrap(file, code);
}

function placesFrom(folder: string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const place = known.get(name) ?? join(folder, name);
    known.set(name, place);
    return place;
  };
}

function wrap(file: string, script: string): Wrapped {
  const body = whenAsked(script)
    // What a file exports stands in `exports` itself.
    .replace('var stdin_exports = {};', 'var stdin_exports = exports;')
    .replace('module.exports = __toCommonJS(stdin_exports);', '')
    // A package may export hundreds of names, so it is not copied.
    .replace(/__toESM\(require\(("[^"]+")\)(?:, 1)?\)/g, 'require($1)');
  const parameters = ['exports', 'require', 'link', ...surroundings];
  return compileFunction(body, parameters, { filename: join(root, file) }) as Wrapped;
}

const importingFile = /^var (import_\w+) = require\("(\.[^"]+)"\);$/gm;

/** A file is run when something of it is first used, so a machine loads only what it needs. */
function whenAsked(script: string): string {
  const names = [...script.matchAll(importingFile)].map(([, name = '']) => name);
  const lazy = script.replace(importingFile, 'const $1$$$$ = link("$2");');
  if (names.length === 0) return lazy;
  return lazy.replace(new RegExp(`\\b(${names.join('|')})\\.`, 'g'), '$1$$$$().');
}

const importingPackage = /^(?:import|export) (?!type)[^;]*?from '([^.][^']*)'/gms;

/** Machines have stand-ins for these packages. */
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
