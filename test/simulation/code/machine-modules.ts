import { type Code, type Surroundings, surroundings } from './read-code.ts';

/** Modules that a machine finds in place of those on disk, by name. */
export type Stands = Readonly<Record<string, object>>;

/** Pure modules are loaded once for all machines. They may not read the clock or random numbers. */
const pureModules = new WeakMap<Code, MachineModules>();

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

/** The modules of one machine: each file of the product once, with a state of its own. */
export class MachineModules {
  readonly #code: Code;
  readonly #around: Surroundings;
  readonly #stands: Stands;
  readonly #loaded = new Map<string, object>();
  #pure: MachineModules | undefined;

  constructor(code: Code, around: Surroundings, stands: Stands) {
    this.#code = code;
    this.#around = around;
    this.#stands = stands;
  }

  /** What a file of the product exports. */
  load(file: string): object {
    const known = this.#loaded.get(file);
    if (known) return known;
    const { isPure } = this.#code.find(file);
    const made = isPure && this.#around !== still ? this.#pureOnes().load(file) : this.#run(file);
    this.#loaded.set(file, made);
    return made;
  }

  #pureOnes(): MachineModules {
    this.#pure ??= pureModules.get(this.#code) ?? new MachineModules(this.#code, still, {});
    pureModules.set(this.#code, this.#pure);
    return this.#pure;
  }

  #run(file: string): object {
    const exports = {};
    this.#loaded.set(file, exports);
    const { run, isAt } = this.#code.find(file);
    const require = (name: string) => {
      if (name.startsWith('.')) return this.load(isAt(name));
      return this.#stands[name] ?? this.#code.package(name);
    };
    const around = this.#around;
    run(exports, require, ...surroundings.map((name) => around[name]));
    return exports;
  }
}
