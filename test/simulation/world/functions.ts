import { asNumber, asObject, asText } from '../../../infra/local/store/json.ts';
import type { Deployment, Resource } from '../../../infra/local/template/deployment.ts';
import { workerNames, workerShapes } from '../../../infra/run/workers.ts';
import type { Around } from './around.ts';
import { type FunctionShape, Machine, type Outcome } from './machine.ts';

/** A function of the template, on as many machines as it needs at once. */
export class SimulatedFunction {
  readonly shape: FunctionShape;
  readonly #world: Around;
  readonly #idle: Machine[] = [];
  #started = 0;

  constructor(world: Around, shape: FunctionShape) {
    this.#world = world;
    this.shape = shape;
  }

  /** Works an event on a machine that is free, or on a new one. */
  invoke(event: unknown, done: (outcome: Outcome) => void): void {
    this.on((machine, ended) => machine.begin(event, ended), done);
  }

  /** As `invoke`, by who knows how the machine begins. */
  on(
    begin: (machine: Machine, ended: (outcome: Outcome) => void) => void,
    done: (outcome: Outcome) => void,
  ): void {
    const machine = this.#free() ?? this.#start();
    begin(machine, (outcome) => {
      if (!machine.isDead) this.#idle.push(machine);
      done(outcome);
    });
  }

  /**
   * One that runs other code than new machines do gets no more work; nor does one that died over a
   * call that its last handler had not waited for.
   */
  #free(): Machine | undefined {
    const code = this.#world.codeOf(this.shape.name);
    for (let machine = this.#idle.pop(); machine; machine = this.#idle.pop()) {
      if (machine.code === code && !machine.isDead) return machine;
    }
    return undefined;
  }

  #start(): Machine {
    const { name } = this.shape;
    const seed = this.#world.seedOf(`${name} ${this.#started++}`);
    return new Machine(this.#world, this.shape, { code: this.#world.codeOf(name), seed });
  }
}

/** Every function of the template that the product has the source of, by ARN and by name. */
export function makeFunctions(
  world: Around,
  deployment: Deployment,
): ReadonlyMap<string, SimulatedFunction> {
  const lambdas = deployment.ofType('AWS::Lambda::Function');
  // All variables for all: code that is not bundled declares more than a bundle keeps.
  const env = Object.assign({}, lambdaEnvironment, ...lambdas.map(variablesOf));
  const made = new Map<string, SimulatedFunction>();
  for (const resource of lambdas) {
    const name = workerOf(resource);
    if (!name) continue;
    const { properties, identity } = resource;
    const arn = identity.attributes.Arn ?? identity.name;
    const timeoutMs = asNumber(properties.Timeout, 3) * 1000;
    const { entry: file } = workerShapes[name];
    const simulated = new SimulatedFunction(world, { name, file, timeoutMs, env });
    made.set(arn, simulated).set(identity.name, simulated);
  }
  return made;
}

const lambdaEnvironment = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'simulated',
  AWS_SECRET_ACCESS_KEY: 'simulated',
  AWS_SESSION_TOKEN: 'simulated',
};

function variablesOf({ properties }: Resource): object {
  const variables = asObject(asObject(properties.Environment).Variables);
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, asText(value)]),
  );
}

function workerOf({ logicalId }: Resource) {
  const fitting = workerNames.filter((name) => logicalId.startsWith(name));
  return fitting.sort((one, other) => other.length - one.length)[0];
}
