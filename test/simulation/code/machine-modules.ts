import { type Code, type Surroundings, surroundings } from './read-code.ts';

/** Modules that a machine finds in place of those on disk, by name. */
export type Stands = Readonly<Record<string, object>>;

/** What modules get in place of Node's own; each of it asks which machine runs. */
type Around = {
  readonly surroundings: Surroundings;
  readonly stands: Stands;
  /** The modules of the machine that runs. */
  readonly own: () => MachineModules;
};

function nothing(): never {
  throw new Error('A pure module asks for the time, for chance or for a timer.');
}

/** Dates are allowed only from a given time, not from the clock. */
const GivenDate = new Proxy(Date, {
  construct(target, given: [number?]) {
    if (given.length === 0) nothing();
    return new target(...(given as [number]));
  },
  get: (target, name) => (name === 'now' ? nothing : Reflect.get(target, name)),
});

const stillMath = Object.assign(Object.create(Math) as Math, { random: nothing });

const still: Surroundings = {
  Date: GivenDate,
  Math: stillMath,
  setTimeout: nothing,
  clearTimeout: nothing,
  setImmediate: nothing,
  process: { env: {} },
};

/**
 * The files of the product without state: each is loaded once for all machines, so that V8 has
 * optimized it after the first worlds. If they import a file with state, they get that of the
 * machine that runs.
 */
export class SharedModules {
  readonly code: Code;
  readonly around: Around;
  readonly #loaded = new Map<string, object>();
  /** How many are being loaded at the moment, one because of the other. */
  #loading = 0;

  constructor(code: Code, around: Around) {
    this.code = code;
    this.around = around;
  }

  load(file: string): object {
    const known = this.#loaded.get(file);
    if (known) return known;
    const exports = {};
    this.#loaded.set(file, exports);
    this.#loading++;
    try {
      this.run(file, exports);
    } catch (error) {
      this.#loaded.delete(file);
      throw error;
    } finally {
      this.#loading--;
    }
    return exports;
  }

  /** Runs a file, which fills `exports`. */
  run(file: string, exports: object): void {
    const { run, isAt, keeps } = this.code.find(file);
    const require = (name: string) => {
      if (name.startsWith('.')) return this.#access(isAt(name))();
      return this.around.stands[name] ?? this.code.package(name);
    };
    const link = (name: string) => this.#access(isAt(name));
    const around = keeps === 'nothing, and asks nothing' ? still : this.around.surroundings;
    run(exports, require, link, ...surroundings.map((name) => around[name]));
  }

  /** A function that returns what a file exports. */
  #access(file: string): () => object {
    if (this.code.find(file).keeps !== 'something') {
      let exports: object | undefined;
      return () => {
        exports ??= this.load(file);
        return exports;
      };
    }
    return () => {
      if (this.#loading > 0) throw new Error(`A shared file uses ${file} while it is loaded.`);
      return this.around.own().load(file);
    };
  }
}

/** The modules of one machine: those with state are its own. */
export class MachineModules {
  readonly #shared: SharedModules;
  readonly #loaded = new Map<string, object>();

  constructor(shared: SharedModules) {
    this.#shared = shared;
  }

  /** What a file of the product exports. */
  load(file: string): object {
    const known = this.#loaded.get(file);
    if (known) return known;
    if (this.#shared.code.find(file).keeps !== 'something') return this.#shared.load(file);
    const exports = {};
    this.#loaded.set(file, exports);
    this.#shared.run(file, exports);
    return exports;
  }
}
