import { AsyncLocalStorage } from 'node:async_hooks';
import { MachineModules, SharedModules } from '../code/machine-modules.ts';
import type { Code } from '../code/read-code.ts';
import { Random } from '../faults/random.ts';
import { copyOf } from '../store/values.ts';
import type { Around } from './around.ts';
import { standIns } from './stand-ins.ts';

/** The outcome of an invocation. */
export type Outcome = { readonly value: unknown } | { readonly error: Error };

/** How a function is found and run, from its template. */
export type FunctionShape = {
  readonly name: string;
  readonly file: string;
  readonly timeoutMs: number;
  readonly env: Readonly<Record<string, string>>;
};

type Handler = (event: unknown, context: object) => Promise<unknown>;
type Running = { readonly done: (outcome: Outcome) => void; readonly deadlineMs: number };

class Died extends Error {}

/** The machine whose code runs, also after each `await` of it. */
const turns = new AsyncLocalStorage<Machine>();

function atTurn(): Machine {
  const machine = turns.getStore();
  if (!machine) throw new Error('Code of the product runs on no machine.');
  return machine;
}

/**
 * A machine on which one function runs: its modules, its clock and its chance are its own. It works
 * one invocation at a time. Every call that it makes waits until the world lets it go on, and it
 * may die at any of them: then nothing of it goes on.
 */
export class Machine {
  readonly shape: FunctionShape;
  readonly world: Around;
  readonly code: Code;
  readonly chance: Random;
  /** How wrong its clock is. */
  readonly aheadMs: number;
  readonly #modules: MachineModules;
  /** Streams of files need more than promises to go on. */
  #reads = false;
  #dead = false;
  #running: Running | undefined;
  #dropDeadline: () => void = () => undefined;

  constructor(world: Around, shape: FunctionShape, { code, seed }: { code: Code; seed: number }) {
    this.world = world;
    this.shape = shape;
    this.code = code;
    this.chance = new Random(seed);
    const { faults } = world;
    const isApart = faults.happens('clock apart');
    this.aheadMs = isApart ? faults.chance('clock apart').whole(-3000, 3000) : 0;
    this.#modules = new MachineModules(sharedBy(code));
  }

  get isDead(): boolean {
    return this.#dead;
  }

  /** Asks of its modules, while it is its turn. */
  of<Asked>(ask: (modules: MachineModules) => Asked): Asked {
    return turns.run(this, () => ask(this.#modules));
  }

  nowMs(): number {
    return this.world.agenda.nowMs + this.aheadMs;
  }

  remainingMs(): number {
    return (this.#running?.deadlineMs ?? 0) - this.world.agenda.nowMs;
  }

  /** Works an event; `done` is called once, whatever the outcome. */
  begin(event: unknown, done: (outcome: Outcome) => void, handler = this.#handler()): void {
    const { agenda } = this.world;
    const running = { done, deadlineMs: agenda.nowMs + this.shape.timeoutMs };
    this.#running = running;
    this.#dropDeadline = agenda.at(running.deadlineMs, () => this.die('ran out of time'));
    const context = {
      awsRequestId: `request-${this.chance.whole(0, 1e9)}`,
      functionName: this.shape.name,
      getRemainingTimeInMillis: () => this.remainingMs(),
    };
    agenda.touch(this.#reads);
    const result = turns.run(this, () => handler(copyOf(event), context));
    result.then(
      (value) => this.#end(running, { value }),
      (error: unknown) =>
        this.#end(running, { error: error instanceof Error ? error : new Error(String(error)) }),
    );
  }

  /** Nothing on it continues. */
  die(how: string): void {
    if (this.#dead) return;
    this.#dead = true;
    this.world.record(`${this.shape.name} ${how}`);
    const running = this.#running;
    if (running) this.#end(running, { error: new Died(how) });
  }

  /** A call to a service, which goes there and back in virtual time. */
  call(service: string, command: string, given: unknown): Promise<unknown> {
    if (this.#dead) return new Promise(() => undefined);
    this.#reads ||= service === 'bucket';
    const input = service === 'store' ? copyOf(given) : given;
    const { agenda, faults } = this.world;
    const dies = faults.happens('machine dies') ? this.#whenToDie() : undefined;
    return new Promise((resolve, reject) => {
      const slowMs = faults.happens('call slow') ? faults.chance('call slow').whole(100, 4000) : 0;
      agenda.after(this.chance.whole(1, 8) + slowMs, () => {
        if (dies === 'before') this.die(`died before ${command}`);
        // A call that was sent arrives, even if its machine has died since.
        if (dies === 'before' && this.chance.happens(0.5)) return;
        const outcome = this.world.serve({ service, command, input });
        agenda.after(this.chance.whole(1, 8) + outcome.lateMs, () => {
          if (dies === 'after') this.die(`died after ${command}`);
          if (this.#dead) return;
          agenda.touch(this.#reads);
          if ('error' in outcome) reject(outcome.error);
          else resolve(outcome.value);
        });
      });
    });
  }

  #whenToDie(): 'before' | 'after' {
    return this.world.faults.chance('machine dies').one(['before', 'after']);
  }

  #end(running: Running, outcome: Outcome): void {
    if (this.#running !== running) return;
    this.#running = undefined;
    this.#dropDeadline();
    running.done(outcome);
  }

  #handler(): Handler {
    const { handler } = this.of(
      (modules) => modules.load(this.shape.file) as { handler?: Handler },
    );
    if (!handler) throw new Error(`${this.shape.file} exports no handler.`);
    return handler;
  }

  /** Its own code goes on later, if it still lives then; the answer calls it off. */
  later(ms: number, act: () => void): () => void {
    return this.world.agenda.after(ms, () => {
      if (this.#dead) return;
      this.world.agenda.touch(this.#reads);
      turns.run(this, act);
    });
  }

  own(): MachineModules {
    return this.#modules;
  }
}

const now = () => atTurn().nowMs();

/** What all modules get in place of Node's own: time and random numbers of the machine that runs. */
const around = {
  surroundings: {
    Date: new Proxy(Date, {
      construct: (target, given: [number?]) =>
        given.length === 0 ? new target(now()) : new target(...(given as [number])),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    }),
    Math: Object.assign(Object.create(Math) as Math, { random: () => atTurn().chance.next() }),
    setTimeout: (act: () => void, ms = 0) => atTurn().later(ms, act),
    clearTimeout: (cancel: unknown) => (typeof cancel === 'function' ? cancel() : undefined),
    setImmediate: (act: () => void) => atTurn().later(0, act),
    process: {
      get env() {
        return atTurn().shape.env;
      },
    },
  },
  stands: standIns(atTurn),
  own: () => atTurn().own(),
};

const shared = new WeakMap<Code, SharedModules>();

/** Machines with the same code share the files without state, from world to world. */
function sharedBy(code: Code): SharedModules {
  const found = shared.get(code) ?? new SharedModules(code, around);
  shared.set(code, found);
  return found;
}
